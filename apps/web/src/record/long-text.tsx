import { useState } from 'react';
import { formatCount } from '../ui/format.ts';
import { visibleText } from '../ui/visible-text.ts';
import styles from './record.module.css';

// Enough to read; a browser lays out megabytes of one paragraph slowly.
const BUDGET = 50_000;

/** Text as it was sent, a piece at a time. */
export function LongText({ text }: { readonly text: string }) {
  const [budget, setBudget] = useState(BUDGET);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll box must be reachable by keyboard. */}
      <pre className={`${styles.text} ${styles.fill}`} tabIndex={0}>
        {visibleText(text.slice(0, budget))}
      </pre>
      {text.length > budget && (
        <div className={styles.more} role="status">
          {formatCount(text.length - budget)} more characters
          <button type="button" onClick={() => setBudget(budget * 4)}>
            Load more
          </button>
        </div>
      )}
    </>
  );
}
