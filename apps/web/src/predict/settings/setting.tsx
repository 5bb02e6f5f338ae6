import type { ReactNode } from 'react';
import styles from './settings.module.css';

type SettingProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with the value, as AWS says it. */
  readonly error?: ReactNode;
  readonly errorId?: string;
  readonly differs?: boolean | undefined;
  readonly children: ReactNode;
};

/** One line: the name AWS gives it, what it may be, the control; below it what AWS refuses. */
export function Setting({ label, hint, error, errorId, differs, children }: SettingProps) {
  return (
    <div className={styles.setting} data-differs={differs || undefined}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control comes in as the child. */}
      <label>
        <span className={styles.name}>
          <span>{label}</span>
          {hint !== undefined && <small title={typeof hint === 'string' ? hint : undefined}>{hint}</small>}
        </span>
        {children}
      </label>
      {error !== undefined && (
        <p className={styles.error} id={errorId} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
