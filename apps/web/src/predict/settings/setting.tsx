import type { ReactNode } from 'react';
import styles from './settings.module.css';

type SettingProps = { readonly label: string; readonly hint?: string; readonly children: ReactNode };

/** One line: the name AWS gives it, what its odd value means, the control. */
export function Setting({ label, hint, children }: SettingProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control comes in as the child.
    <label className={styles.setting}>
      <span>
        {label}
        {hint !== undefined && <small>{hint}</small>}
      </span>
      {children}
    </label>
  );
}
