import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes, utf8Text } from '../bytes/utf8.ts';
import type { Batch } from '../event/batch.ts';
import { openInput } from '../event/open-input.ts';
import { buildEvent, MAX_EVENT_BYTES } from './build-event.ts';

const TEMPLATE = {
  streamArn: 'arn:aws:kinesis:us-east-2:123456789012:stream/orders',
  region: 'us-east-2',
  role: 'arn:aws:iam::123456789012:role/orders',
  shardId: 'shardId-000000000006',
};

/** The input's batch, as the opener finds it. */
function batchOf(text: string, n = 0): { content: Uint8Array; batch: Batch } {
  const content = utf8Bytes(text);
  const batch = openInput(content).batches[n];
  if (batch === undefined) throw new Error(`no batch ${n} in ${text}`);
  return { content, batch };
}

const record = (n: number) => `{"kinesis": {"sequenceNumber":"${n}", "data":"eA=="},"n":${n}}`;
const EVENT = ` {"window":1, "Records" : [\n ${record(0)} ,\n${record(1)},${record(2)} \n], "state":{"a" :1}}\n`;

describe('buildEvent', () => {
  it('sends the whole of a captured event untouched', () => {
    const built = buildEvent(batchOf(EVENT));
    expect(utf8Text(built.bytes)).toBe(EVENT.trim());
    expect(built.differences).toEqual([]);
  });

  it('sends a final window event that has no records', () => {
    const text =
      '{"Records":[], "window":{"start":"2026-07-30T17:00:00Z","end":"2026-07-30T17:05:00Z"},"state":{"1":282},"eventSourceARN":"arn:aws:kinesis:us-east-1:123456789012:stream/s","isFinalInvokeForWindow":true}';
    expect(utf8Text(buildEvent(batchOf(text)).bytes)).toBe(text);
  });

  it('treats a choice of every record as the whole', () => {
    const built = buildEvent({ ...batchOf(EVENT), positions: [2, 0, 1, 1] });
    expect(utf8Text(built.bytes)).toBe(EVENT.trim());
  });

  it('keeps the envelope and each record of a part byte for byte, in the order of the batch', () => {
    const built = buildEvent({ ...batchOf(EVENT), positions: [2, 0] });
    expect(utf8Text(built.bytes)).toBe(`{"window":1, "Records" : [${record(0)},${record(2)}], "state":{"a" :1}}`);
    expect(built.differences.map(({ code }) => code)).toEqual(['records-left-out']);
  });

  it('sends one shard of an event that mixes two, and says so', () => {
    const of = (shard: number, n: number) =>
      `{"eventID":"shardId-00000000000${shard}:${n}","kinesis":{"sequenceNumber":"${n}","data":""}}`;
    const text = `{"Records":[${of(1, 10)},${of(2, 20)},${of(1, 11)}]}`;
    const built = buildEvent(batchOf(text, 0));
    expect(utf8Text(built.bytes)).toBe(`{"Records":[${of(1, 10)},${of(1, 11)}]}`);
    expect(built.differences.map(({ code }) => code)).toEqual(['outside-batch-left-out']);
  });

  it('puts an envelope around a bare record and leaves the record as it is', () => {
    const built = buildEvent(batchOf(record(7)));
    expect(utf8Text(built.bytes)).toBe(`{"Records":[${record(7)}]}`);
    expect(built.differences.map(({ code }) => code)).toEqual(['envelope-built']);
  });

  it('says when the event is larger than Lambda takes', () => {
    const filler = 'x'.repeat(MAX_EVENT_BYTES);
    expect(buildEvent(batchOf(`{"Records":[{"kinesis":{"data":"${filler}"}}]}`)).tooLarge).toBe(true);
    expect(buildEvent(batchOf(EVENT)).tooLarge).toBe(false);
  });

  it.each([[[3]], [[-1]], [[0.5]]])('refuses the positions %j', (positions) => {
    expect(() => buildEvent({ ...batchOf(EVENT), positions })).toThrow(/has no record/);
  });

  it('refuses to send no record at all', () => {
    expect(() => buildEvent({ ...batchOf(EVENT), positions: [] })).toThrow(/no record to send/);
  });

  it('builds a valid event of exactly the chosen records from any choice', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(2), { minLength: 1 }), (positions) => {
        const { bytes } = buildEvent({ ...batchOf(EVENT), positions });
        const sent = JSON.parse(utf8Text(bytes)).Records.map(({ n }: { n: number }) => n);
        expect(sent).toEqual([...positions].sort());
      }),
    );
  });
});

describe('buildEvent of GetRecords output', () => {
  const page = (fields: string) => `{"Records":[{${fields}}],"MillisBehindLatest":0}`;
  const FIELDS = '"SequenceNumber":"4959","Data":"aGk\\/PQ==","PartitionKey":"k\\u00e9"';

  it('copies data, key and number as written and lists every field that was given', () => {
    const text = page(`${FIELDS},"ApproximateArrivalTimestamp":1545084650.980,"EncryptionType":"KMS"`);
    const built = buildEvent({ ...batchOf(text), template: TEMPLATE });
    expect(utf8Text(built.bytes)).toBe(
      '{"Records":[{"kinesis":{"kinesisSchemaVersion":"1.0","partitionKey":"k\\u00e9","sequenceNumber":"4959",' +
        '"data":"aGk\\/PQ==","approximateArrivalTimestamp":1545084650.980},"eventSource":"aws:kinesis","eventVersion":"1.0",' +
        '"eventID":"shardId-000000000006:4959","eventName":"aws:kinesis:record",' +
        `"invokeIdentityArn":"${TEMPLATE.role}","awsRegion":"us-east-2","eventSourceARN":"${TEMPLATE.streamArn}"}]}`,
    );
    expect(built.differences.map(({ code }) => code)).toEqual([
      'envelope-built',
      'shard-id-invented',
      'stream-arn-invented',
      'region-invented',
      'role-invented',
      'constants-added',
      'encryption-type-dropped',
    ]);
  });

  it('writes an ISO arrival time as the seconds that Lambda writes', () => {
    const text = page(`${FIELDS},"ApproximateArrivalTimestamp":"2018-12-17T22:10:50.987000+00:00"`);
    const built = buildEvent({ ...batchOf(text), template: TEMPLATE });
    expect(utf8Text(built.bytes)).toContain('"approximateArrivalTimestamp":1545084650.987}');
    expect(built.differences.map(({ code }) => code)).toContain('arrival-converted');
  });

  it.each([
    ['no template', page(FIELDS), undefined, /Give them to build the event/],
    ['no data', page('"SequenceNumber":"1","PartitionKey":"k"'), TEMPLATE, /Record 0 has no Data in base64/],
    ['data printed as bytes', page('"SequenceNumber":"1","Data":{"0":72}'), TEMPLATE, /AWS CLI/],
    ['a number as sequence number', page('"SequenceNumber":1,"Data":""'), TEMPLATE, /no SequenceNumber/],
    ['an arrival without a zone', page(`${FIELDS},"ApproximateArrivalTimestamp":"2018-12-17"`), TEMPLATE, /no time/],
  ])('refuses %s', (_, text, template, message) => {
    const input = batchOf(text);
    expect(() => buildEvent(template === undefined ? input : { ...input, template })).toThrow(message);
  });
});
