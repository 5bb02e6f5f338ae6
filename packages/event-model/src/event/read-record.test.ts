import { describe, expect, it } from 'vitest';
import { createJsonTape } from '../bytes/json-tape.ts';
import { utf8Bytes, utf8Text } from '../bytes/utf8.ts';
import { recordPointer } from './batch.ts';
import {
  apiRecord,
  type Json,
  lambdaRecord,
  SEQUENCE_NUMBER,
  sequenceNumberOfShard,
  spanOf,
} from './events.test-support.ts';
import { openInput } from './open-input.ts';
import { readRecord } from './read-record.ts';
import { RECORD_ISSUES, type RecordIssueCode } from './record-issue-texts.ts';

function read(record: unknown) {
  const content = utf8Bytes(typeof record === 'string' ? record : JSON.stringify(record));
  return { content, ...readRecord(content, { start: 0, end: content.length }, { pointer: '/Records/3' }) };
}

function without(record: Json, member: string): Json {
  const { [member]: _, ...rest } = record;
  return rest;
}

function withoutKinesis(member: string): Json {
  const record = lambdaRecord();
  return { ...record, kinesis: without(record.kinesis as Json, member) };
}

describe('readRecord', () => {
  it('gives every field exactly as written', () => {
    const text = JSON.stringify(lambdaRecord(0, { encryptionType: 'KMS', data: 'SGk\\/' })).replace('.987', '.9870');
    const { record, issues, content } = read(text);
    expect(issues).toEqual([]);
    expect(record).toMatchObject({
      sequenceNumber: SEQUENCE_NUMBER,
      eventId: `shardId-000000000006:${SEQUENCE_NUMBER}`,
      shardId: 'shardId-000000000006',
      partitionKey: 'key-0',
      arrivalText: '1545084650.9870',
      arrivalMillis: 1545084650987,
      encryptionType: 'KMS',
    });
    expect(record).not.toHaveProperty('shardAssumed');
    const { start = 0, end = 0 } = record.dataSpan ?? {};
    expect(utf8Text(content.subarray(start, end))).toBe('SGk\\\\/');
  });

  it('reads a record of GetRecords, its shard assumed', () => {
    const { record, issues } = read(apiRecord(0, { EncryptionType: 'NONE' }));
    expect(issues).toEqual([]);
    expect(record).toMatchObject({
      sequenceNumber: SEQUENCE_NUMBER,
      shardId: 'shardId-000000000006',
      shardAssumed: true,
      partitionKey: 'key-0',
      arrivalText: '2018-12-17T22:10:50.987000+00:00',
      arrivalMillis: 1545084650987,
      encryptionType: 'NONE',
    });
  });

  it('assumes no shard for a number that Kinesis did not issue', () => {
    const { record, issues } = read(apiRecord(0, { SequenceNumber: '12345' }));
    expect(record).not.toHaveProperty('shardId');
    expect(issues).toEqual([]);
  });

  it('takes a missing partition key for what it is: allowed', () => {
    const { record, issues } = read(apiRecord(0, { PartitionKey: null }));
    expect(issues).toEqual([]);
    expect(record).not.toHaveProperty('partitionKey');
  });

  it('gives an empty record where the span holds no JSON', () => {
    const { record, issues } = read('{"a":');
    expect(record).toEqual({ span: { start: 0, end: 5 } });
    expect(issues).toMatchObject([{ code: 'record-not-object', pointer: '/Records/3' }]);
  });

  it('reads record after record on one tape', () => {
    const content = utf8Bytes(JSON.stringify({ Records: [lambdaRecord(0), lambdaRecord(1), lambdaRecord(2)] }));
    const tape = createJsonTape();
    const [batch] = openInput(content).batches;
    const keys = [0, 1, 2].map((n) => batch && readRecord(content, spanOf(batch, n), { tape }).record.partitionKey);
    expect(keys).toEqual(['key-0', 'key-1', 'key-2']);
  });
});

