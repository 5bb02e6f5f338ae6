import { describe, expect, it } from 'vitest';
import { utf8Bytes, utf8Text } from '../bytes/utf8.ts';
import { recordPointer } from './batch.ts';
import { hasSharedEvents, lambdaRecord, open, sequenceNumber, sharedEvent, sourcesOf } from './events.test-support.ts';
import { payloadBytesOf } from './on-failure-envelopes.ts';
import { openInput } from './open-input.ts';

const RECORD = {
  requestContext: {
    requestId: 'c9b8fa9f-5a7f-4f4e-af9c-0c604cde93a5',
    functionArn: 'arn:aws:lambda:us-east-2:123456789012:function:orders:live',
    condition: 'RetryAttemptsExhausted',
    approximateInvokeCount: 3,
  },
  responseContext: { statusCode: 200, executedVersion: '7', functionError: null },
  version: '1.0',
  timestamp: '2019-11-14T00:38:06.021Z',
  KinesisBatchInfo: {
    shardId: 'shardId-000000000006',
    startSequenceNumber: sequenceNumber(0),
    endSequenceNumber: sequenceNumber(4),
    approximateArrivalOfFirstRecord: '2019-11-14T00:38:04.835Z',
    approximateArrivalOfLastRecord: '2019-11-14T00:38:05.580Z',
    batchSize: 5,
    streamArn: 'arn:aws:kinesis:us-east-2:123456789012:stream/orders',
  },
};
const TEXT = JSON.stringify(RECORD);
const SNS = { Type: 'Notification', TopicArn: 'arn:aws:sns:us-east-2:123456789012:t', Message: TEXT };

describe('the facts of an on-failure record', () => {
  it('are taken exactly as written', () => {
    const opened = open(RECORD);
    expect(opened).toMatchObject({ kind: 'on-failure-record', batches: [], issues: [] });
    expect(opened.onFailure).toEqual({
      via: 'plain',
      functionArn: 'arn:aws:lambda:us-east-2:123456789012:function:orders:live',
      requestId: 'c9b8fa9f-5a7f-4f4e-af9c-0c604cde93a5',
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: '3',
      executedVersion: '7',
      timestamp: '2019-11-14T00:38:06.021Z',
      streamArn: 'arn:aws:kinesis:us-east-2:123456789012:stream/orders',
      shardId: 'shardId-000000000006',
      startSequenceNumber: sequenceNumber(0),
      endSequenceNumber: sequenceNumber(4),
      firstArrival: '2019-11-14T00:38:04.835Z',
      lastArrival: '2019-11-14T00:38:05.580Z',
      batchSize: '5',
      hasPayload: false,
    });
    expect(opened.message).toBe(
      'Lambda gave up on a batch of 5 records of shardId-000000000006 after about 3 attempts (RetryAttemptsExhausted). It holds no records: read them from the stream, from the first sequence number to the last, both included.',
    );
  });

  it('may be few: with a tumbling window AWS leaves most of the range out', () => {
    const { shardId, streamArn } = RECORD.KinesisBatchInfo;
    const opened = open({ KinesisBatchInfo: { shardId, streamArn }, timeWindowInfo: {} });
    expect(opened.onFailure).toEqual({ via: 'plain', shardId, streamArn, hasPayload: false });
    expect(opened.message).toMatch(/^Lambda gave up on a batch of shardId-000000000006\. /);
  });

  it('report a range that is no sequence number', () => {
    const info = { ...RECORD.KinesisBatchInfo, endSequenceNumber: '4959e55' };
    expect(open({ ...RECORD, KinesisBatchInfo: info }).issues).toMatchObject([
      { code: 'range-not-decimal', pointer: '/KinesisBatchInfo/endSequenceNumber' },
    ]);
  });

  it.skipIf(!hasSharedEvents)('are those of the message in the AWS guide (skipped where ../shared is absent)', () => {
    expect(openInput(sharedEvent('awsdocs-on-failure-record-sqs.json')).onFailure).toMatchObject({
      condition: 'RetryAttemptsExhausted',
      functionError: 'Unhandled',
      shardId: 'shardId-000000000001',
      startSequenceNumber: '49601189658422359378836298521827638475320189012309704722',
      endSequenceNumber: '49601189658422359378836298522902373528957594348623495186',
      batchSize: '500',
    });
  });
});

