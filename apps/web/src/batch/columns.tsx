import { type Fate, fateOfRow, standingOf } from '@shardscope/event-model';
import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import { useBatchView } from '../panel/batch-view.ts';
import { FateMark } from '../panel/fate-mark.tsx';
import { StandingMark } from '../panel/standing-mark.tsx';
import { rowAt, rowKey, rowNumber } from '../state/row-key.ts';
import { useSettings } from '../state/use-settings.ts';
import { formatAge, formatBytes, formatCount, formatTime, shorten } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { useNow } from '../ui/now.tsx';
import { AggregateLine, NumberCell, NumberHeader } from './aggregate-cells.tsx';
import styles from './batch-table.module.css';
import type { Line } from './lines.ts';

export const FEATURES = tableFeatures({});
type Cell = { readonly row: { readonly original: Line } };
const column = createColumnHelper<typeof FEATURES, Line>();

/** THE LIST of columns, left to right. Their widths stand beside them, in `COLUMN_WIDTHS`. */
export const COLUMNS = column.columns([
  column.display({ id: 'failed', header: FailedHeader, cell: FailedCell }),
  column.accessor('n', { header: NumberHeader, cell: NumberCell }),
  column.display({ id: 'arrival', header: 'arrival', cell: ArrivalCell }),
  column.accessor('shardId', { header: 'shard', cell: ({ row }: Cell) => <Text of={row.original.shardId} /> }),
  column.accessor('partitionKey', {
    header: 'partition key',
    cell: ({ row }: Cell) => <Text of={row.original.partitionKey} />,
  }),
  column.accessor('sequenceNumber', { header: 'sequence number', cell: SequenceNumberCell }),
  column.display({ id: 'subSequence', header: 'sub-seq', cell: ({ row }: Cell) => row.original.m }),
  column.accessor('preview', { header: 'decoded', cell: PreviewCell }),
  column.accessor('dataBytes', { header: 'bytes', cell: BytesCell }),
  column.display({ id: 'fate', header: FateHeader, cell: FateCell }),
  column.display({ id: 'deliveries', header: 'deliveries', cell: DeliveriesCell }),
]);

/** Tracks of the row's grid, and what is right-aligned. */
export const COLUMN_WIDTHS: Readonly<Record<string, string>> = {
  failed: '36px',
  n: 'var(--number)',
  arrival: 'var(--arrival)',
  shardId: '168px',
  partitionKey: 'minmax(60px, 116px)',
  sequenceNumber: '150px',
  subSequence: '68px',
  preview: 'minmax(var(--preview), 1fr)',
  dataBytes: '74px',
  fate: 'minmax(var(--fate), 182px)',
  deliveries: '74px',
};
/** Always there, at the left: without them a row cannot be marked, or spoken of. */
export const FIXED_COLUMNS: ReadonlySet<string> = new Set(['failed', 'n']);
/** Shown only when asked for: the header names the shard, the record its number, and the number of a line its place. */
export const ASKED_COLUMNS: ReadonlySet<string> = new Set(['shardId', 'sequenceNumber', 'subSequence']);
export const RIGHT_ALIGNED: ReadonlySet<string> = new Set(['n', 'subSequence', 'dataBytes', 'deliveries']);

function Text({ of }: { readonly of: string | undefined }) {
  return of === undefined ? <Missing /> : <span title={of}>{of}</span>;
}

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
  const { markedSet, markedRows, changeMarks } = useBatchView();
  const { n, m } = row.original;
  const marked = markedRows.has(rowKey(n, m));
  const inPart = !marked && m === undefined && markedSet.has(n);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an input would take the page's keys; the grid has the keyboard.
    <button
      type="button"
      role="checkbox"
      tabIndex={-1}
      aria-checked={inPart ? 'mixed' : marked}
      aria-label={`Record ${rowNumber(row.original)} fails`}
      className={styles.box}
      onClick={(event) => {
        // A shifted click is a range, which the row knows how to mark.
        if (event.shiftKey) return;
        event.stopPropagation();
        changeMarks({ kind: 'toggle', ...rowAt(rowKey(n, m)) });
      }}
    >
      <Icon name={marked ? 'cross' : inPart ? 'part' : 'dot'} />
    </button>
  );
}

