import { describe, expect, it } from 'vitest';
import { ModelError } from '../errors.ts';
import { buildOnFailureRecord } from './on-failure-document.ts';
import type { BatchFacts, DiscardMessage } from './prediction.ts';

const record = { partitionKey: 'key', eventBytes: 700 };
const FACTS: BatchFacts = {
  records: [
    { ...record, sequenceNumber: '11', arrivalMillis: 1_573_691_884_835 },
    { ...record, sequenceNumber: '12', arrivalMillis: 1_573_691_885_580 },
    { ...record, sequenceNumber: '13', arrivalMillis: 1_573_691_885_600 },
  ],
  envelopeBytes: 14,
  shardId: 'shardId-000000000001',
  streamArn: 'arn:aws:kinesis:us-east-2:123456789012:stream/mystream',
};
const CONTEXT = { functionArn: 'arn:aws:lambda:us-east-2:123456789012:function:f', startMillis: 1_573_691_886_000 };
const MESSAGE: DiscardMessage = {
  from: 0,
  to: 2,
  condition: 'RetryAttemptsExhausted',
  approximateInvokeCount: 2,
  functionError: null,
  hasResponseContext: true,
  atSeconds: 0.021,
};

describe('buildOnFailureRecord', () => {
  it('names the range, its times and its size, in the order of AWS', () => {
    const document = JSON.parse(buildOnFailureRecord(MESSAGE, FACTS, CONTEXT));
    expect(Object.keys(document)).toEqual([
      'requestContext',
      'responseContext',
      'version',
      'timestamp',
      'KinesisBatchInfo',
    ]);
    expect(document.responseContext).toEqual({ statusCode: 200, executedVersion: '$LATEST', functionError: null });
    expect(document.timestamp).toBe('2019-11-14T00:38:06.021Z');
    expect(Object.entries(document.KinesisBatchInfo)).toEqual([
      ['shardId', 'shardId-000000000001'],
      ['startSequenceNumber', '11'],
      ['endSequenceNumber', '12'],
      ['approximateArrivalOfFirstRecord', '2019-11-14T00:38:04.835Z'],
      ['approximateArrivalOfLastRecord', '2019-11-14T00:38:05.580Z'],
      ['batchSize', 2],
      ['streamArn', 'arn:aws:kinesis:us-east-2:123456789012:stream/mystream'],
    ]);
  });

  it('leaves the response context out when the function gave no response', () => {
    const aged = { ...MESSAGE, condition: 'RecordAgeExceeded', hasResponseContext: false } as const;
    expect(JSON.parse(buildOnFailureRecord(aged, FACTS, CONTEXT))).not.toHaveProperty('responseContext');
  });

  it('carries the event as text for Amazon S3', () => {
    const eventText = '{"Records":[]}';
    expect(JSON.parse(buildOnFailureRecord(MESSAGE, FACTS, { ...CONTEXT, eventText })).payload).toBe(eventText);
  });

  it('refuses a message about another batch', () => {
    expect(() => buildOnFailureRecord({ ...MESSAGE, to: 9 }, FACTS, CONTEXT)).toThrow(ModelError);
  });
});
