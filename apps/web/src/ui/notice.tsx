import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';
import styles from './notice.module.css';

type NoticeProps = {
  readonly tone: 'info' | 'again' | 'gone';
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

/** A sentence that must be seen, where the thing it speaks of would have stood. Trouble is announced at once. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'gone' ? 'alert' : 'status'}>
      <Icon name={tone === 'info' ? 'info' : 'warning'} size={14} />
      <div className={styles.title}>{title}</div>
      {children && <div className={styles.body}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
