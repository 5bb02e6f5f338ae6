import { CopyButton } from '../ui/copy-button.tsx';
import { formatCount } from '../ui/format.ts';
import { visibleText } from '../ui/visible-text.ts';
import styles from './record.module.css';
import { RecordFrame } from './record-frame.tsx';

// Enough to read; a browser lays out megabytes of one paragraph slowly. Copy has all of it.
const SHOWN = 100_000;

/** The record's own JSON, exactly as it stands in the input. */
export function RawPanel() {
  return (
    <RecordFrame>
      {({ rawText, pointer }) => (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll box must be reachable by keyboard. */}
          <pre className={`${styles.text} ${styles.fill}`} tabIndex={0}>
            {visibleText(rawText.slice(0, SHOWN))}
          </pre>
          <div className={styles.foot}>
            <CopyButton text={rawText} label="Copy" />
            <span>
              at <code>{pointer || '/'}</code> in the input
              {rawText.length > SHOWN && ` · ${formatCount(rawText.length - SHOWN)} more characters, not shown`}
            </span>
          </div>
        </>
      )}
    </RecordFrame>
  );
}
