import type { ReactNode } from 'react';
import styles from './columns.module.css';

/** Columns that scroll each by itself; `tracks` as in CSS grid. */
export function Columns({ tracks, children }: { readonly tracks: string; readonly children: ReactNode }) {
  return (
    <div className={styles.columns} style={{ gridTemplateColumns: tracks }}>
      {children}
    </div>
  );
}
