import type { EventSourceMapping } from '@shardscope/event-model';
import { formatStart } from './start-time.ts';

export type MappingDifference = { readonly field: string; readonly current: string; readonly proposed: string };

const FIELDS: Readonly<Record<keyof EventSourceMapping, string>> = {
  maximumRetryAttempts: 'MaximumRetryAttempts',
  maximumRecordAgeInSeconds: 'MaximumRecordAgeInSeconds',
  bisectBatchOnFunctionError: 'BisectBatchOnFunctionError',
  functionResponseTypes: 'ReportBatchItemFailures',
  tumblingWindowInSeconds: 'TumblingWindowInSeconds',
  batchSize: 'BatchSize',
  maximumBatchingWindowInSeconds: 'MaximumBatchingWindowInSeconds',
  parallelizationFactor: 'ParallelizationFactor',
  startingPosition: 'StartingPosition',
  startingPositionTimestamp: 'StartingPositionTimestamp',
  onFailureDestination: 'On-failure destination',
  filterPatterns: 'FilterCriteria',
};

/** What two mappings differ in, by AWS's names, in the words of a narrow table. */
export function mappingDifferences(current: EventSourceMapping, proposed: EventSourceMapping): MappingDifference[] {
  return (Object.keys(FIELDS) as (keyof EventSourceMapping)[])
    .filter((name) => JSON.stringify(current[name] ?? []) !== JSON.stringify(proposed[name] ?? []))
    .map((name) => ({ field: FIELDS[name], current: wordOf(current, name), proposed: wordOf(proposed, name) }));
}

function wordOf(mapping: EventSourceMapping, name: keyof EventSourceMapping): string {
  const value = mapping[name];
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (name === 'functionResponseTypes') return mapping.functionResponseTypes.length > 0 ? 'on' : 'off';
  if (name === 'filterPatterns') return String(mapping.filterPatterns?.length ?? 0);
  if (name === 'onFailureDestination') return mapping.onFailureDestination?.split(':').at(-1) ?? 'none';
  if (name === 'startingPositionTimestamp') return timeOf(mapping.startingPositionTimestamp);
  return String(value ?? 'open');
}

function timeOf(seconds: number | undefined): string {
  return seconds === undefined ? 'none' : formatStart(seconds);
}
