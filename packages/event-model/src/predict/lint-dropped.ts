import { defineRules } from '../respond/evidence.ts';
import { SOURCES } from '../respond/sources.ts';
import type { Finding } from '../respond/verdict.ts';
import { FILTER_RULES } from './filter-pattern.ts';
import type { DataShape, FilterVerdict, FilterVerdicts } from './filter-verdicts.ts';

const RULES = defineRules({
  'aggregate-filtered': {
    grade: 'documented',
    text: 'On a standard iterator Lambda does not open KPL aggregates: to a filter an aggregate is data that is not JSON, so all its user records are dropped.',
    source: SOURCES.filterGuide,
  },
  'aggregate-filtered-fan-out': {
    grade: 'assumed',
    text: 'On an enhanced fan-out consumer Lambda opens KPL aggregates first and filters their user records; an aggregate that it cannot open is data that is not JSON.',
    source:
      'Heading of the AWS page on filtering aggregated records, and a third-party recording of fan-out delivery; not seen with a filter',
  },
});

/** Records that no pattern can match because of what their data is, and filters that let nothing through. */
export function lintDropped(verdicts: FilterVerdicts, isFanOut: boolean): Finding[] {
  const all = verdicts.ofRecord.length;
  const droppedOf = (shape: DataShape) => countVerdicts(verdicts, (it) => !it.delivered && it.data === shape);
  const unreadable = [
    ...lintGzip(droppedOf('gzip'), all),
    ...lintAggregates(droppedOf('kpl-aggregate'), all, isFanOut),
    ...lintNotJson(droppedOf('other'), all),
  ];
  if (unreadable.length > 0 || all === 0 || countVerdicts(verdicts, (it) => it.delivered) > 0) return unreadable;
  return [
    {
      code: 'filter-drops-all',
      severity: 'warning',
      what: `The filter drops ${all === 1 ? 'the only record' : `all ${all} records`}: the function is not invoked.`,
      fix: 'Look at the reason of one record, and compare names and values with the pattern letter by letter.',
      rule: FILTER_RULES['pattern-differs'],
    },
  ];
}

/** @param some how many of `all` records */
export function lintGzip(some: number, all: number): Finding[] {
  if (some === 0) return [];
  return [
    {
      code: 'filter-drops-gzip',
      severity: 'error',
      what: `${someOf(some, all)} gzip, as CloudWatch Logs subscriptions send it: the filter does not open it and drops it without a trace.`,
      fix: 'Remove the filter and choose in the function, or let the producer send plain JSON.',
      rule: FILTER_RULES['data-not-json'],
    },
  ];
}

/** @param some how many of `all` records */
export function lintAggregates(some: number, all: number, isFanOut: boolean): Finding[] {
  if (some === 0) return [];
  const what = `${someOf(some, all)} KPL aggregates`;
  if (isFanOut) {
    return [
      {
        code: 'filter-drops-kpl',
        severity: 'warning',
        what: `${what} as the stream has them. Behind this consumer Lambda opens them before it filters, so their user records may pass.`,
        fix: 'Hold the filter against the user records, or against an event that the function got.',
        rule: RULES['aggregate-filtered-fan-out'],
      },
    ];
  }
  return [
    {
      code: 'filter-drops-kpl',
      severity: 'error',
      what: `${what}: the filter drops each of them whole, with all its user records.`,
      fix: 'Read through an enhanced fan-out consumer, where Lambda opens aggregates first, or filter in the function.',
      rule: RULES['aggregate-filtered'],
    },
  ];
}

function lintNotJson(some: number, all: number): Finding[] {
  if (some === 0) return [];
  return [
    {
      code: 'filter-drops-not-json',
      severity: 'warning',
      what: `${someOf(some, all)} data that is not JSON: a pattern for data drops it.`,
      fix: 'Check that they may be lost; a filter cannot match them.',
      rule: FILTER_RULES['data-not-json'],
    },
  ];
}

/** How many records have a verdict of this kind. */
export function countVerdicts(
  { verdicts, ofRecord }: FilterVerdicts,
  isCounted: (verdict: FilterVerdict) => boolean,
): number {
  const counted = verdicts.map(isCounted);
  return ofRecord.reduce((sum, index) => sum + (counted[index] ? 1 : 0), 0);
}

function someOf(some: number, all: number): string {
  return all === 1 ? 'The only record holds' : `${some} of ${all} records hold`;
}
