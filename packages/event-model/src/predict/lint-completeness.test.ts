import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOfRows } from '../respond/marks-of-rows.ts';
import { readResponse } from '../respond/read-response.ts';
import type { Finding } from '../respond/verdict.ts';
import { AWS_DEFAULT_MAPPING, type EventSourceMapping } from './event-source-mapping.ts';
import { type FunctionFacts, lintMapping } from './lint-mapping.ts';
import { lintRecords } from './lint-records.ts';
import type { DataFacts } from './lint-setup.ts';
import { lintStartingPosition } from './lint-starting-position.ts';

const runs = { numRuns: Number(process.env.SHARDSCOPE_PROPERTY_RUNS ?? 300) };
const BATCH = ['11', '12', '13'];
const QUEUE = 'arn:aws:sqs:us-east-1:123456789012:failed';

function ofResponse(payloadText: string, marked: readonly number[] = [], tumblingWindow = false): Finding[] {
  const settings = { reportBatchItemFailures: true, tumblingWindow, nonObjectResponse: 'fail' } as const;
  return [...readResponse({ kind: 'returned', payloadText }, BATCH, settings, { marked }).findings];
}

const item = (identifier: string) => `{"batchItemFailures":[{"itemIdentifier":${identifier}}]}`;
const ofMapping = (settings: Partial<EventSourceMapping>, facts?: FunctionFacts, data?: DataFacts) =>
  lintMapping({ ...AWS_DEFAULT_MAPPING, ...settings }, facts, data);
const ofStart = (settings: Partial<EventSourceMapping>) =>
  lintStartingPosition({ ...AWS_DEFAULT_MAPPING, ...settings }, [
    { sequenceNumber: '11', partitionKey: 'key', arrivalMillis: 1000, eventBytes: 700 },
    { sequenceNumber: '12', partitionKey: 'key', arrivalMillis: 2000, eventBytes: 700 },
  ]);
const ofRecords = (settings: Partial<EventSourceMapping>, keys: readonly string[], eventBytes = 700) =>
  lintRecords(
    { ...AWS_DEFAULT_MAPPING, ...settings },
    {
      records: keys.map((partitionKey, n) => ({ sequenceNumber: `${n}`, partitionKey, arrivalMillis: 0, eventBytes })),
      envelopeBytes: 14,
      shardId: 'shardId-000000000000',
      streamArn: 'arn',
    },
  );
const FILTER = { filterPatterns: ['{"data":{"type":["order"]}}'] };

/** Everything that a person must be warned of, and the finding that does it. */
const CASES: readonly (readonly [what: string, findings: readonly Finding[], code: string])[] = [
  ['a misspelt container key', ofResponse('{"batchItemFailure":[{"itemIdentifier":"12"}]}'), 'container-key-misspelt'],
  ['a key in the wrong case', ofResponse('{"BatchItemFailures":[{"itemIdentifier":"12"}]}'), 'container-key-misspelt'],
  ['an eventID as identifier', ofResponse(item('"shardId-000000000000:12"')), 'identifier-is-event-id'],
  ['a sub-sequence id', ofResponse(item('"12.0"')), 'identifier-is-sub-sequence'],
  ['a number', ofResponse(item('12')), 'identifier-number'],
  ['an unknown id', ofResponse(item('"99"')), 'identifier-unknown'],
  ['an empty id', ofResponse(item('""')), 'identifier-empty'],
  ['a response that is no object', ofResponse('5'), 'not-object'],
  ['a text that is not JSON', ofResponse('OK'), 'not-json'],
  [
    'an identifier under another name',
    ofResponse('{"batchItemFailures":[{"ItemIdentifier":"12"}]}'),
    'identifier-missing',
  ],
  ['a marked record below the lowest that is reported', ofResponse(item('"13"'), [1]), 'marks-passed-over'],
  ['a forgotten return', ofResponse('null', [1]), 'forgotten-return'],
  ['a window response without state', ofResponse('{}', [], true), 'state-missing'],
  ['reporting off while the function reports', ofMapping({}, { reportsFailures: true }), 'reporting-off'],
  ['retries and age both unlimited', ofMapping({}), 'unlimited-retries'],
  ['no destination', ofMapping({ maximumRetryAttempts: 1 }), 'no-destination'],
  ['a filter on gzip', ofMapping(FILTER, {}, { records: 9, gzip: 3 }), 'filter-drops-gzip'],
  ['a filter on aggregates', ofMapping(FILTER, {}, { records: 9, aggregates: 3 }), 'filter-drops-kpl'],
  ['a mapping that begins at LATEST', ofStart({ startingPosition: 'LATEST' }), 'starting-position-latest'],
  [
    'a mapping that begins behind records',
    ofStart({ startingPosition: 'AT_TIMESTAMP', startingPositionTimestamp: 2 }),
    'starting-position-behind-records',
  ],
  ['a record over 6 MB', ofRecords({ maximumRetryAttempts: 2 }, ['a'], 6_291_443), 'record-too-large'],
  ['a record over 6 MB that nothing ends', ofRecords({}, ['a', 'b'], 6_400_000), 'record-too-large'],
  ['one partition key in many lanes', ofRecords({ parallelizationFactor: 10 }, ['a', 'a']), 'lanes-few-keys'],
  ['fewer partition keys than lanes', ofRecords({ parallelizationFactor: 10 }, ['a', 'b']), 'lanes-few-keys'],
  [
    'bisect without retries',
    ofRecords({ bisectBatchOnFunctionError: true, maximumRetryAttempts: 0 }, []),
    'bisect-no-retries',
  ],
  ['an age under 60', ofMapping({ maximumRecordAgeInSeconds: 59 }), 'age-under-60'],
  ['bisect with batch size 1', ofMapping({ batchSize: 1, bisectBatchOnFunctionError: true }), 'bisect-single-record'],
  ['retries without bisect', ofMapping({ maximumRetryAttempts: 1 }), 'no-bisect'],
  [
    'a throw when all failed, with bisect',
    ofMapping({ bisectBatchOnFunctionError: true }, { throwsWhenAllFail: true }),
    'full-batch-throw',
  ],
  [
    'reporting on while the function never reports',
    ofMapping({ functionResponseTypes: ['ReportBatchItemFailures'] }, { reportsFailures: false }),
    'reporting-unused',
  ],
  ['a destination without data', ofMapping({ onFailureDestination: QUEUE }), 'destination-without-data'],
  ['a Kafka destination', ofMapping({ onFailureDestination: 'kafka://failed' }), 'destination-kafka'],
  [
    'a window and no state',
    ofMapping({ tumblingWindowInSeconds: 10 }, { returnsState: false }),
    'window-without-state',
  ],
  ['lanes in a window', ofMapping({ tumblingWindowInSeconds: 10, parallelizationFactor: 2 }), 'lanes-in-window'],
  [
    'lanes with aggregates',
    ofMapping({ parallelizationFactor: 2 }, {}, { records: 9, aggregates: 3 }),
    'lanes-and-aggregates',
  ],
  [
    'an age behind the retention',
    ofMapping({ maximumRecordAgeInSeconds: 90_000 }, {}, { retentionHours: 24 }),
    'age-beyond-retention',
  ],
  [
    'a user record that takes its siblings along',
    marksOfRows([{ position: 0, userRecord: 0 }], [{ sequenceNumber: '11', userRecords: 2 }]).findings,
    'user-record-reports-parent',
  ],
  [
    'user records that cannot be told apart',
    marksOfRows([{ position: 1 }], [{ sequenceNumber: '11' }, { sequenceNumber: '11' }]).findings,
    'fan-out-shared-number',
  ],
];

