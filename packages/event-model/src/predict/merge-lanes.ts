import type { Rule } from '../respond/evidence.ts';
import type { FilterVerdicts } from './filter-verdicts.ts';
import type { Attempt, Fate, Prediction, Totals } from './prediction.ts';
import { DELIVERY_RULES as RULES } from './rules.ts';
import { createWidener, filteredFates, rulesOfFilter, type Selection } from './selection.ts';

/** The story of some records of a batch, told in their own count. */
export type PartStory = { readonly selection: Selection; readonly prediction: Prediction };

/**
 * Stories of parts that ran beside each other, as one about all records: rows in the order of their times, records that are in no part
 * filtered, the checkpoint before the lowest record that has not come to its end.
 */
export function mergeStories(
  parts: readonly PartStory[],
  records: number,
  startMillis: number,
  filter: FilterVerdicts | undefined,
): Prediction {
  const fates = filter === undefined ? new Array<Fate>(records) : filteredFates(filter);
  const isOne = parts.length < 2;
  const attempts: Omit<Attempt, 'ordinal'>[] = [];
  const messages: Prediction['messages'][number][] = [];
  const rules = new Set<Rule>();
  let checkpoint = records;
  for (const [lane, { selection, prediction }] of parts.entries()) {
    const widener = createWidener(selection, records);
    const ofLane = isOne ? {} : { lane };
    for (const attempt of prediction.attempts) attempts.push({ ...widener.range(attempt), ...ofLane });
    for (const message of prediction.messages) messages.push({ ...widener.range(message), ...ofLane });
    for (const rule of prediction.rules) rules.add(rule);
    widenFates(prediction.fates, widener, fates);
    checkpoint = Math.min(checkpoint, widener.position(prediction.checkpoint));
  }
  if (!isOne) {
    attempts.sort((a, b) => a.startSeconds - b.startSeconds);
    messages.sort((a, b) => a.atSeconds - b.atSeconds);
  }
  const filtered = records - parts.reduce((sum, part) => sum + part.selection.length, 0);
  const ofFilter = filtered > 0 && filter !== undefined ? [RULES['filtered-record'], ...rulesOfFilter(filter)] : [];
  return {
    startMillis,
    attempts: numbered(attempts),
    fates,
    messages,
    checkpoint,
    totals: { ...sumOf(parts), ...(filtered > 0 && { filtered }) },
    rules: [...new Set([...ofFilter, ...rules])],
    ...(!isOne && { laneOfRecord: lanesOf(parts, records) }),
    truncated: parts.some(({ prediction }) => prediction.truncated),
  };
}

function widenFates(from: readonly Fate[], widener: ReturnType<typeof createWidener>, to: Fate[]): void {
  const seen = new Map<Fate, Fate>();
  for (const [place, fate] of from.entries()) {
    const wide = seen.get(fate) ?? widener.fate(fate);
    seen.set(fate, wide);
    to[widener.position(place)] = wide;
  }
}

function numbered(attempts: readonly Omit<Attempt, 'ordinal'>[]): Attempt[] {
  let next = 1;
  return attempts.map((attempt) => {
    const ordinal = next;
    next += attempt.count;
    return { ...attempt, ordinal };
  });
}

function sumOf(parts: readonly PartStory[]): Totals {
  const sum = { invocations: 0, rejected: 0, redeliveries: 0, recordsRedelivered: 0, discarded: 0, expired: 0 };
  let blockedSeconds = 0;
  for (const { prediction } of parts) {
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += prediction.totals[name];
    blockedSeconds = Math.max(blockedSeconds, prediction.totals.blockedSeconds);
  }
  return { ...sum, blockedSeconds };
}

function lanesOf(parts: readonly PartStory[], records: number): number[] {
  const lanes = new Array<number>(records).fill(-1);
  for (const [lane, { selection }] of parts.entries()) for (const position of selection) lanes[position] = lane;
  return lanes;
}
