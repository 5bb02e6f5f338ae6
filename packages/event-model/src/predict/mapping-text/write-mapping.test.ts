import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAPPING_RANGES } from '../check-mapping.ts';
import { AWS_DEFAULT_MAPPING, type EventSourceMapping } from '../event-source-mapping.ts';
import { MAPPING_FORMS, type MappingNames, type ReadMapping } from './mapping-form.ts';
import { readMapping } from './read-mapping.ts';
import { writeMapping } from './write-mapping.ts';

const runs = { numRuns: Number(process.env.SHARDSCOPE_PROPERTY_RUNS ?? 300) };

const within = (name: keyof typeof MAPPING_RANGES) =>
  fc.integer({ min: MAPPING_RANGES[name].minimum, max: MAPPING_RANGES[name].maximum });
const leaf = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null));
const pattern = fc
  .dictionary(fc.string({ unit: 'binary' }), fc.oneof(leaf, fc.array(leaf, { maxLength: 2 })), {
    minKeys: 1,
    maxKeys: 3,
  })
  .map((data) => JSON.stringify({ data }));
const destination = fc.constantFrom(
  'arn:aws:sqs:us-east-1:123456789012:failed',
  'arn:aws:sns:us-east-1:123456789012:failed',
  'arn:aws:s3:::failed-records',
  'kafka://failed',
  '!GetAtt Queue.Arn',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a reference of a template, as it stands there
  '!Sub arn:aws:sqs:${AWS::Region}:1:failed',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a reference of the Serverless Framework
  '${self:custom.queue}',
  'new SqsDlq(queue)',
);
const mapping: fc.Arbitrary<EventSourceMapping> = fc.record(
  {
    batchSize: within('batchSize'),
    maximumBatchingWindowInSeconds: within('maximumBatchingWindowInSeconds'),
    parallelizationFactor: within('parallelizationFactor'),
    maximumRetryAttempts: within('maximumRetryAttempts'),
    maximumRecordAgeInSeconds: fc.oneof(fc.constant(-1), fc.integer({ min: 60, max: 604_800 })),
    bisectBatchOnFunctionError: fc.boolean(),
    tumblingWindowInSeconds: within('tumblingWindowInSeconds'),
    functionResponseTypes: fc.constantFrom<EventSourceMapping['functionResponseTypes']>(
      [],
      ['ReportBatchItemFailures'],
    ),
    onFailureDestination: destination,
    filterPatterns: fc.array(pattern, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: Object.keys(AWS_DEFAULT_MAPPING) as 'batchSize'[] },
) as fc.Arbitrary<EventSourceMapping>;
const start: fc.Arbitrary<Pick<EventSourceMapping, 'startingPosition' | 'startingPositionTimestamp'>> = fc.oneof(
  fc.constantFrom('TRIM_HORIZON' as const, 'LATEST' as const).map((startingPosition) => ({ startingPosition })),
  fc.integer({ min: 0, max: 4_000_000_000_000 }).map((millis) => {
    return { startingPosition: 'AT_TIMESTAMP' as const, startingPositionTimestamp: millis / 1000 };
  }),
);
const NAMES: MappingNames = {
  functionName: 'worker',
  eventSourceArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/orders',
};

function read(text: string): ReadMapping {
  const reading = readMapping(text);
  if (reading.kind === 'refused') throw new Error(`${reading.message}\n${text}`);
  return reading.mappings[0];
}

describe.each(MAPPING_FORMS)('writeMapping as %s', (form) => {
  it('is read back to the same settings', () => {
    fc.assert(
      fc.property(mapping, start, (settings, position) => {
        const given = { ...settings, ...position };
        const { form: readForm, mapping: back, notes } = read(writeMapping(given, form, NAMES).text);
        expect(readForm).toBe(form);
        expect(back).toEqual(given);
        expect(notes).toEqual([]);
      }),
      runs,
    );
  });

  it('says what to replace where a name is not given', () => {
    const { text, notes } = writeMapping(AWS_DEFAULT_MAPPING, form);
    expect(text).toContain('TRIM_HORIZON');
    expect(notes).toContain('Replace arn:aws:kinesis:REGION:ACCOUNT:stream/STREAM.');
    const started = { ...AWS_DEFAULT_MAPPING, startingPosition: 'LATEST' } as const;
    expect(writeMapping(started, form, NAMES).notes).toEqual([]);
    expect(writeMapping(AWS_DEFAULT_MAPPING, form, NAMES).notes).toEqual([expect.stringContaining('TRIM_HORIZON')]);
  });
});

describe('writeMapping', () => {
  const full: EventSourceMapping = {
    ...AWS_DEFAULT_MAPPING,
    startingPosition: 'LATEST',
    maximumRetryAttempts: 3,
    functionResponseTypes: ['ReportBatchItemFailures'],
    onFailureDestination: '!GetAtt Queue.Arn',
    filterPatterns: ['{"data":{"id":[12345678901234567890]}}'],
  };

  it('writes a resource that a person would write', () => {
    const timed = { ...full, startingPosition: 'AT_TIMESTAMP', startingPositionTimestamp: 1_546_300_800.5 } as const;
    expect(writeMapping(timed, 'cloudformation', NAMES).text).toBe(`Resources:
  EventSourceMapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      FunctionName: worker
      EventSourceArn: arn:aws:kinesis:us-east-1:123456789012:stream/orders
      StartingPosition: AT_TIMESTAMP
      StartingPositionTimestamp: 1546300800.5
      BatchSize: 100
      MaximumBatchingWindowInSeconds: 0
      ParallelizationFactor: 1
      MaximumRetryAttempts: 3
      MaximumRecordAgeInSeconds: -1
      BisectBatchOnFunctionError: false
      TumblingWindowInSeconds: 0
      FunctionResponseTypes:
        - ReportBatchItemFailures
      DestinationConfig:
        OnFailure:
          Destination: !GetAtt Queue.Arn
      FilterCriteria:
        Filters:
          - Pattern: "{\\"data\\":{\\"id\\":[12345678901234567890]}}"
`);
  });

  it('says what a notation cannot', () => {
    expect(writeMapping(full, 'aws-json', NAMES).notes).toEqual([expect.stringContaining('resolves no references')]);
    expect(writeMapping(full, 'cdk', NAMES).notes).toEqual([
      expect.stringContaining('a reference of another tool'),
      expect.stringContaining('longer than TypeScript keeps it'),
    ]);
    const bucket = { ...full, onFailureDestination: 'arn:aws:s3:::failed' };
    expect(writeMapping(bucket, 'serverless', NAMES).notes).toHaveLength(1);
    expect(
      writeMapping({ ...full, onFailureDestination: undefined, filterPatterns: ['[]'] }, 'cdk', NAMES).notes,
    ).toHaveLength(1);
    expect(
      writeMapping({ ...full, onFailureDestination: undefined, filterPatterns: ['[]'] }, 'serverless', NAMES).notes,
    ).toHaveLength(1);
  });
});
