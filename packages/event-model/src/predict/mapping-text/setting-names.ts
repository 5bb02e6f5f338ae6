import type { EventSourceMapping } from '../event-source-mapping.ts';

/** The name of each setting in the AWS API, and what other notations call it. */
export const NAMES_OF_SETTINGS: Readonly<Record<keyof EventSourceMapping, readonly string[]>> = {
  startingPosition: ['StartingPosition', 'startingPosition'],
  startingPositionTimestamp: ['StartingPositionTimestamp', 'startingPositionTimestamp'],
  batchSize: ['BatchSize', 'batchSize'],
  maximumBatchingWindowInSeconds: [
    'MaximumBatchingWindowInSeconds',
    'maximumBatchingWindowInSeconds',
    'batchWindow',
    'maxBatchingWindow',
  ],
  parallelizationFactor: ['ParallelizationFactor', 'parallelizationFactor'],
  maximumRetryAttempts: ['MaximumRetryAttempts', 'maximumRetryAttempts', 'retryAttempts'],
  maximumRecordAgeInSeconds: ['MaximumRecordAgeInSeconds', 'maximumRecordAgeInSeconds', 'maxRecordAge'],
  bisectBatchOnFunctionError: ['BisectBatchOnFunctionError', 'bisectBatchOnFunctionError', 'bisectBatchOnError'],
  tumblingWindowInSeconds: ['TumblingWindowInSeconds', 'tumblingWindowInSeconds', 'tumblingWindow'],
  functionResponseTypes: [
    'FunctionResponseTypes',
    'functionResponseTypes',
    'functionResponseType',
    'reportBatchItemFailures',
  ],
  onFailureDestination: ['DestinationConfig', 'destinationConfig', 'destinations', 'onFailure', 'onFailureDestination'],
  filterPatterns: ['FilterCriteria', 'filterCriteria', 'filterPatterns', 'filters'],
};

export const SETTING_NAMES: ReadonlySet<string> = new Set(Object.values(NAMES_OF_SETTINGS).flat());