describe('lint', () => {
  it.each(CASES)('finds %s', (_what, findings, code) => {
    expect(findings.map((finding) => finding.code)).toContain(code);
  });

  it('finds nothing in records that fit', () => {
    expect(ofRecords({ parallelizationFactor: 2 }, ['a', 'b'], 6_291_442)).toEqual([]);
    expect(ofRecords({ parallelizationFactor: 2 }, ['a'])).toEqual([]);
    expect(ofRecords({ maximumRetryAttempts: 2 }, ['a'], 6_291_443)[0]?.what).toContain('after 3 rejected calls');
    expect(ofRecords({}, ['a', 'b'], 6_400_000)[0]?.what).toMatch(/Record 0 and 1 more are .* until it expires/);
  });

  it('says of each finding what happens, why, what to do, how it is known and from where', () => {
    for (const finding of CASES.flatMap(([, findings]) => findings)) expectWhole(finding);
  });

  it('finds nothing twice, and only whole findings, whatever the settings', () => {
    const flag = fc.option(fc.boolean(), { nil: undefined });
    const settings = fc.record({
      batchSize: fc.constantFrom(1, 100),
      maximumRetryAttempts: fc.integer({ min: -1, max: 2 }),
      maximumRecordAgeInSeconds: fc.constantFrom(-1, 30, 60, 604_800),
      bisectBatchOnFunctionError: fc.boolean(),
      parallelizationFactor: fc.constantFrom(1, 10),
      tumblingWindowInSeconds: fc.constantFrom(0, 60),
      functionResponseTypes: fc.constantFrom<EventSourceMapping['functionResponseTypes']>(
        [],
        ['ReportBatchItemFailures'],
      ),
      onFailureDestination: fc.constantFrom(undefined, QUEUE, 'arn:aws:s3:::failed', 'kafka://failed'),
      filterPatterns: fc.constantFrom([], FILTER.filterPatterns, ['{"partitionKey":["a"]}']),
    });
    const facts = fc.record({ reportsFailures: flag, returnsState: flag, throwsWhenAllFail: flag });
    const data = fc.record({
      records: fc.constant(10),
      gzip: fc.nat({ max: 5 }),
      aggregates: fc.nat({ max: 5 }),
      isFanOut: fc.boolean(),
      retentionHours: fc.constantFrom(24, 8760),
    });
    fc.assert(
      fc.property(settings, facts, data, (changed, known, records) => {
        const findings = ofMapping(changed, known as FunctionFacts, records);
        const codes = findings.map((finding) => finding.code);
        expect(new Set(codes).size).toBe(codes.length);
        for (const finding of findings) expectWhole(finding);
        const order = findings.map((finding) => ['error', 'warning', 'info'].indexOf(finding.severity));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
      runs,
    );
  });
});

function expectWhole({ what, fix, rule }: Finding): void {
  for (const sentence of [what, fix, rule.text]) expect(sentence).toMatch(/^[A-Z0-9].{10,}[.)]$/);
  expect(rule.source.length).toBeGreaterThan(10);
  expect(['documented', 'observed', 'assumed']).toContain(rule.grade);
}
