import { useContext, useMemo } from 'react';
import type { Row } from '../api/shapes.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { PointedContext, usePointed } from '../panel/pointed.ts';
import type { TimeSpan } from '../state/location.ts';
import { useSettings } from '../state/use-settings.ts';
import { formatMoment, formatPlural } from '../ui/format.ts';
import { BrushEdge } from './brush-edge.tsx';
import { StripLanes, shardName } from './strip-lanes.tsx';
import { BINS, type Bin, binRows, type Strip, shareOf, withinSpan } from './time-bins.ts';
import styles from './time-strip.module.css';
import { ticksOf } from './time-ticks.ts';
import { useBrushDrag } from './use-brush-drag.ts';

/** A label nearer to the left end would run into the name of the time zone. */
const FIRST_LABEL = 0.015;
/** Further to the right the edge of the window would cut a label. */
const LAST_LABEL = 0.96;

type TimeStripProps = {
  readonly failed: boolean;
  /** What the filter lets through. */
  readonly lets: ((row: Row) => boolean) | undefined;
};

/** Records over the time of their arrival, a lane a shard. What is brushed here is all that the table shows. */
export function TimeStrip({ failed, lets }: TimeStripProps) {
  const { batch, rows, complete, answer, markedSet } = useBatchView();
  // While pages come in, bars would jump about under the pointer with every page.
  const strip = useMemo(
    () => (complete ? binRows(rows, { fates: answer?.prediction.fates, marked: markedSet, lets }) : undefined),
    [complete, rows, answer, markedSet, lets],
  );
  if (strip !== undefined) return <LoadedStrip strip={strip} />;
  const empty = emptyWords(batch.records, complete, failed);
  return (
    <section className={styles.strip} aria-label="Records over time">
      <p className={styles.empty}>{empty}</p>
    </section>
  );
}

function emptyWords(records: number, complete: boolean, failed: boolean): string {
  if (records === 0) return 'No records, so nothing over time.';
  if (complete) return 'No record has an arrival time.';
  return failed ? 'The arrival times could not all be read.' : 'Reading arrival times…';
}

function LoadedStrip({ strip }: { readonly strip: Strip }) {
  const { rows, view, setView, setLit } = useBatchView();
  const pointed = useContext(PointedContext);
  const { span } = strip;
  const setBrush = (brush: TimeSpan | undefined) => setView({ brush });
  const leave = () => {
    pointed.set(undefined);
    setLit(undefined);
  };
  const { draft, handlers } = useBrushDrag(span, {
    brush: setBrush,
    click: (share) => {
      const bin = binNear(strip, share);
      if (bin !== undefined) setView({ record: bin.first });
    },
    point: (share) => {
      const bin = binNear(strip, share);
      if (pointed.get() === bin?.first) return;
      pointed.set(bin?.first);
      setLit(bin === undefined ? undefined : litBy(bin));
    },
  });
  // A brush of the keys may have one end only: what is drawn and said ends where the records do.
  const brush = withinSpan(draft ?? view.brush, span);
  return (
    <section className={styles.strip} aria-label="Records over time">
      <div className={styles.names}>
        {strip.lanes.map(({ shardId }) => (
          <div key={shardId} title={shardId}>
            {shardName(shardId)}
          </div>
        ))}
      </div>
      <div className={styles.plot} {...handlers} onPointerLeave={leave}>
        <StripLanes strip={strip} />
        <RecordLines rows={rows} span={span} />
        {brush !== undefined && <Brush brush={brush} span={span} />}
        <BrushEdge name="from" span={span} brush={brush ?? span} onChange={setBrush} />
        <BrushEdge name="to" span={span} brush={brush ?? span} onChange={setBrush} />
      </div>
      <Axis span={span} />
      <BrushWords strip={strip} brush={brush} onClear={() => setBrush(undefined)} />
    </section>
  );
}

function Brush({ brush, span }: { readonly brush: TimeSpan; readonly span: TimeSpan }) {
  const from = shareOf(brush.fromMillis, span);
  const width = shareOf(brush.toMillis, span) - from;
  return <div className={styles.brush} style={{ left: `${from * 100}%`, width: `${width * 100}%` }} />;
}

/** Where the selected record and the one under the pointer stand. */
function RecordLines({ rows, span }: { readonly rows: readonly Row[]; readonly span: TimeSpan }) {
  const { view } = useBatchView();
  const pointed = usePointed();
  return [view.record, pointed].map((position, i) => {
    const millis = position === undefined ? undefined : rows[position]?.arrivalMillis;
    if (millis === undefined) return null;
    const className = i === 0 ? styles.selected : styles.pointed;
    return <div key={className} className={className} style={{ left: `${shareOf(millis, span) * 100}%` }} />;
  });
}

function Axis({ span }: { readonly span: TimeSpan }) {
  const { timeZone } = useSettings();
  return (
    <div className={styles.axis} aria-hidden="true">
      {ticksOf(span, timeZone)
        .filter(({ millis }) => shareOf(millis, span) > FIRST_LABEL && shareOf(millis, span) < LAST_LABEL)
        .map(({ millis, label }) => (
          <span key={millis} style={{ left: `${shareOf(millis, span) * 100}%` }}>
            {label}
          </span>
        ))}
    </div>
  );
}

type BrushWordsProps = { readonly strip: Strip; readonly brush: TimeSpan | undefined; readonly onClear: () => void };

function BrushWords({ strip, brush, onClear }: BrushWordsProps) {
  const { timeZone } = useSettings();
  const zone = timeZone === 'utc' ? 'UTC' : 'local';
  const untimed = strip.untimed > 0 && <span> · {formatPlural(strip.untimed, 'record')} without a time</span>;
  if (brush === undefined)
    return (
      <div className={styles.words}>
        {zone}
        {untimed}
      </div>
    );
  const { span } = strip;
  const [from, to] = [brush.fromMillis, brush.toMillis].map((millis) => formatMoment(millis, span, timeZone));
  return (
    <div className={styles.words}>
      {from} – {to} {zone}
      {untimed}{' '}
      <button type="button" onClick={onClear} aria-label="Show all times">
        all
      </button>
    </div>
  );
}

/** The bar under a share of the width, or the nearest within reach of a pointer. */
function binNear({ lanes }: Strip, share: number): Bin | undefined {
  const at = share * BINS - 0.5;
  let nearest: Bin | undefined;
  for (const bin of lanes.flatMap((lane) => lane.bins)) {
    const distance = Math.abs(bin.at - at);
    if (distance <= 2 && (nearest === undefined || distance < Math.abs(nearest.at - at))) nearest = bin;
  }
  return nearest;
}

/** Rows that light up with a bar. Where arrivals are out of order a range would light strangers, so it is the first alone. */
function litBy({ first, last, total }: Bin): { readonly from: number; readonly to: number } {
  return { from: first, to: last - first + 1 === total ? last + 1 : first + 1 };
}