const DEFECTS: Record<RecordIssueCode, readonly [pointer: string, record: unknown]> = {
  'record-not-object': ['', 7],
  'kinesis-missing': ['/kinesis', { eventSource: 'aws:kinesis', eventID: `shardId-000000000006:${SEQUENCE_NUMBER}` }],
  'data-missing': ['/kinesis/data', withoutKinesis('data')],
  'data-not-text': ['/kinesis/data', lambdaRecord(0, { data: 12 })],
  'data-printed-as-bytes': ['/Data', apiRecord(0, { Data: { 0: 72 } })],
  'sequence-number-missing': ['/kinesis/sequenceNumber', withoutKinesis('sequenceNumber')],
  'sequence-number-not-text': [
    '/kinesis/sequenceNumber',
    JSON.stringify(lambdaRecord()).replace(/"sequenceNumber":"(\d+)"/, '"sequenceNumber":$1'),
  ],
  'sequence-number-not-decimal': ['/kinesis/sequenceNumber', lambdaRecord(0, { sequenceNumber: '4959x' })],
  'event-id-missing': ['/eventID', without(lambdaRecord(), 'eventID')],
  'event-id-not-text': ['/eventID', lambdaRecord(0, {}, { eventID: 6 })],
  'event-id-without-shard': ['/eventID', lambdaRecord(0, {}, { eventID: SEQUENCE_NUMBER })],
  'event-id-other-number': ['/eventID', lambdaRecord(0, {}, { eventID: 'shardId-000000000006:1' })],
  'shard-mismatch': ['/eventID', lambdaRecord(0, { sequenceNumber: sequenceNumberOfShard(2) })],
  'arrival-missing': ['/kinesis/approximateArrivalTimestamp', withoutKinesis('approximateArrivalTimestamp')],
  'arrival-not-a-number': [
    '/kinesis/approximateArrivalTimestamp',
    lambdaRecord(0, { approximateArrivalTimestamp: '1545084650.987' }),
  ],
  'arrival-not-a-time': ['/ApproximateArrivalTimestamp', apiRecord(0, { ApproximateArrivalTimestamp: 'yesterday' })],
  'partition-key-not-text': ['/kinesis/partitionKey', lambdaRecord(0, { partitionKey: 1 })],
};

describe('the issues of a record', () => {
  it.each(Object.entries(DEFECTS))('reports %s with its pointer, and nothing else', (code, [pointer, record]) => {
    const { issues } = read(record);
    expect(issues).toMatchObject([{ code, pointer: `/Records/3${pointer}` }]);
    expect(issues[0]?.severity).toBe(RECORD_ISSUES[code as RecordIssueCode].severity);
    expect(issues[0]?.message).toMatch(/^[A-Z].*\.$/);
  });

  it.each(Object.entries(DEFECTS))(
    'reports %s the same when the event is opened, and keeps the row',
    (_, [pointer, record]) => {
      const text = typeof record === 'string' ? record : JSON.stringify(record);
      const isApi = pointer.startsWith('/Data') || pointer.startsWith('/Approximate');
      const neighbour = JSON.stringify(isApi ? apiRecord(9) : lambdaRecord(9));
      const content = utf8Bytes(`{"Records":[${neighbour},${text}]}`);
      const opened = openInput(content);
      const [batch] = opened.batches.filter(({ issues }) => issues.length > 0);
      const index = batch?.recordIndexes === undefined && batch?.recordSpans.length === 4 ? 1 : 0;
      expect(opened.batches.reduce((sum, { recordSpans }) => sum + recordSpans.length / 2, 0)).toBe(2);
      expect(batch && recordPointer(batch, index)).toBe('/Records/1');
      const alone = batch && readRecord(content, spanOf(batch, index), { pointer: '/Records/1' });
      expect(batch?.issues).toEqual(alone?.issues);
    },
  );

  it('gives several defects of one record each its own issue', () => {
    const { issues } = read(
      lambdaRecord(0, { data: null, sequenceNumber: 'x', approximateArrivalTimestamp: 1545084650987 }),
    );
    expect(issues.map((issue) => issue.code)).toEqual([
      'sequence-number-not-decimal',
      'data-missing',
      'arrival-not-a-time',
    ]);
  });
});
