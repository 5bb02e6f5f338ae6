import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readResponse } from '../respond/read-response.ts';
import { buildOnFailureDelivery } from './on-failure-delivery.ts';
import { buildOnFailureRecord } from './on-failure-document.ts';
import type { BatchFacts, DiscardMessage, RecordFacts } from './prediction.ts';

// Samples and recordings of others: read where they lie, never copied here.
const shared = new URL('../../../../../shared/vectors/', import.meta.url);
const isHere = existsSync(shared);
const read = (name: string) => readFileSync(new URL(name, shared), 'utf8');
const json = (name: string) => JSON.parse(read(name));

const ON = { reportBatchItemFailures: true, tumblingWindow: false, nonObjectResponse: 'fail' } as const;

describe.skipIf(!isHere)('samples of AWS (skipped where ../shared/vectors is absent)', () => {
  it('reads the sample response of a tumbling window', () => {
    const payloadText = read('events/awsdocs-time-window-response.json');
    const { verdict, findings } = readResponse({ kind: 'returned', payloadText }, ['11'], {
      ...ON,
      tumblingWindow: true,
    });
    expect([verdict.kind, findings]).toEqual(['complete-success', []]);
  });

  it('reads the sample response of Powertools over its sample event', () => {
    const payloadText = read('events/powertools-ts-batch-sample-response.json');
    const event = json('events/powertools-ts-batch-sample-event.json');
    const sequenceNumbers = event.Records.map(
      (it: { kinesis: { sequenceNumber: string } }) => it.kinesis.sequenceNumber,
    );
    const reported = JSON.parse(payloadText).batchItemFailures[0].itemIdentifier;
    const { verdict } = readResponse({ kind: 'returned', payloadText }, sequenceNumbers, ON);
    expect(verdict).toMatchObject({ kind: 'partial-failure', checkpoint: sequenceNumbers.indexOf(reported) });
  });

  it('builds the on-failure record of the developer guide, key by key', () => {
    const text = read('events/awsdocs-on-failure-record-sqs.json').trim();
    const { requestContext, responseContext, timestamp, KinesisBatchInfo: info } = JSON.parse(text);
    const end = (sequenceNumber: string, arrival: string): RecordFacts => ({
      sequenceNumber,
      partitionKey: '',
      arrivalMillis: Date.parse(arrival),
      eventBytes: 0,
    });
    const first = end(info.startSequenceNumber, info.approximateArrivalOfFirstRecord);
    const last = end(info.endSequenceNumber, info.approximateArrivalOfLastRecord);
    const records = [...new Array<RecordFacts>(info.batchSize - 1).fill(first), last];
    const built = buildOnFailureRecord(
      {
        from: 0,
        to: info.batchSize,
        condition: requestContext.condition,
        approximateInvokeCount: requestContext.approximateInvokeCount,
        functionError: responseContext.functionError,
        hasResponseContext: true,
        atSeconds: 0,
      },
      { records, envelopeBytes: 0, shardId: info.shardId, streamArn: info.streamArn },
      {
        functionArn: requestContext.functionArn,
        requestId: requestContext.requestId,
        startMillis: Date.parse(timestamp),
      },
    );
    expect(built).toBe(text);
  });

  it.each([
    ['on_failure_destination_config', 'Unhandled'],
    ['invalid_key_foo_failure', null],
  ])('has the keys of the message that AWS sent in %s', (name, functionError) => {
    const files = {
      on_failure_destination_config: 'test_kinesis_event_source_mapping_with_on_failure_destination_config',
      invalid_key_foo_failure: 'test_kinesis_report_batch_item_failure_scenarios_invalid_key_foo_failure',
    };
    const recorded = json(`esm-snapshots/${files[name as keyof typeof files]}.json`)['recorded-content'];
    const body = recorded.sqs_payload.Messages[0].Body;
    expect(body.responseContext.functionError).toBe(functionError);
    const built = JSON.parse(buildOnFailureRecord(MESSAGE, FACTS, { functionArn: 'arn', startMillis: 0 }));
    expect(keysOf(built)).toEqual(keysOf(body));
  });

  it('has the keys of the notification that AWS sent through SNS', () => {
    const name = 'test_kinesis_event_source_mapping_with_sns_on_failure_destination_config';
    const recorded = json(`esm-snapshots/${name}.json`)['recorded-content'].failure_sns_message;
    const message = { ...MESSAGE, functionError: 'Unhandled' } as const;
    const destination = 'arn:aws:sns:us-east-1:123456789012:failed';
    const built = buildOnFailureDelivery(message, FACTS, { functionArn: 'arn', startMillis: 0, destination });
    if (built?.kind !== 'sns') throw new Error('A notification is expected.');
    const envelope = JSON.parse(built.envelope);
    const ofSnsAlone = ['Signature', 'SignatureVersion', 'SigningCertURL', 'UnsubscribeURL'];
    expect([...Object.keys(envelope), ...ofSnsAlone].sort()).toEqual(Object.keys(recorded).sort());
    expect(keysOf(JSON.parse(envelope.Message))).toEqual(keysOf(recorded.Message));
    expect(built.notes.join(' ')).toContain('Signature');
  });

  it.each(['expire_while_retrying', 'expire_before_ingestion'])(
    'has the keys of the message about a record too old that AWS sent in %s',
    (name) => {
      const { Messages } = json(`esm-snapshots/test_kinesis_maximum_record_age_exceeded_${name}.json`)[
        'recorded-content'
      ].record_age_exceeded_payload;
      const message = { ...MESSAGE, condition: 'RecordAgeExceeded', hasResponseContext: false } as const;
      const built = JSON.parse(buildOnFailureRecord(message, FACTS, { functionArn: 'arn', startMillis: 0 }));
      expect(keysOf(built)).toEqual(keysOf(Messages[0].Body));
      expect(Messages[0].Body.requestContext.condition).toBe('RecordAgeExceeded');
    },
  );
});

const MESSAGE: DiscardMessage = {
  from: 0,
  to: 1,
  condition: 'RetryAttemptsExhausted',
  approximateInvokeCount: 3,
  functionError: null,
  hasResponseContext: true,
  atSeconds: 0,
};
const FACTS: BatchFacts = {
  records: [{ sequenceNumber: '11', partitionKey: 'test', arrivalMillis: 0, eventBytes: 0 }],
  envelopeBytes: 0,
  shardId: 'shardId-000000000000',
  streamArn: 'arn',
};

function keysOf(value: Record<string, Record<string, unknown>>) {
  return Object.entries(value).map(([key, inner]) => [
    key,
    typeof inner === 'object' && inner ? Object.keys(inner) : [],
  ]);
}
