import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../bytes/utf8.ts';
import { MAX_BATCH_ISSUES, recordPointer } from './batch.ts';
import { apiRecord, lambdaRecord, open, recordCount, sequenceNumberOfShard, sourcesOf } from './events.test-support.ts';
import { openInput } from './open-input.ts';

function ofShard(shard: number, n: number) {
  const sequenceNumber = sequenceNumberOfShard(shard, n);
  const eventID = `shardId-${String(shard).padStart(12, '0')}:${sequenceNumber}`;
  return lambdaRecord(n, { sequenceNumber }, { eventID });
}

describe('an event with records of several shards', () => {
  const records = [ofShard(0, 0), ofShard(1, 1), ofShard(0, 2), ofShard(1, 3), ofShard(1, 4)];
  const content = utf8Bytes(JSON.stringify({ Records: records }));
  const opened = openInput(content);

  it('is split into one batch a shard, each in the order of the input', () => {
    expect(opened.batches.map((batch) => batch.shardId)).toEqual(['shardId-000000000000', 'shardId-000000000001']);
    expect(opened.batches.map((batch) => sourcesOf(content, batch))).toEqual([
      [records[0], records[2]].map((record) => JSON.stringify(record)),
      [records[1], records[3], records[4]].map((record) => JSON.stringify(record)),
    ]);
    expect(opened.issues).toMatchObject([{ code: 'several-shards', pointer: '/Records', severity: 'warning' }]);
  });

  it('keeps the pointers of the input and says that the event is not one batch', () => {
    expect(opened.batches.map((batch) => recordPointer(batch, 1))).toEqual(['/Records/2', '/Records/3']);
    expect(opened.batches.map((batch) => batch.isPart)).toEqual([true, true]);
  });

  it('tells streams apart as well as shards', () => {
    const other = lambdaRecord(1, {}, { eventSourceARN: 'arn:aws:kinesis:us-east-2:123456789012:stream/other' });
    expect(
      open({ Records: [lambdaRecord(0), other] }).batches.map((batch) => batch.eventSourceArn?.split('/')[1]),
    ).toEqual(['lambda-stream', 'other']);
  });

  it('splits GetRecords output by the assumed shards', () => {
    const mixed = [0, 1].map((shard) => apiRecord(0, { SequenceNumber: sequenceNumberOfShard(shard) }));
    expect(open({ Records: mixed }).batches.map((batch) => batch.shardId)).toEqual([
      'shardId-000000000000',
      'shardId-000000000001',
    ]);
  });
});

describe('records that do not name their shard', () => {
  const anonymous = lambdaRecord(5, {}, { eventID: 'x', eventSourceARN: null });

  it('stay with the record before them', () => {
    const { batches } = open({ Records: [ofShard(0, 0), ofShard(1, 1), anonymous, ofShard(0, 2)] });
    expect(batches.map((batch) => Array.from(batch.recordIndexes ?? []))).toEqual([
      [0, 3],
      [1, 2],
    ]);
  });

  it('belong to the first shard that is named when they come first', () => {
    const { batches, issues } = open({ Records: [anonymous, ofShard(3, 1)] });
    expect(batches).toMatchObject([{ shardId: 'shardId-000000000003' }]);
    expect(issues).toEqual([]);
  });

  it('make a batch without a shard when none is ever named', () => {
    const { batches } = open({
      Records: [apiRecord(0, { SequenceNumber: '5' }), apiRecord(1, { SequenceNumber: '6' })],
    });
    expect(batches).toHaveLength(1);
    expect(batches[0]).not.toHaveProperty('shardId');
  });
});

describe('more records than a batch holds', () => {
  it('are cut into batches of 10,000, with nothing left out', () => {
    const record = lambdaRecord();
    const opened = open({ Records: Array(20_001).fill(record) });
    expect(opened.batches.map((batch) => batch.recordSpans.length / 2)).toEqual([10_000, 10_000, 1]);
    expect(opened.batches.map((batch) => recordPointer(batch, 0))).toEqual([
      '/Records/0',
      '/Records/10000',
      '/Records/20000',
    ]);
    expect(opened.batches.every((batch) => batch.isPart)).toBe(true);
    expect(opened.issues).toMatchObject([{ code: 'batch-too-large' }]);
  });

  it('are not cut at exactly 10,000', () => {
    const opened = open({ Records: Array(10_000).fill(lambdaRecord()) });
    expect(opened.batches).toHaveLength(1);
    expect(opened.batches[0]).not.toHaveProperty('isPart');
    expect(opened.issues).toEqual([]);
  });
});

it('lists a bounded number of issues and says how many there are', () => {
  const opened = open({ Records: Array(3_000).fill(lambdaRecord(0, { data: 1 })) });
  expect(opened.batches[0]?.issues).toHaveLength(MAX_BATCH_ISSUES);
  expect(opened.batches[0]?.issueCount).toBe(3_000);
});

it('takes a repeated sequence number for what it is: allowed', () => {
  const opened = open({ Records: [lambdaRecord(0), lambdaRecord(0)] });
  expect(recordCount(opened)).toBe(2);
  expect(opened.batches[0]?.issues).toEqual([]);
});
