import type { AttemptRange } from '@shardscope/event-model';
import type { Span } from './attempt-spans.ts';
import styles from './attempts.module.css';

// A bar narrower than this share of the batch says nothing by its length: the positions stand beside it.
const NARROW = 0.12;

type AttemptBarProps = {
  readonly range: AttemptRange;
  readonly spans: readonly Span[];
  /** Of the whole batch. */
  readonly records: number;
  /** Positions with a line through the bar: the selected record, and the one under the pointer. */
  readonly selected: number;
  readonly pointed: number | undefined;
};

/** The records of an attempt over the positions of the batch. Decoration: the words beside it say the same. */
export function AttemptBar({ range, spans, records, selected, pointed }: AttemptBarProps) {
  const share = (position: number) => `${(100 * position) / Math.max(1, records)}%`;
  return (
    <span className={styles.track} aria-hidden="true">
      <u style={{ left: share(selected + 0.5) }} />
      {pointed !== undefined && pointed !== selected && <u data-pointed style={{ left: share(pointed + 0.5) }} />}
      {spans.map(({ from, to, tone }, at) => (
        // By its place in the row, so that a bar slides from one attempt to the next.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <i key={at} data-tone={tone} style={{ left: share(from), width: share(to - from) }} />
      ))}
      {range.to > range.from && range.to - range.from < NARROW * records && (
        <Positions range={range} records={records} />
      )}
    </span>
  );
}

function Positions({ range: { from, to }, records }: { readonly range: AttemptRange; readonly records: number }) {
  const isOnTheLeft = from + to < records;
  const side = isOnTheLeft ? { left: `${(100 * to) / records}%` } : { right: `${100 - (100 * from) / records}%` };
  return <small style={side}>{to - from > 1 ? `${from}–${to - 1}` : from}</small>;
}
