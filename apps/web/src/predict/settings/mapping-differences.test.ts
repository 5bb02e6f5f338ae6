import { AWS_DEFAULT_MAPPING } from '@shardscope/event-model';
import { expect, test } from 'vitest';
import { mappingDifferences } from './mapping-differences.ts';

test('names what differs as AWS does, and nothing else', () => {
  const proposed = {
    ...AWS_DEFAULT_MAPPING,
    maximumRetryAttempts: 3,
    bisectBatchOnFunctionError: true,
    functionResponseTypes: ['ReportBatchItemFailures'],
    filterPatterns: ['{}', '{"data":{}}'],
    onFailureDestination: 'arn:aws:sqs:eu-west-1:123456789012:failed',
  } as const;

  expect(mappingDifferences(AWS_DEFAULT_MAPPING, proposed).map((it) => [it.field, it.current, it.proposed])).toEqual([
    ['MaximumRetryAttempts', '-1', '3'],
    ['BisectBatchOnFunctionError', 'off', 'on'],
    ['ReportBatchItemFailures', 'off', 'on'],
    ['On-failure destination', 'none', 'failed'],
    ['FilterCriteria', '0', '2'],
  ]);
});

test('takes no pattern and an empty list of patterns for the same', () => {
  expect(mappingDifferences(AWS_DEFAULT_MAPPING, { ...AWS_DEFAULT_MAPPING, filterPatterns: [] })).toEqual([]);
});
