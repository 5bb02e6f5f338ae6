import { weakerGrade } from '../respond/evidence.ts';
import { latestArrival } from './facts.ts';
import { type FilterVerdict, type FilterVerdicts, verdictOfRecord } from './filter-verdicts.ts';
import type { AttemptRange, Fate } from './prediction.ts';
import type { PredictionInput } from './prediction-input.ts';
import { DELIVERY_RULES as RULES } from './rules.ts';

/** Some records of a batch, ascending: what a filter leaves, or what falls to one lane. */
export type Selection = Int32Array;

/** The records that pass the filter; `undefined` when all of them do. */
export function selectDelivered(filter: FilterVerdicts | undefined, records: number): Selection | undefined {
  if (filter?.verdicts.every((verdict) => verdict.delivered) !== false) return undefined;
  const positions: number[] = [];
  for (let position = 0; position < records; position++) {
    if (verdictOfRecord(filter, position)?.delivered !== false) positions.push(position);
  }
  return positions.length === records ? undefined : Int32Array.from(positions);
}

export function everyRecord(records: number): Selection {
  return Int32Array.from({ length: records }, (_, position) => position);
}

/** The question about the selected records alone, counted anew from 0. */
export function narrow(input: PredictionInput, selection: Selection): PredictionInput {
  const { facts, marked } = input;
  const marks = new Set(marked);
  const records: (typeof facts.records)[number][] = [];
  const narrowed: number[] = [];
  for (const position of selection) {
    const record = facts.records[position];
    if (record === undefined) continue;
    if (marks.has(position)) narrowed.push(records.length);
    records.push(record);
  }
  const { filter: _, ...rest } = input;
  // With no record left there is no arrival to start the clock at.
  const nowMillis = input.nowMillis ?? (records.length === 0 ? latestArrival(facts) : undefined);
  return { ...rest, nowMillis, facts: { ...facts, records }, marked: narrowed };
}

/** Takes ranges and positions among the selected records back to those of the batch. */
export function createWidener(selection: Selection, records: number) {
  /** Position in the batch of a place among the selected; behind the last one, the end of the batch. */
  const position = (place: number) => selection[place] ?? records;
  return {
    position,
    range<Range extends AttemptRange>(range: Range): Range {
      const { from, to } = range;
      const start = position(from);
      const end = to === from ? start : position(to - 1) + 1;
      const wide = { ...range, from: start, to: end };
      return end - start === to - from ? wide : { ...wide, records: to - from };
    },
    fate(fate: Fate): Fate {
      if (fate.because.kind !== 'behind') return fate;
      return { ...fate, because: { kind: 'behind', position: position(fate.because.position) } };
    },
  };
}

/** A fate for every record as if none passed: records with one verdict share it. */
export function filteredFates({ verdicts, ofRecord }: FilterVerdicts): Fate[] {
  const fates = verdicts.map(fateOf);
  return ofRecord.map((index) => fates[index] as Fate);
}

function fateOf({ answers }: FilterVerdict): Fate {
  let { grade } = RULES['filtered-record'];
  for (const { rule } of answers) grade = weakerGrade(grade, rule.grade);
  return { final: 'filtered', deliveries: 0, because: { kind: 'filter', answers }, grade };
}

/** The rules of the patterns that decided something. */
export function rulesOfFilter({ verdicts }: FilterVerdicts) {
  return verdicts.flatMap(({ answers }) => answers.map(({ rule }) => rule));
}

/** What must be said where the mapping filters and nobody held the records against its patterns. */
export function rulesOfMissingFilter({ filter, mapping }: Pick<PredictionInput, 'filter' | 'mapping'>) {
  const hasPatterns = (mapping.filterPatterns ?? []).length > 0;
  return hasPatterns && filter === undefined ? [RULES['filter-not-applied']] : [];
}
