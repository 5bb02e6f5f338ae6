import { useMemo } from 'react';
import type { Row } from '../api/shapes.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { formatCount } from '../ui/format.ts';
import styles from './filter-bar.module.css';
import type { Line } from './lines.ts';
import type { Filtering } from './use-filter.ts';

/** What was looked at, what of it is shown, and what could not be judged: never less than is true. */
export function FilterCounts({ filtering }: { readonly filtering: Filtering<Line> }) {
  const { batch, rows, complete } = useBatchView();
  const { scan, matched } = filtering;
  const troubled = useMemo(() => countTroubled(rows), [rows]);
  const inside = useMemo(() => matched.filter(({ m }) => m !== undefined).length, [matched]);
  const part = 'part' in scan ? scan.part : undefined;
  const isScanning = scan.kind === 'scanning';
  return (
    <span role="status" className={styles.counts}>
      {!complete && (
        <>
          loading <b>{formatCount(rows.length)}</b> of {formatCount(batch.records)} ·{' '}
        </>
      )}
      {isScanning ? 'scanning' : 'scanned'}{' '}
      <b>{formatCount(isScanning ? (part?.counts.scanned ?? 0) : (part?.counts.scanned ?? rows.length))}</b>
      {(isScanning || (part && part.counts.scanned < part.counts.total)) && <> of {formatCount(batch.records)}</>} ·
      matched <b>{isScanning && part === undefined ? '…' : formatCount(matched.length - inside)}</b>
      {inside > 0 && (
        <>
          {' '}
          and <b>{formatCount(inside)}</b> {inside === 1 ? 'user record' : 'user records'}
        </>
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

function countTroubled(rows: readonly Row[]): { readonly issues: number; readonly cut: number } {
  let issues = 0;
  let cut = 0;
  for (const { issues: own, status, previewCut } of rows) {
    if (own.length > 0 || status !== 'ok') issues++;
    if (previewCut) cut++;
  }
  return { issues, cut };
}

function failedTitle(failure: { readonly position: number; readonly message: string } | undefined): string {
  const why = 'They could not be decoded or judged, so they do not match.';
  return failure === undefined ? why : `${why} Record ${failure.position}: ${failure.message}`;
}
