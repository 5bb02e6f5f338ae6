import { useBatchView } from '../panel/batch-view.ts';
import { Reading } from '../panel/reading.tsx';
import { Columns } from '../ui/columns.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { formatCount } from '../ui/format.ts';
import { RealResponse } from './real-response.tsx';
import styles from './respond.module.css';

// A response that reports thousands is shown in part; Copy has all of it.
const SHOWN = 20_000;

/** The response that the marks make, what Lambda reads in it, and the same for a response that really came. */
export function ResponsePanel() {
  const { answer, batch, marked } = useBatchView();
  if (answer === undefined) return <p className={styles.note}>Reading the records…</p>;
  const text = answer.responseText;
  return (
    <Columns tracks="minmax(260px, 1fr) minmax(260px, 1fr) minmax(280px, 1fr)">
      <section aria-label="Response of the marks">
        <h2>
          The function returns{' '}
          <span className="dim">
            · {formatCount(marked.length)} of {formatCount(batch.records)} marked
          </span>
        </h2>
        {text === undefined ? (
          <p className={styles.note}>
            Nothing: as set under Settings, it does not come to return on the marked records.
          </p>
        ) : (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll box must be reachable by keyboard. */}
            <pre className={styles.response} tabIndex={0} data-testid="response">
              {text.slice(0, SHOWN)}
              {text.length > SHOWN && `\n… ${formatCount(text.length - SHOWN)} more characters`}
            </pre>
            <CopyButton text={text} label="Copy response" />
          </>
        )}
      </section>
      <section aria-label="What Lambda reads">
        <h2>Lambda reads</h2>
        <Reading read={answer.read} records={batch.records} />
      </section>
      <RealResponse />
    </Columns>
  );
}
