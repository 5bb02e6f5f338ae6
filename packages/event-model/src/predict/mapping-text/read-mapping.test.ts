import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkMapping } from '../check-mapping.ts';
import { AWS_DEFAULT_MAPPING } from '../event-source-mapping.ts';
import type { ReadMapping } from './mapping-form.ts';
import { readMapping } from './read-mapping.ts';

const QUEUE = 'arn:aws:sqs:us-east-1:123456789012:failed';
const STREAM = 'arn:aws:kinesis:us-east-1:123456789012:stream/orders';

function read(text: string): ReadMapping {
  const reading = readMapping(text);
  if (reading.kind === 'refused') throw new Error(reading.message);
  return reading.mappings[0];
}

const ALL = {
  batchSize: 500,
  maximumBatchingWindowInSeconds: 5,
  parallelizationFactor: 2,
  maximumRetryAttempts: 3,
  maximumRecordAgeInSeconds: 3600,
  bisectBatchOnFunctionError: true,
  tumblingWindowInSeconds: 30,
  functionResponseTypes: ['ReportBatchItemFailures'],
  onFailureDestination: QUEUE,
  filterPatterns: ['{"data":{"type":["order"]}}'],
};

const AWS = {
  UUID: '14e0db71-0000-4000-8000-000000000000',
  StartingPosition: 'TRIM_HORIZON',
  BatchSize: 500,
  MaximumBatchingWindowInSeconds: 5,
  ParallelizationFactor: 2,
  EventSourceArn: STREAM,
  FunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:f',
  LastModified: '2026-01-01T00:00:00+00:00',
  LastProcessingResult: 'PROBLEM: Function call failed',
  State: 'Enabled',
  StateTransitionReason: 'User action',
  DestinationConfig: { OnFailure: { Destination: QUEUE } },
  FilterCriteria: { Filters: [{ Pattern: '{"data":{"type":["order"]}}' }] },
  MaximumRecordAgeInSeconds: 3600,
  BisectBatchOnFunctionError: true,
  MaximumRetryAttempts: 3,
  TumblingWindowInSeconds: 30,
  FunctionResponseTypes: ['ReportBatchItemFailures'],
};

const SAM = `
Resources:
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Events:
        Orders:
          Type: Kinesis
          Properties:
            Stream: !GetAtt OrderStream.Arn # of this template
            BatchSize: 500
            MaximumBatchingWindowInSeconds: '5'
            ParallelizationFactor: 2
            StartingPosition: LATEST
            MaximumRetryAttempts: 3
            MaximumRecordAgeInSeconds: 3600
            BisectBatchOnFunctionError: true
            TumblingWindowInSeconds: 30
            FunctionResponseTypes: [ReportBatchItemFailures]
            DestinationConfig:
              OnFailure: {Type: SQS, Destination: "${QUEUE}"}
            FilterCriteria:
              Filters:
                - Pattern: '{"data":{"type":["order"]}}'
`;

const SERVERLESS = `
functions:
  worker:
    handler: handler.main
    events:
      - stream:
          type: kinesis
          arn: ${STREAM}
          batchSize: 500
          batchWindow: 5
          parallelizationFactor: 2
          maximumRetryAttempts: 3
          maximumRecordAgeInSeconds: 3600
          bisectBatchOnFunctionError: true
          tumblingWindowInSeconds: 30
          startingPosition: TRIM_HORIZON
          functionResponseType: ReportBatchItemFailures
          destinations:
            onFailure:
              arn: ${QUEUE}
              type: sqs
          filterPatterns:
            - data:
                type: [order]
`;

const CDK = `
// everything that fails goes to the queue
worker.addEventSource(new KinesisEventSource(stream, {
  startingPosition: lambda.StartingPosition.TRIM_HORIZON,
  batchSize: 500, /* not 5_000 */
  maxBatchingWindow: Duration.seconds(5),
  parallelizationFactor: 2,
  retryAttempts: 3,
  maxRecordAge: cdk.Duration.hours(1),
  bisectBatchOnError: true,
  tumblingWindow: Duration.minutes(0.5),
  reportBatchItemFailures: true,
  onFailure: new SqsDlq(sqs.Queue.fromQueueArn(this, 'Dlq', '${QUEUE}')),
  filters: [lambda.FilterCriteria.filter({ data: { type: lambda.FilterRule.isEqual('order') } })],
}));
`;

