import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';
import styles from './notice.module.css';
import { SpokenCode } from './spoken-code.tsx';

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
      <div className={styles.title}>{spoken(title)}</div>
      {children && <div className={styles.body}>{spoken(children)}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

const spoken = (words: ReactNode) => (typeof words === 'string' ? <SpokenCode text={words} /> : words);