describe('the envelopes around an on-failure record', () => {
  it.each([
    ['an SQS message', { MessageId: 'm', ReceiptHandle: 'r', Body: TEXT }, 'sqs'],
    ['the output of receive-message', { Messages: [{ MessageId: 'm', Body: TEXT }] }, 'sqs'],
    ['the SQS event of a function', { Records: [{ eventSource: 'aws:sqs', messageId: 'm', body: TEXT }] }, 'sqs'],
    ['an SNS envelope', SNS, 'sns'],
    ['an SNS envelope in an SQS message', { Messages: [{ Body: JSON.stringify(SNS) }] }, 'sns'],
    ['the SNS event of a function', { Records: [{ EventSource: 'aws:sns', Sns: SNS }] }, 'sns'],
  ])('open: %s', (_, value, via) => {
    const opened = open(value);
    expect(opened).toMatchObject({ kind: 'on-failure-record', issues: [] });
    expect(opened.onFailure).toEqual({ ...open(RECORD).onFailure, via });
  });

  it('say how many more there are', () => {
    const opened = open({ Messages: [{ Body: TEXT }, { Body: 'x' }, { Body: TEXT }] });
    expect(opened.issues).toMatchObject([{ code: 'more-on-failure-records' }]);
    expect(opened.issues[0]?.message).toContain('2 on-failure records');
  });

  it('leave an SQS event without one to its own name', () => {
    const event = { Records: [{ eventSource: 'aws:sqs', body: '{"about":"KinesisBatchInfo"}' }] };
    expect(open(event)).toMatchObject({ kind: 'other-aws-event', title: 'Amazon SQS event' });
  });
});

describe('an S3 object with the event in it', () => {
  const event = { Records: [lambdaRecord(0), lambdaRecord(1)] };

  it('opens as a batch in place when the payload is an object', () => {
    const content = utf8Bytes(JSON.stringify({ ...RECORD, payload: event }, null, 1));
    const opened = openInput(content);
    expect(opened).toMatchObject({ kind: 'on-failure-record', issues: [], onFailure: { via: 's3', hasPayload: true } });
    const [batch] = opened.batches;
    expect(batch && sourcesOf(content, batch).map((source) => JSON.parse(source))).toEqual(event.Records);
    expect(batch && recordPointer(batch, 1)).toBe('/payload/Records/1');
    expect(batch && JSON.parse(utf8Text(content.subarray(batch.span.start, batch.span.end)))).toEqual(event);
  });

  it('is named, and its payload handed out exactly, when the payload is escaped text', () => {
    const text = JSON.stringify(event, null, 2);
    const content = utf8Bytes(JSON.stringify({ ...RECORD, payload: text }));
    const opened = openInput(content);
    expect(opened).toMatchObject({ batches: [], onFailure: { via: 's3', hasPayload: true } });
    expect(opened.issues).toMatchObject([{ code: 'payload-escaped', pointer: '/payload' }]);
    expect(utf8Text(payloadBytesOf(content) ?? new Uint8Array())).toBe(text);
  });

  it('says so when the payload is something else', () => {
    expect(open({ ...RECORD, payload: 5 }).issues).toMatchObject([{ code: 'payload-not-opened', pointer: '/payload' }]);
  });

  it('hands out no payload that UTF-8 cannot carry, nor one that is not text', () => {
    expect(payloadBytesOf(utf8Bytes('{"payload":"\\ud800"}'))).toBeUndefined();
    expect(payloadBytesOf(utf8Bytes('{"payload":{}}'))).toBeUndefined();
    expect(payloadBytesOf(utf8Bytes('{"payload":'))).toBeUndefined();
  });
});
