import { useMemo } from 'react';
import type { Row } from '../api/shapes.ts';
import type { FilterMatches } from '../api/source.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { rowAt, rowNumber } from '../state/row-key.ts';
import { formatCount } from '../ui/format.ts';
import styles from './filter-bar.module.css';
import { foundRows } from './filter-rows.ts';
import type { Line } from './lines.ts';
import type { Filtering } from './use-filter.ts';

type FilterCountsProps = {
  readonly filtering: Filtering<Line>;
  /** The rest of the records does not come by itself. */
  readonly readFailed: boolean;
};

/** What was looked at, what of it is shown, and what could not be judged: never less than is true. */
export function FilterCounts({ filtering, readFailed }: FilterCountsProps) {
  const { batch, rows, complete } = useBatchView();
  const { scan, matched } = filtering;
  const troubled = useMemo(() => countTroubled(rows), [rows]);
  const part = 'part' in scan ? scan.part : undefined;
  const { shown, found } = useMemo(() => countInside(matched, part), [matched, part]);
  const isScanning = scan.kind === 'scanning';
  return (
    <span role="status" className={styles.counts}>
      {!complete && (
        <>
          {readFailed ? 'read' : 'loading'} <b>{formatCount(rows.length)}</b> of {formatCount(batch.records)} ·{' '}
        </>
      )}
      {isScanning ? 'scanning' : 'scanned'}{' '}
      <b>{formatCount(isScanning ? (part?.counts.scanned ?? 0) : (part?.counts.scanned ?? rows.length))}</b>
      {(isScanning || (part && part.counts.scanned < part.counts.total)) && <> of {formatCount(batch.records)}</>} ·
      matched <b>{isScanning && part === undefined ? '…' : formatCount(matched.length - shown)}</b>
      {found > 0 && (
        <span title={insideTitle(part)}>
          {' '}
          and <b>{formatCount(found)}</b> {found === 1 ? 'user record' : 'user records'}
        </span>
      )}{' '}
      ·{' '}
      {part === undefined ? (
        <>
          issues <b data-tone={troubled.issues > 0 ? 'again' : undefined}>{formatCount(troubled.issues)}</b> · previews
          cut <b>{formatCount(troubled.cut)}</b>
        </>
      ) : (
        <>
          <span title={failedTitle(part.failure)}>
            failed <b data-tone={part.counts.failed > 0 ? 'again' : undefined}>{formatCount(part.counts.failed)}</b>
          </span>{' '}
          ·{' '}
          <span title="Judged by a part of their value: a limit was reached, or the rest is damaged.">
            cut <b>{formatCount(part.counts.cut)}</b>
          </span>
        </>
      )}
    </span>
  );
}

/** User records among the lines, and those that were found, also in aggregates that are closed. */
function countInside(lines: readonly Line[], part: FilterMatches | undefined) {
  const shown = lines.filter(({ m }) => m !== undefined);
  const keys = foundRows(part);
  const closed = new Set(lines.map(({ n }) => n));
  for (const { n } of shown) closed.delete(n);
  let found = shown.length;
  for (const key of keys) {
    const { position, userRecord } = rowAt(key);
    if (userRecord !== undefined && closed.has(position)) found++;
  }
  return { shown: shown.length, found };
}

function insideTitle(part: FilterMatches | undefined): string | undefined {
  const counts = part?.counts.userRecords;
  if (counts === undefined) return undefined;
  const { scanned, matched, failed, cut } = counts;
  return `Each user record of an aggregate is judged by itself: ${formatCount(scanned)} scanned, ${formatCount(matched)} matched, ${formatCount(failed)} failed, ${formatCount(cut)} cut. An aggregate is matched, failed or cut where one of them is.`;
}

function countTroubled(rows: readonly Row[]): { readonly issues: number; readonly cut: number } {
  let issues = 0;
  let cut = 0;
  for (const { issues: own, status, previewCut } of rows) {
    if (own.length > 0 || status !== 'ok') issues++;
    if (previewCut) cut++;
  }
  return { issues, cut };
}

function failedTitle(failure: FilterMatches['failure']): string {
  const why = 'They could not be decoded or judged, so they do not match.';
  return failure === undefined ? why : `${why} Record ${failedRow(failure)}: ${failure.message}`;
}

/** The number of the first row that failed, as the table shows it. */
export function failedRow({ position, userRecord }: NonNullable<FilterMatches['failure']>): string {
  return rowNumber({ n: position, m: userRecord });
}
