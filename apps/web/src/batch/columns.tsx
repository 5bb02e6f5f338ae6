import { standingOf } from '@shardscope/event-model';
import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import type { Row } from '../api/shapes.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { FateMark } from '../panel/fate-mark.tsx';
import { StandingMark } from '../panel/standing-mark.tsx';
import { useSettings } from '../state/use-settings.ts';
import { formatAge, formatCount, formatTime } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { useNow } from '../ui/now.tsx';
import styles from './batch-table.module.css';

export const FEATURES = tableFeatures({});
type Cell = { readonly row: { readonly original: Row } };
const column = createColumnHelper<typeof FEATURES, Row>();

/** THE LIST of columns, left to right. Their widths stand beside them, in `COLUMN_WIDTHS`. */
export const COLUMNS = column.columns([
  column.display({ id: 'failed', header: FailedHeader, cell: FailedCell }),
  column.accessor('n', { header: '#', cell: ({ row }: Cell) => <span className="faint">{row.original.n}</span> }),
  column.display({ id: 'arrival', header: 'arrival', cell: ArrivalCell }),
  column.accessor('partitionKey', {
    header: 'partition key',
    cell: ({ row }: Cell) => row.original.partitionKey ?? <Missing />,
  }),
  column.accessor('preview', { header: 'decoded', cell: PreviewCell }),
  column.accessor('dataBytes', { header: 'bytes', cell: BytesCell }),
  column.display({ id: 'fate', header: FateHeader, cell: FateCell }),
  column.display({ id: 'deliveries', header: 'deliveries', cell: DeliveriesCell }),
]);

/** Tracks of the row's grid, and what is right-aligned. */
export const COLUMN_WIDTHS: Readonly<Record<string, string>> = {
  failed: '36px',
  n: '50px',
  arrival: 'var(--arrival)',
  partitionKey: 'minmax(60px, 116px)',
  preview: 'minmax(80px, 1fr)',
  dataBytes: '58px',
  fate: '182px',
  deliveries: '74px',
};
/** Always there, at the left: without them a row cannot be marked, or spoken of. */
export const FIXED_COLUMNS: ReadonlySet<string> = new Set(['failed', 'n']);
/** Shown only when asked for. */
export const ASKED_COLUMNS: ReadonlySet<string> = new Set();
export const RIGHT_ALIGNED: ReadonlySet<string> = new Set(['n', 'dataBytes', 'deliveries']);

function Missing() {
  return <span className={styles.missing}>missing</span>;
}

function FailedHeader() {
  return (
    <>
      <Icon name="cross" />
      <span className="visually-hidden">failed</span>
    </>
  );
}

function FailedCell({ row }: Cell) {
  const { markedSet, changeMarks } = useBatchView();
  const { n } = row.original;
  const marked = markedSet.has(n);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an input would take the page's keys; the grid has the keyboard.
    <button
      type="button"
      role="checkbox"
      tabIndex={-1}
      aria-checked={marked}
      aria-label={`Record ${n} fails`}
      className={styles.box}
      onClick={(event) => {
        // A shifted click is a range, which the row knows how to mark.
        if (event.shiftKey) return;
        event.stopPropagation();
        changeMarks({ kind: 'toggle', position: n });
      }}
    >
      <Icon name={marked ? 'cross' : 'dot'} />
    </button>
  );
}

function ArrivalCell({ row }: Cell) {
  const { timeZone } = useSettings();
  const now = useNow();
  const millis = row.original.arrivalMillis;
  if (millis === undefined) return row.original.arrival ?? <Missing />;
  const { date, time } = formatTime(millis, timeZone);
  return (
    <span title={`${date} ${time} ${timeZone === 'utc' ? 'UTC' : 'local time'}, sent as ${row.original.arrival}`}>
      {date !== formatTime(now, timeZone).date && <span className={styles.age}>{date} </span>}
      {time} <span className={`${styles.age} ${styles.ago}`}>{formatAge((now - millis) / 1000)}</span>
    </span>
  );
}

function PreviewCell({ row }: Cell) {
  const { preview, previewCut, status, issues } = row.original;
  const trouble = issues.map(({ message }) => message).join('\n');
  return (
    <>
      {(trouble !== '' || status !== 'ok') && (
        <span className={styles.issue} title={trouble || 'The layers of this record say what could not be decoded.'}>
          <Icon name="warning" />
          <span className="visually-hidden">has an issue: </span>
        </span>
      )}
      {preview === '' && trouble !== '' ? (
        <span className={styles.trouble}>{trouble}</span>
      ) : (
        <span className={status === 'ok' ? undefined : styles.missing}>
          {preview}
          {previewCut && '…'}
        </span>
      )}
    </>
  );
}

function BytesCell({ row }: Cell) {
  const bytes = row.original.dataBytes;
  return bytes === undefined ? <span title="not known">–</span> : <span className="dim">{formatCount(bytes)}</span>;
}

/** While a person steps, fates are those of the attempt they stand at, not the last ones. */
function FateHeader() {
  const { answer, step } = useBatchView();
  const attempt = step === undefined ? undefined : answer?.prediction.attempts[step];
  return attempt === undefined ? 'fate' : <b>at attempt {formatCount(attempt.ordinal)}</b>;
}

function FateCell({ row }: Cell) {
  const { timeZone } = useSettings();
  const { answer, step } = useBatchView();
  const prediction = answer?.prediction;
  const fate = prediction?.fates[row.original.n];
  if (prediction === undefined || fate === undefined) return <span className="faint">…</span>;
  const { startMillis, totals } = prediction;
  const { date, time } = formatTime(startMillis + totals.blockedSeconds * 1000, timeZone);
  const until = `${date.slice(5)} ${time.slice(0, 5)}`;
  if (step === undefined) return <FateMark fate={fate} until={until} />;
  return <StandingMark standing={standingOf(prediction, row.original.n, step)} until={until} />;
}

function DeliveriesCell({ row }: Cell) {
  const { answer, step } = useBatchView();
  const fate = answer?.prediction.fates[row.original.n];
  if (answer === undefined || fate === undefined) return null;
  const { deliveries } = step === undefined ? fate : standingOf(answer.prediction, row.original.n, step);
  return <span className="dim">{formatCount(deliveries)}</span>;
}