function SequenceNumberCell({ row }: Cell) {
  const { sequenceNumber } = row.original;
  return sequenceNumber === undefined ? (
    <Missing />
  ) : (
    <span title={sequenceNumber}>{shorten(sequenceNumber, 6, 8)}</span>
  );
}

function ArrivalCell({ row }: Cell) {
  const { timeZone } = useSettings();
  const now = useNow();
  const millis = row.original.arrivalMillis;
  if (millis === undefined) return row.original.arrival ?? <Missing />;
  const { date, time } = formatTime(millis, timeZone);
  return (
    <span
      className={styles.shared}
      title={`${date} ${time} ${timeZone === 'utc' ? 'UTC' : 'local time'}, sent as ${row.original.arrival}`}
    >
      {date !== formatTime(now, timeZone).date && <span className={styles.age}>{date} </span>}
      {time} <span className={`${styles.age} ${styles.ago}`}>{formatAge((now - millis) / 1000)}</span>
    </span>
  );
}

function PreviewCell({ row }: Cell) {
  const { n, preview, previewCut, status, issues, userRecords } = row.original;
  const trouble = issues.map(({ message }) => message).join('\n');
  return (
    <>
      {(trouble !== '' || status !== 'ok') && (
        <span className={styles.issue} title={trouble || 'The layers of this record say what could not be decoded.'}>
          <Icon name="warning" />
          <span className="visually-hidden">has an issue: </span>
        </span>
      )}
      {userRecords !== undefined ? (
        <AggregateLine n={n} userRecords={userRecords} preview={preview} />
      ) : preview === '' && trouble !== '' ? (
        <span className={styles.trouble}>{trouble}</span>
      ) : (
        <span className={`${styles.own} ${status === 'ok' ? '' : styles.missing}`}>
          {preview}
          {previewCut && '…'}
        </span>
      )}
    </>
  );
}

const MEGABYTE = 1024 * 1024;

function BytesCell({ row }: Cell) {
  const bytes = row.original.dataBytes;
  if (bytes === undefined) return <span title="not known">–</span>;
  // Seven digits and their commas have no room.
  if (bytes < MEGABYTE) return <span className="dim">{formatCount(bytes)}</span>;
  return (
    <span className="dim" title={`${formatCount(bytes)} bytes`}>
      {formatBytes(bytes)}
    </span>
  );
}

/** While a person steps, fates are those of the attempt they stand at, not the last ones. */
function FateHeader() {
  const { answer, step } = useBatchView();
  const attempt = step === undefined ? undefined : answer?.prediction.attempts[step];
  return attempt === undefined ? 'fate' : <b>at attempt {formatCount(attempt.ordinal)}</b>;
}

function useFate({ n, m }: Line): Fate | undefined {
  const { answer, markedRows } = useBatchView();
  if (answer === undefined) return undefined;
  const isMarked = markedRows.has(rowKey(n, m)) || markedRows.has(rowKey(n));
  return fateOfRow(answer.prediction, rowAt(rowKey(n, m)), isMarked);
}

function FateCell({ row }: Cell) {
  const { timeZone } = useSettings();
  const { answer, step } = useBatchView();
  const prediction = answer?.prediction;
  const fate = useFate(row.original);
  if (prediction === undefined || fate === undefined) return <span className="faint">…</span>;
  const { startMillis, totals } = prediction;
  const { date, time } = formatTime(startMillis + totals.blockedSeconds * 1000, timeZone);
  const until = `${date.slice(5)} ${time.slice(0, 5)}`;
  if (step === undefined) return <FateMark fate={fate} until={until} />;
  return <StandingMark standing={standingOf(prediction, row.original.n, step)} until={until} />;
}

function DeliveriesCell({ row }: Cell) {
  const { answer, step } = useBatchView();
  const fate = useFate(row.original);
  if (answer === undefined || fate === undefined) return null;
  const { deliveries } = step === undefined ? fate : standingOf(answer.prediction, row.original.n, step);
  return <span className="dim">{formatCount(deliveries)}</span>;
}
