import { Link } from '@tanstack/react-router';
import type { BatchSummary, Capture } from '../api/shapes.ts';
import { PlaceChip } from '../panel/place-chip.tsx';
import { SaveBundle } from '../panel/save-bundle.tsx';
import { SaveInput } from '../panel/save-input.tsx';
import { ThemeButton } from '../panel/theme-button.tsx';
import { formatBytes, formatPlural, formatTime, shorten } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { OnFailureFactsView } from './on-failure-facts.tsx';
import { OnFailureSteps } from './on-failure-steps.tsx';
import styles from './open.module.css';

const ISSUES_SHOWN = 20;

/** A capture that is not one batch: which batches it holds, or what it is and what to do with it. */
export function CapturePage({ capture }: { readonly capture: Capture }) {
  return (
    <div className={styles.page}>
      <title>{`${capture.title} · Shardscope`}</title>
      <header className={styles.header}>
        <Link to="/" className={styles.product}>
          Shardscope
        </Link>
        <span className="faint">/</span>
        <b title={capture.title}>{capture.title}</b>
        <span className="grow" />
        <PlaceChip reading={capture.reading} />
        <ThemeButton />
      </header>
      <main className={styles.capturePage}>
        <h1>{capture.kindTitle}</h1>
        <Notice tone={capture.kind === 'unrecognised' ? 'again' : 'info'} title={capture.message}>
          {formatBytes(capture.bytes)}
          {capture.gzipped && `, gzipped from ${formatBytes(capture.contentBytes)}`}, kept byte for byte. SHA-256{' '}
          <code className="wrap">{capture.sha256}</code>
        </Notice>
        {capture.reading && <ReadingNotice capture={capture} reading={capture.reading} />}
        <div className={styles.actions}>
          {capture.kind === 'bundle' && <a href={`/bundles/${capture.id}/`}>Open the bundle</a>}
          <SaveInput capture={capture} />
          {capture.batchList.length > 0 && <SaveBundle capture={capture} />}
          {capture.batchList.length === 0 && <Link to="/">Open another event</Link>}
        </div>
        {capture.onFailure && (
          <>
            <OnFailureFactsView facts={capture.onFailure} />
            <OnFailureSteps facts={capture.onFailure} />
          </>
        )}
        {capture.batchList.length > 0 && <BatchPicker capture={capture} />}
        <Issues capture={capture} />
      </main>
    </div>
  );
}

type ReadingProps = { readonly capture: Capture; readonly reading: NonNullable<Capture['reading']> };

/** Where it was read, and why the read ended. */
function ReadingNotice({ capture, reading }: ReadingProps) {
  return (
    <Notice tone={reading.cut ? 'again' : 'info'} title={reading.message}>
      Stream {reading.stream} in {reading.region}
      {capture.inMemory && '. Held in memory only: it is gone when the server stops'}.
    </Notice>
  );
}

function Issues({ capture }: { readonly capture: Capture }) {
  // The sentence that says what it is may itself be the issue; once is enough.
  const issues = capture.issueList.filter(({ message }) => message !== capture.message);
  return (
    <>
      {issues.slice(0, ISSUES_SHOWN).map((issue) => (
        <Notice
          key={issue.code + issue.pointer}
          tone={issue.severity === 'error' ? 'gone' : 'again'}
          title={issue.message}
        >
          at <code>{issue.pointer || '/'}</code>
        </Notice>
      ))}
      {issues.length > ISSUES_SHOWN && <p>{formatPlural(issues.length - ISSUES_SHOWN, 'more issue')}.</p>}
    </>
  );
}

function BatchPicker({ capture }: { readonly capture: Capture }) {
  return (
    <section aria-label="Batches">
      <h2>{formatPlural(capture.batchList.length, 'batch', 'batches')}: one shard and one event each</h2>
      <ol className={styles.batches}>
        {capture.batchList.map((batch) => (
          <li key={batch.n}>
            <Link to="/captures/$id/batches/$batch" params={{ id: capture.id, batch: String(batch.n) }}>
              batch {batch.n + 1}
            </Link>
            <span className="mono">{batch.shardId ?? 'shard not known'}</span>
            <span className="number">{formatPlural(batch.records, 'record')}</span>
            <span className="number">{formatBytes(batch.eventBytes)}</span>
            <span className="mono dim">{firstOf(batch)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function firstOf({ firstSequenceNumber, firstArrivalMillis }: BatchSummary): string {
  if (firstSequenceNumber === undefined) return '';
  const first = `first ${shorten(firstSequenceNumber)}`;
  if (firstArrivalMillis === undefined) return first;
  const { date, time } = formatTime(firstArrivalMillis, 'utc');
  return `${first}, arrived ${date} ${time} UTC`;
}
