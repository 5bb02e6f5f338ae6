import { describe, expect, it } from 'vitest';
import { checkMapping } from './check-mapping.ts';
import { AWS_DEFAULT_MAPPING, type EventSourceMapping } from './event-source-mapping.ts';
import { type FunctionFacts, lintMapping } from './lint-mapping.ts';

const check = (settings: Partial<EventSourceMapping>) => checkMapping({ ...AWS_DEFAULT_MAPPING, ...settings });
const lint = (settings: Partial<EventSourceMapping>, facts?: FunctionFacts) =>
  lintMapping({ ...AWS_DEFAULT_MAPPING, ...settings }, facts).map((finding) => `${finding.severity} ${finding.code}`);

describe('checkMapping', () => {
  it('accepts what AWS accepts', () => {
    expect(check({})).toEqual([]);
    expect(
      check({ maximumRecordAgeInSeconds: 60, maximumRetryAttempts: 10_000, tumblingWindowInSeconds: 900 }),
    ).toEqual([]);
    expect(check({ onFailureDestination: 'arn:aws:s3:::failed-records' })).toEqual([]);
    // Some pages ask for a window here; AWS takes a Kinesis mapping without one.
    expect(check({ batchSize: 10_000, maximumBatchingWindowInSeconds: 0 })).toEqual([]);
  });

  it('refuses a value out of range in the words of AWS', () => {
    expect(check({ batchSize: 10_001 })).toEqual([
      {
        field: 'BatchSize',
        code: 'ValidationException',
        message:
          "1 validation error detected: Value '10001' at 'batchSize' failed to satisfy constraint: Member must have value less than or equal to 10000",
        wording: 'aws',
      },
    ]);
  });

  it.each([
    [{ maximumRetryAttempts: -2 }, 'MaximumRetryAttempts'],
    [{ maximumRecordAgeInSeconds: 59 }, 'MaximumRecordAgeInSeconds'],
    [{ parallelizationFactor: 11 }, 'ParallelizationFactor'],
    [{ maximumBatchingWindowInSeconds: 1.5 }, 'MaximumBatchingWindowInSeconds'],
    [{ batchSize: Number.NaN }, 'BatchSize'],
    [{ onFailureDestination: 'my-queue' }, 'DestinationConfig'],
    [{ filterPatterns: ['{"data":{"type":"order"}}'] }, 'FilterCriteria'],
    [{ startingPosition: 'AT_TIMESTAMP' as const }, 'StartingPositionTimestamp'],
    [{ startingPosition: 'LATEST' as const, startingPositionTimestamp: 1 }, 'StartingPositionTimestamp'],
    [{ startingPosition: 'AT_TIMESTAMP' as const, startingPositionTimestamp: -1 }, 'StartingPositionTimestamp'],
    [
      { functionResponseTypes: ['ReportBatchItemFailures', 'ReportBatchItemFailures'] as const },
      'FunctionResponseTypes',
    ],
  ])('refuses %o', (settings, field) => {
    expect(check(settings).map((problem) => problem.field)).toEqual([field]);
  });
});

it('refuses to begin in the future, where it is told the time', () => {
  const mapping = {
    ...AWS_DEFAULT_MAPPING,
    startingPosition: 'AT_TIMESTAMP',
    startingPositionTimestamp: 1000,
  } as const;
  expect(checkMapping(mapping)).toEqual([]);
  expect(checkMapping(mapping, 1_000_000)).toEqual([]);
  expect(checkMapping(mapping, 999_999).map(({ message }) => message)).toEqual([
    'StartingPositionTimestamp cannot be in the future.',
  ]);
});

describe('lintMapping', () => {
  it('warns of the AWS default', () => {
    expect(lint({})).toEqual(['warning unlimited-retries', 'info reporting-off']);
  });

  it('finds nothing in settings made for poison records', () => {
    const settings = {
      maximumRetryAttempts: 3,
      bisectBatchOnFunctionError: true,
      functionResponseTypes: ['ReportBatchItemFailures'] as const,
      onFailureDestination: 'arn:aws:s3:::failed-records',
    };
    expect(lint(settings)).toEqual([]);
    expect(lint(settings, { throwsWhenAllFail: true })).toEqual(['info full-batch-throw']);
    expect(lint({ ...settings, batchSize: 1 })).toEqual(['info bisect-single-record']);
    expect(lint({ ...settings, bisectBatchOnFunctionError: false })).toEqual(['warning no-bisect']);
    expect(lint({ ...settings, onFailureDestination: undefined })).toEqual(['warning no-destination']);
    expect(lint({ ...settings, maximumRecordAgeInSeconds: 30 })).toEqual(['error age-under-60']);
  });

  it('calls it an error when the function reports and the mapping does not read', () => {
    expect(lint({}, { reportsFailures: true })[0]).toBe('error reporting-off');
  });
});
