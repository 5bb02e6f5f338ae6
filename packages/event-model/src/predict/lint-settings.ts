import type { Finding } from '../respond/verdict.ts';
import { readFilterPatterns } from './filter-pattern.ts';
import { type FunctionBehaviour, failingOf } from './function-behaviour.ts';
import { lintFilters } from './lint-filters.ts';
import { type FunctionFacts, lintMapping } from './lint-mapping.ts';
import { lintRecords } from './lint-records.ts';
import { lintStartingPosition } from './lint-starting-position.ts';
import type { PredictionInput } from './prediction-input.ts';

const FAN_OUT = /:kinesis:.*\/consumer\//;
const ORDER = { error: 0, warning: 1, info: 2 };

/**
 * What a person should know about the settings of a question before a record fails, the gravest first: with what the question tells of
 * the function, of the records and of their stream.
 *
 * @example lintSettings({ ...input, mapping: AWS_DEFAULT_MAPPING }).map(({ code }) => code) // ['reporting-off', 'unlimited-retries', ...]
 */
export function lintSettings({ mapping, behaviour, facts, filter, assumptions }: PredictionInput): Finding[] {
  const isFanOut = FAN_OUT.test(facts.streamArn);
  const { records } = facts;
  const aggregates = records.filter(({ userRecords }) => userRecords !== undefined).length;
  const { retentionHours } = assumptions;
  const data = { records: records.length, aggregates, isFanOut, retentionHours };
  const ofMapping = [
    ...lintMapping(mapping, functionFactsOf(behaviour), data),
    ...lintRecords(mapping, facts),
    ...lintStartingPosition(mapping, records),
  ].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  if (filter === undefined) return ofMapping;
  // The verdicts know more of the data than a count of aggregates does.
  const ofFilter = lintFilters(readFilterPatterns(mapping.filterPatterns ?? []), filter, { isFanOut });
  const codes = new Set(ofFilter.map(({ code }) => code));
  const findings = [...ofFilter, ...ofMapping.filter(({ code }) => !codes.has(code))];
  return findings.sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** What the choice says of the function. A given response is read by itself, letter by letter, and says nothing of others. */
function functionFactsOf(behaviour: FunctionBehaviour): FunctionFacts {
  if (behaviour.kind === 'script' || behaviour.kind === 'returns') return {};
  const failing = failingOf(behaviour);
  return {
    reportsFailures: failing.kind === 'reports-marked' || failing.kind === 'powertools-batch',
    throwsWhenAllFail: failing.kind === 'powertools-batch' && failing.throwsWhenAllFail !== false,
  };
}
