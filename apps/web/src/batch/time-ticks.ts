import type { TimeSpan } from '../state/location.ts';
import { formatTime } from '../ui/format.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Distances that a person reads without counting. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500]
  .concat([1, 2, 5, 10, 15, 30].map((n) => n * SECOND))
  .concat([1, 2, 5, 10, 15, 30].map((n) => n * MINUTE))
  .concat([1, 2, 3, 6, 12].map((n) => n * HOUR))
  .concat([1, 2, 7].map((n) => n * DAY));

export type Tick = { readonly millis: number; readonly label: string };

/** Round moments of the span, at most `most` of them, each as short as its distance allows. */
export function ticksOf({ fromMillis, toMillis }: TimeSpan, zone: 'utc' | 'local', most = 6): readonly Tick[] {
  const width = toMillis - fromMillis;
  const step = STEPS.find((size) => width / size < most) ?? Math.ceil(width / most / DAY) * DAY;
  const ticks: Tick[] = [];
  for (let millis = Math.ceil(fromMillis / step) * step; millis <= toMillis; millis += step) {
    const { date, time } = formatTime(millis, zone);
    ticks.push({ millis, label: step >= DAY ? date : step >= SECOND ? time.slice(0, 8) : time });
  }
  return ticks;
}
