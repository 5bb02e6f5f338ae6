import { buildOnFailureRecord, type DiscardMessage } from '@shardscope/event-model';
import { useState } from 'react';
import { useBatchView } from '../panel/batch-view.ts';
import { shownMapping } from '../state/what-if.ts';
import { Columns } from '../ui/columns.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { formatCount, formatDuration, formatPlural } from '../ui/format.ts';
import styles from './predict.module.css';

// Bisect can discard thousands of records one by one: the list shows the first, and says how many follow.
const SHOWN = 200;
const FUNCTION_NOT_KNOWN = 'arn:aws:lambda:region:account:function:not-known-here';

/** What the on-failure destination would get, as AWS writes it. */
export function OnFailurePanel() {
  const { answer, facts, view } = useBatchView();
  const [chosen, choose] = useState(0);
  if (answer === undefined || facts === undefined) return <p className={styles.note}>Reading the records…</p>;
  const { messages, totals, startMillis } = answer.prediction;
  const message = messages[Math.min(chosen, messages.length - 1)];
  if (message === undefined)
    return (
      <NoMessage
        lost={totals.discarded + totals.expired}
        hasDestination={shownMapping(view.whatIf).onFailureDestination !== undefined}
      />
    );
  const text = buildOnFailureRecord(message, facts, { functionArn: FUNCTION_NOT_KNOWN, startMillis });
  return (
    <Columns tracks="minmax(220px, 300px) minmax(0, 1fr)">
      <section aria-label="Messages">
        <h2>{formatPlural(messages.length, 'message')}</h2>
        <ol className={styles.messages}>
          {messages.slice(0, SHOWN).map((item, i) => (
            <li key={`${item.from}-${item.atSeconds}`}>
              <button type="button" aria-current={item === message} onClick={() => choose(i)}>
                {recordsOf(item)} <span className="dim">after {formatDuration(item.atSeconds)}</span>
              </button>
            </li>
          ))}
        </ol>
        {messages.length > SHOWN && <p className="dim">and {formatCount(messages.length - SHOWN)} more</p>}
      </section>
      <section aria-label="On-failure document">
        <h2>
          {message.condition} · {recordsOf(message)}
        </h2>
        <p className="dim">
          It holds no data: only the range of the shard. Function and request id are not known here; zeros and a
          placeholder stand in.
        </p>
        <pre className={styles.document}>{text}</pre>
        <CopyButton text={text} label="Copy document" />
      </section>
    </Columns>
  );
}

function NoMessage({ lost, hasDestination }: { readonly lost: number; readonly hasDestination: boolean }) {
  if (lost === 0) return <p className={styles.note}>Nothing is discarded, so nothing is sent.</p>;
  return (
    <p className={styles.note}>
      {hasDestination
        ? 'What is lost here expires in the stream: Lambda sends no message for that.'
        : `${formatPlural(lost, 'record')} would be lost without a trace: no on-failure destination is set. Set one under Settings to see its message.`}
    </p>
  );
}

function recordsOf({ from, to }: DiscardMessage): string {
  return to - from === 1 ? `record ${from}` : `records ${from}–${to - 1}`;
}
