import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../bytes/utf8.ts';
import type { OpenedInput } from '../event/input.ts';
import { payloadBytesOf } from '../event/on-failure-envelopes.ts';
import { openInput } from '../event/open-input.ts';
import { buildOnFailureDelivery, destinationKindOf, type OnFailureDelivery } from './on-failure-delivery.ts';
import type { BatchFacts, DiscardMessage } from './prediction.ts';

const record = { partitionKey: 'key', eventBytes: 700 };
const FACTS: BatchFacts = {
  records: [
    {
      ...record,
      sequenceNumber: '49590338271490256608559692538361571095921575989136588898',
      arrivalMillis: 1_573_691_884_835,
    },
    {
      ...record,
      sequenceNumber: '49590338271490256608559692540925702759324208523137515618',
      arrivalMillis: 1_573_691_885_580,
    },
  ],
  envelopeBytes: 14,
  shardId: 'shardId-000000000006',
  // The mapping reads through an enhanced fan-out consumer: AWS sends that ARN.
  streamArn: 'arn:aws:kinesis:us-east-2:123456789012:stream/mystream/consumer/c:1573690000',
};
const MESSAGE: DiscardMessage = {
  from: 0,
  to: 2,
  condition: 'RetryAttemptsExhausted',
  approximateInvokeCount: 3,
  functionError: 'Unhandled',
  hasResponseContext: true,
  atSeconds: 0.021,
};
const CONTEXT = {
  functionArn: 'arn:aws:lambda:us-east-2:123456789012:function:f:live',
  startMillis: 1_573_691_886_000,
  requestId: '316aa6d0-8154-xmpl-9af7-85d5f4a6bc81',
};
const EVENT = JSON.stringify({
  Records: FACTS.records.map(({ sequenceNumber, arrivalMillis }) => ({
    kinesis: {
      kinesisSchemaVersion: '1.0',
      partitionKey: 'key',
      sequenceNumber,
      data: 'e30=',
      approximateArrivalTimestamp: arrivalMillis / 1000,
    },
    eventSource: 'aws:kinesis',
    eventVersion: '1.0',
    eventID: `shardId-000000000006:${sequenceNumber}`,
    eventName: 'aws:kinesis:record',
    eventSourceARN: FACTS.streamArn,
  })),
});
const FACTS_READ = {
  functionArn: CONTEXT.functionArn,
  requestId: CONTEXT.requestId,
  condition: 'RetryAttemptsExhausted',
  approximateInvokeCount: '3',
  functionError: 'Unhandled',
  executedVersion: '$LATEST',
  timestamp: '2019-11-14T00:38:06.021Z',
  streamArn: FACTS.streamArn,
  shardId: 'shardId-000000000006',
  startSequenceNumber: FACTS.records[0]?.sequenceNumber,
  endSequenceNumber: FACTS.records[1]?.sequenceNumber,
  firstArrival: '2019-11-14T00:38:04.835Z',
  lastArrival: '2019-11-14T00:38:05.580Z',
  batchSize: '2',
};

function build(destination: string, eventText?: string): OnFailureDelivery {
  const context = { ...CONTEXT, destination, ...(eventText !== undefined && { eventText }) };
  const delivery = buildOnFailureDelivery(MESSAGE, FACTS, context);
  if (delivery === undefined) throw new Error(`No delivery to ${destination}.`);
  return delivery;
}

function textOf(delivery: OnFailureDelivery): string {
  switch (delivery.kind) {
    case 'sqs':
      return delivery.body;
    case 'sns':
      return delivery.envelope;
    case 's3':
      return delivery.object;
    case 'kafka':
      return delivery.value;
  }
}

const open = (text: string): OpenedInput => openInput(utf8Bytes(text));

describe('buildOnFailureDelivery', () => {
  it.each([
    ['arn:aws:sqs:us-east-2:123456789012:failed', 'plain'],
    ['arn:aws:sns:us-east-2:123456789012:failed', 'sns'],
    ['arn:aws-cn:s3:::failed', 's3'],
    ['kafka://failed', 'plain'],
  ])('is read back by the opener, from %s', (destination, via) => {
    const opened = open(textOf(build(destination, EVENT)));
    expect(opened.kind).toBe('on-failure-record');
    expect(opened.onFailure).toEqual({ ...FACTS_READ, via, hasPayload: via === 's3' });
  });

  it('is read back out of the message that a queue gives', () => {
    const { body } = build('arn:aws:sqs:us-east-2:123456789012:failed') as { readonly body: string };
    const received = JSON.stringify({ Messages: [{ MessageId: '1', ReceiptHandle: 'x', Body: body }] });
    expect(open(received).onFailure).toEqual({ ...FACTS_READ, via: 'sqs', hasPayload: false });
  });

  it('sends the event to Amazon S3 alone, where it opens to the same records', () => {
    const object = textOf(build('arn:aws:s3:::failed', EVENT));
    const payload = payloadBytesOf(utf8Bytes(object));
    if (payload === undefined) throw new Error('The object has a payload.');
    const [batch] = openInput(payload).batches;
    expect(batch).toMatchObject({ firstSequenceNumber: FACTS_READ.startSequenceNumber, shardId: FACTS.shardId });
    for (const destination of ['arn:aws:sqs:us-east-2:1:failed', 'arn:aws:sns:us-east-2:1:failed', 'kafka://failed']) {
      expect(textOf(build(destination, EVENT))).not.toContain('payload');
    }
  });

  it('names the object in Amazon S3 by mapping, shard and time', () => {
    const delivery = buildOnFailureDelivery(MESSAGE, FACTS, {
      ...CONTEXT,
      destination: 'arn:aws:s3:::failed-records',
      mappingUuid: '177ed0d2-0000-4000-8000-000000000001',
      objectUuid: '177ed0d2-0000-4000-8000-000000000002',
      eventText: EVENT,
    });
    expect(delivery).toMatchObject({
      bucket: 'failed-records',
      key: 'aws/lambda/177ed0d2-0000-4000-8000-000000000001/shardId-000000000006/2019/11/14/2019-11-14T00.38.06-177ed0d2-0000-4000-8000-000000000002',
      notes: [],
    });
  });

  it('says what is missing or not documented', () => {
    expect(build('arn:aws:s3:::failed').notes).toHaveLength(1);
    expect(build('arn:aws:sns:us-east-2:1:failed').notes[0]).toContain('signature');
    expect(build('kafka://failed')).toMatchObject({
      notes: [],
      rule: { text: expect.stringContaining('not the form') },
    });
    expect(build('arn:aws:sqs:us-east-2:1:failed').notes).toEqual([]);
  });

  it('says how the form is known, and both sides where sources differ', () => {
    expect(build('kafka://failed').rule.grade).toBe('assumed');
    expect(build('arn:aws:sqs:us-east-2:1:failed').rule).toMatchObject({ id: 'sqs', grade: 'observed' });
    expect(build('arn:aws:s3:::failed').rule.differs).toContain('object');
  });

  it('gives nothing for a destination that is none', () => {
    expect(destinationKindOf('!GetAtt Queue.Arn')).toBeUndefined();
    expect(buildOnFailureDelivery(MESSAGE, FACTS, { ...CONTEXT, destination: '!Ref Topic' })).toBeUndefined();
  });
});