describe('readMapping', () => {
  it.each([
    ['aws-json', JSON.stringify(AWS)],
    ['aws-json', JSON.stringify({ EventSourceMappings: [AWS] })],
    ['aws-json', JSON.stringify({ ...ALL, startingPosition: 'TRIM_HORIZON' })],
    ['cloudformation', JSON.stringify({ Type: 'AWS::Lambda::EventSourceMapping', Properties: AWS })],
    ['sam', SAM],
    ['serverless', SERVERLESS],
    ['cdk', CDK],
  ] as const)('reads every setting of %s', (form, text) => {
    const { mapping, notes, given, ...rest } = read(text);
    const { startingPosition, ...others } = mapping;
    expect(rest.form).toBe(form);
    expect(others).toEqual(ALL);
    expect(startingPosition).toBe(form === 'sam' ? 'LATEST' : 'TRIM_HORIZON');
    expect([...given].sort()).toEqual([...Object.keys(ALL), 'startingPosition'].sort());
    expect(notes).toEqual([]);
  });

  it.each([
    ['{"StartingPosition":"AT_TIMESTAMP","StartingPositionTimestamp":"2019-01-01T01:00:00.500000+01:00"}'],
    ['StartingPosition: AT_TIMESTAMP\nStartingPositionTimestamp: 1546300800.5\n'],
    ['events:\n  - stream:\n      startingPosition: AT_TIMESTAMP\n      startingPositionTimestamp: 1546300800.5\n'],
    [
      'new KinesisEventSource(s, { startingPosition: StartingPosition.AT_TIMESTAMP, startingPositionTimestamp: 1546300800.5 })',
    ],
  ])('reads where a new mapping begins in %s', (text) => {
    const { mapping, notes } = read(text);
    expect(mapping).toMatchObject({ startingPosition: 'AT_TIMESTAMP', startingPositionTimestamp: 1_546_300_800.5 });
    expect(notes.filter((note) => note.includes('tarting'))).toEqual([]);
  });

  it('says which starting position it cannot know', () => {
    for (const [text, note] of [
      ['StartingPosition: !Ref Start\nBatchSize: 1\n', 'is !Ref Start'],
      ['{"StartingPosition":"EARLIEST"}', 'has a value that is none of its kind'],
      ['{"StartingPosition":"LATEST","StartingPositionTimestamp":"soon"}', 'has a value that is none of its kind'],
    ] as const) {
      expect(read(text).notes).toEqual([expect.stringContaining(note)]);
    }
  });

  it('keeps who reads from where', () => {
    expect(read(JSON.stringify(AWS)).names).toEqual({
      uuid: AWS.UUID,
      functionName: AWS.FunctionArn,
      eventSourceArn: STREAM,
      state: 'Enabled',
      lastProcessingResult: 'PROBLEM: Function call failed',
    });
    expect(read(SAM).names).toEqual({ eventSourceArn: '!GetAtt OrderStream.Arn' });
    expect(read(CDK).names).toEqual({ eventSourceArn: 'stream' });
  });

  it('takes the defaults of AWS, and those of the Serverless Framework', () => {
    expect(read('{"BatchSize":100}').mapping).toEqual(AWS_DEFAULT_MAPPING);
    const serverless = read(`events:\n  - stream: ${STREAM}\n`);
    expect(serverless.mapping).toEqual({ ...AWS_DEFAULT_MAPPING, batchSize: 10, startingPosition: 'TRIM_HORIZON' });
    expect(serverless.notes).toHaveLength(1);
    expect(read('{"BatchSize":100,"MaximumRetryAttempts":null}').given).toEqual(['batchSize']);
  });

  it('reads every mapping of Kinesis, and leaves the others out', () => {
    const others = [
      { ...AWS, EventSourceArn: 'arn:aws:sqs:us-east-1:123456789012:jobs' },
      { ...AWS, BatchSize: 7 },
    ];
    const reading = readMapping(JSON.stringify({ EventSourceMappings: [AWS, ...others] }));
    expect(reading.kind === 'read' && reading.mappings.map((it) => it.mapping.batchSize)).toEqual([500, 7]);
    const alone = readMapping(JSON.stringify({ EventSourceMappings: [others[0]] }));
    expect(alone).toMatchObject({ kind: 'refused', message: expect.stringContaining('arn:aws:sqs') });
    expect(readMapping('events:\n  - stream:\n      type: dynamodb\n      batchSize: 5\n').kind).toBe('refused');
    expect(readMapping('Type: SQS\nProperties:\n  BatchSize: 5\n')).toMatchObject({
      kind: 'refused',
      message: 'It reads from SQS, not from Kinesis.',
    });
  });

  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: references of templates, as they stand there
  it('keeps a reference in place of an ARN, and says which values it cannot know', () => {
    const text = `
Type: AWS::Lambda::EventSourceMapping
Properties:
  EventSourceArn: !Ref StreamArn
  BatchSize: !Ref Size
  MaximumRetryAttempts: \${self:custom.retries}
  DestinationConfig:
    OnFailure:
      Destination: {"Fn::GetAtt": [Queue, Arn]}
`;
    const { mapping, names, notes } = read(text);
    expect(mapping.onFailureDestination).toBe('!GetAtt Queue.Arn');
    expect(names.eventSourceArn).toBe('!Ref StreamArn');
    expect(notes).toEqual([
      expect.stringContaining('BatchSize is !Ref Size'),
      expect.stringContaining('MaximumRetryAttempts is ${self:custom.retries}'),
    ]);
    expect(checkMapping(mapping)).toEqual([]);
  });

  it('keeps what only the CDK can resolve', () => {
    const { mapping, notes } = read(
      'new KinesisEventSource(s, { batchSize: size, onFailure: new SqsDlq(dlq), ...more })',
    );
    expect(mapping.onFailureDestination).toBe('new SqsDlq(dlq)');
    expect(notes).toEqual([expect.stringContaining('batchSize is size')]);
    expect(read('new KinesisEventSource(s, { batchSize: 5, onFailure: dlq })').mapping.onFailureDestination).toBe(
      '${dlq}',
    );
  });

  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: references of templates
  it.each([
    ["FilterRule.isEqual('a')", '["a"]'],
    ['FilterRule.isEqual(12345678901234567890)', '[{"numeric":["=",12345678901234567890]}]'],
    ["FilterRule.or('a', 'b')", '["a","b"]'],
    ["FilterRule.notEquals('a')", '[{"anything-but":["a"]}]'],
    ['FilterRule.between(1, 5)', '[{"numeric":[">",1,"<=",5]}]'],
    ['FilterRule.exists()', '[{"exists":true}]'],
    ['FilterRule.notExists()', '[{"exists":false}]'],
    ["FilterRule.beginsWith('a')", '[{"prefix":"a"}]'],
    ['FilterRule.null()', '[null]'],
    ['FilterRule.empty()', '[""]'],
    ["['a', { prefix: 'b' }]", '["a",{"prefix":"b"}]'],
  ])('writes out %s as the CDK does', (rule, json) => {
    const text = `new KinesisEventSource(s, { filters: [FilterCriteria.filter({ data: { 'a.b': ${rule} } })] })`;
    expect(read(text).mapping.filterPatterns).toEqual([`{"data":{"a.b":${json}}}`]);
  });
});

const recorded = new URL(
  '../../../../../../shared/vectors/esm-snapshots/test_create_kinesis_event_source_mapping.json',
  import.meta.url,
);

describe.skipIf(!existsSync(recorded))('what AWS answered (skipped where ../shared/vectors is absent)', () => {
  it('reads the defaults of AWS', () => {
    const { mapping, given } = read(readFileSync(recorded, 'utf8'));
    expect(mapping).toEqual({ ...AWS_DEFAULT_MAPPING, startingPosition: 'LATEST' });
    expect(given).toContain('maximumRecordAgeInSeconds');
  });
});
