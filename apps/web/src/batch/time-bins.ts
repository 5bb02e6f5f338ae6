import type { Fate } from '@shardscope/event-model';
import type { Row } from '../api/shapes.ts';
import type { TimeSpan } from '../state/location.ts';
import { type FateTone, toneOfFate } from './fate-tone.ts';

/** How many bars a lane can have; about one for five pixels. */
export const BINS = 240;

/** The tones of a bar from the foot up. */
export const TONES = ['gone', 'blocked', 'again', 'quiet', 'done', 'plain'] as const satisfies readonly (
  | FateTone
  | 'plain'
)[];
export type StripTone = (typeof TONES)[number];

export type Bin = {
  readonly at: number;
  readonly counts: Readonly<Record<StripTone, number>>;
  readonly total: number;
  /** Lowest and highest position of the batch in this bar. */
  readonly first: number;
  readonly last: number;
};

type GrowingBin = { at: number; counts: Record<StripTone, number>; total: number; first: number; last: number };

export type Lane = { readonly shardId: string; readonly bins: readonly Bin[] };

export type Strip = {
  readonly span: TimeSpan;
  readonly lanes: readonly Lane[];
  /** The most records of any bar: its height is the full height of a lane. */
  readonly highest: number;
  /** Records without an arrival, which have no place in time. */
  readonly untimed: number;
};

type Colouring = {
  readonly fates: readonly Fate[] | undefined;
  readonly marked: ReadonlySet<number>;
  /** What a filter lets through; the others have no bar, and the span is that of all. */
  readonly lets?: ((row: Row) => boolean) | undefined;
};

/** Records to bars, one lane a shard; `undefined` when no record has an arrival. */
export function binRows(rows: readonly Row[], colouring: Colouring): Strip | undefined {
  const span = spanOf(rows);
  if (span === undefined) return undefined;
  const lanes = new Map<string, Map<number, GrowingBin>>();
  let highest = 0;
  let untimed = 0;
  for (const row of rows) {
    if (row.arrivalMillis === undefined) {
      untimed++;
      continue;
    }
    // A lane of which nothing is let through stays, empty: lanes do not jump about while somebody types.
    const lane = laneAt(lanes, row.shardId ?? '');
    if (colouring.lets?.(row) === false) continue;
    const bin = binAt(lane, binOf(row.arrivalMillis, span), row.n);
    bin.counts[toneOf(row.n, colouring)]++;
    bin.total++;
    bin.last = row.n;
    highest = Math.max(highest, bin.total);
  }
  const inOrder = [...lanes].sort(([a], [b]) => (a < b ? -1 : 1));
  return { span, lanes: inOrder.map(([shardId, bins]) => ({ shardId, bins: [...bins.values()] })), highest, untimed };
}

function toneOf(n: number, { fates, marked }: Colouring): StripTone {
  const fate = fates?.[n];
  if (marked.has(n)) return 'gone';
  return fate === undefined ? 'plain' : toneOfFate(fate);
}

function laneAt(lanes: Map<string, Map<number, GrowingBin>>, shardId: string): Map<number, GrowingBin> {
  let lane = lanes.get(shardId);
  if (lane === undefined) {
    lane = new Map();
    lanes.set(shardId, lane);
  }
  return lane;
}

function binAt(lane: Map<number, GrowingBin>, at: number, n: number): GrowingBin {
  let bin = lane.get(at);
  if (bin === undefined) {
    bin = { at, counts: emptyCounts(), total: 0, first: n, last: n };
    lane.set(at, bin);
  }
  return bin;
}

/** The bar that a moment falls into. */
export function binOf(millis: number, span: TimeSpan): number {
  return Math.min(BINS - 1, Math.floor(shareOf(millis, span) * BINS));
}

/** Where a moment stands in the span, 0 at its beginning and 1 at its end. */
export function shareOf(millis: number, { fromMillis, toMillis }: TimeSpan): number {
  return Math.max(0, Math.min(1, (millis - fromMillis) / (toMillis - fromMillis)));
}

/** The millisecond at a share of the span. */
export function momentAt(share: number, { fromMillis, toMillis }: TimeSpan): number {
  return Math.round(fromMillis + Math.max(0, Math.min(1, share)) * (toMillis - fromMillis));
}

/** The part of a brush that lies in the span; where none does, the nearest end. */
export function withinSpan(brush: TimeSpan | undefined, { fromMillis, toMillis }: TimeSpan): TimeSpan | undefined {
  const within = (millis: number) => Math.max(fromMillis, Math.min(toMillis, millis));
  return brush && { fromMillis: within(brush.fromMillis), toMillis: within(brush.toMillis) };
}

function spanOf(rows: readonly Row[]): TimeSpan | undefined {
  let fromMillis = Number.POSITIVE_INFINITY;
  let toMillis = Number.NEGATIVE_INFINITY;
  for (const { arrivalMillis } of rows) {
    if (arrivalMillis === undefined) continue;
    fromMillis = Math.min(fromMillis, arrivalMillis);
    toMillis = Math.max(toMillis, arrivalMillis);
  }
  if (fromMillis > toMillis) return undefined;
  // One moment alone has no width: half a second on each side gives it a place in the middle.
  return fromMillis === toMillis
    ? { fromMillis: fromMillis - 500, toMillis: toMillis + 500 }
    : { fromMillis, toMillis };
}

function emptyCounts(): Record<StripTone, number> {
  return { plain: 0, done: 0, quiet: 0, again: 0, blocked: 0, gone: 0 };
}
