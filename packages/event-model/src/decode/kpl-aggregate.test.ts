import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { md5 } from '../bytes/md5.ts';
import { utf8Bytes, utf8Text } from '../bytes/utf8.ts';
import { testInflaters } from './inflaters.test-support.ts';
import { readKplAggregate } from './kpl-aggregate.ts';
import { innermostOf, pathOf, statusOf } from './layer-path.ts';
import { DEFAULT_PEEL_LIMITS } from './limits.ts';
import { peel } from './peel.ts';
import { DECODE_VECTORS, layersOf, sha256 } from './vectors.test-support.ts';

type Expected = {
  readonly sub: number;
  readonly partitionKey?: string | null;
  readonly explicitHashKey?: string | null;
  readonly data?: string;
  readonly dataSha256?: string;
  readonly tags?: readonly (readonly [string, string | null])[];
};
type KplVector = {
  readonly id: string;
  readonly data: string;
  readonly expect: { readonly aggregated: boolean | string; readonly records?: readonly Expected[] };
};

const VECTORS = (
  JSON.parse(readFileSync(new URL('../../vectors/kpl/vectors.json', import.meta.url), 'utf8')) as {
    vectors: KplVector[];
  }
).vectors;

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
const peeled = (bytes: Uint8Array, force?: string[]) =>
  peel(bytes, { inflaters: testInflaters, ...(force && { force }) });

/** What an answer has of the fields that a vector names. */
function expectRecords(bytes: Uint8Array, expected: readonly Expected[]): void {
  const read = readKplAggregate(bytes);
  if (read.kind === 'refused') throw new Error(read.because);
  expect(read.total).toBe(expected.length);
  expected.forEach((want, i) => {
    const record = read.userRecords[i];
    expect(record?.subSequenceNumber).toBe(want.sub);
    if (want.partitionKey !== undefined) expect(record?.partitionKey ?? null).toBe(want.partitionKey);
    if (want.explicitHashKey !== undefined) expect(record?.explicitHashKey ?? null).toBe(want.explicitHashKey);
    if (want.data !== undefined) expect(utf8Text(record?.data ?? new Uint8Array())).toBe(want.data);
    if (want.dataSha256 !== undefined) expect(sha256(record?.data ?? new Uint8Array())).toBe(want.dataSha256);
    if (want.tags !== undefined) {
      expect(record?.tags).toEqual(want.tags.map(([key, value]) => [key, value ?? undefined]));
    }
  });
}

function field(number: number, content: Uint8Array | readonly number[]): number[] {
  return [number * 8 + 2, ...varint(content.length), ...content];
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

function aggregate(...message: (readonly number[])[]): Uint8Array {
  const body = Uint8Array.from(message.flat());
  return Uint8Array.from([0xf3, 0x89, 0x9a, 0xc2, ...body, ...md5(body)]);
}

const KEY = field(1, utf8Bytes('k'));
const userRecord = (data: Uint8Array) => field(3, [8, 0, ...field(3, data)]);

describe('the vectors of KPL aggregates', () => {
  it.each(VECTORS.filter(({ expect: want }) => want.records !== undefined))('reads $id', ({ data, expect: want }) => {
    expectRecords(bytesOf(data), want.records ?? []);
    expect(pathOf(peeled(bytesOf(data)))).toEqual(['kpl-aggregate']);
  });

  it.each(
    VECTORS.filter(({ expect: want }) => want.aggregated === false || want.aggregated === 'implementation defined'),
  )('takes $id as a plain record', ({ data }) => {
    expect(readKplAggregate(bytesOf(data)).kind).toBe('refused');
    expect(['binary', 'text']).toContain(peeled(bytesOf(data)).decoder);
  });

  it('has no vector that neither reads', () => {
    const known = VECTORS.filter(({ expect: { aggregated, records } }) => records !== undefined || aggregated !== true);
    expect(known.length).toBe(9);
  });

  it('shows the data of a user record whose key index is outside the table, and says so', () => {
    const vector = VECTORS.find(({ id }) => id === 'kpl-index-out-of-table');
    const root = peeled(bytesOf(vector?.data ?? ''));
    expect([root.decoder, root.status, root.notes.map(({ code }) => code)]).toEqual([
      'kpl-aggregate',
      'partial',
      ['key-index'],
    ]);
    expect(utf8Text(innermostOf(root).bytes ?? new Uint8Array())).toBe('bad index');
  });

  const made = DECODE_VECTORS.filter(({ expectedLayers, expectedValue }) => {
    return expectedLayers.some(({ format }) => format === 'kpl') && Array.isArray(expectedValue);
  });
  it.each(made.filter(({ name }) => name !== 'kpl-bad-md5'))('reads the user records of $name', (vector) => {
    expectRecords(bytesOf(vector.base64), vector.expectedValue as Expected[]);
  });
});

describe('readKplAggregate', () => {
  it('takes the word of the MD5 that it is given', () => {
    const bytes = aggregate(KEY, userRecord(utf8Bytes('a')));
    expect(readKplAggregate(bytes, { md5 }).kind).toBe('aggregate');
    expect(readKplAggregate(bytes, { md5: () => new Uint8Array(16) })).toMatchObject({ code: 'checksum' });
  });

  it('gives back what was put in, in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 30 }), (contents) => {
        const read = readKplAggregate(aggregate(KEY, ...contents.map(userRecord)));
        expect(read.kind === 'aggregate' && read.userRecords.map(({ data }) => data)).toEqual(contents);
      }),
    );
  });

  it('never throws, and takes damage anywhere as a plain record', () => {
    const whole = aggregate(KEY, userRecord(utf8Bytes('{"a":1}')), userRecord(utf8Bytes('two')));
    fc.assert(
      fc.property(fc.nat(whole.length - 5), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = whole.slice();
        damaged[at + 4] = (damaged[at + 4] ?? 0) ^ flip;
        expect(readKplAggregate(damaged)).toMatchObject({ kind: 'refused', code: 'checksum' });
        expect(readKplAggregate(damaged, { anyChecksum: true })).toHaveProperty('kind');
      }),
    );
  });

  it('finds tables behind the records, and skips fields that it does not know', () => {
    const unknown = [[0x78, 0x85, 0x01], field(15, utf8Bytes('new')), [0x7b, 0x78, 1, 0x7c], [0x7d, 1, 2, 3, 4]];
    const read = readKplAggregate(aggregate(userRecord(utf8Bytes('x')), ...unknown, KEY));
    expect(read).toMatchObject({ total: 1, lostKeys: 0, userRecords: [{ partitionKey: 'k', subSequenceNumber: 0 }] });
  });

  it.each([
    ['a record without data', [field(3, [8, 0])]],
    ['a record without its key index', [field(3, field(3, utf8Bytes('x')))]],
    ['a tag without a key', [field(3, [8, 0, ...field(3, []), ...field(4, field(2, utf8Bytes('v')))])]],
    ['a length beyond the end', [[0x1a, 0x7f]]],
    ['an endless number', [[0x78, ...new Array(10).fill(0xff), 1]]],
    ['a group that is never closed', [[0x7b, 0x78, 1]]],
    ['a group that was never opened', [[0x7c]]],
    ['field number 0', [[0x02, 0x00]]],
    ['wire type 7', [[0x0f, 0x00]]],
  ])('takes %s as a plain record', (_, message) => {
    const bytes = aggregate(KEY, ...message);
    expect(readKplAggregate(bytes)).toMatchObject({ kind: 'refused', code: 'syntax' });
    expect(peeled(bytes)).toMatchObject({ decoder: 'binary', status: 'partial' });
  });

  it('says that an index of 2^31 points nowhere', () => {
    const record = field(3, [8, ...varint(2 ** 31), ...field(3, utf8Bytes('x'))]);
    expect(readKplAggregate(aggregate(KEY, record))).toMatchObject({ total: 1, lostKeys: 1 });
  });

  it('counts all user records and lists as many as wanted', () => {
    const bytes = aggregate(KEY, ...new Array(50).fill(userRecord(utf8Bytes('x'))));
    const read = readKplAggregate(bytes, { maxUserRecords: 7 });
    expect(read.kind === 'aggregate' && [read.userRecords.length, read.total]).toEqual([7, 50]);
  });
});

describe('the kpl-aggregate decoder', () => {
  const three = aggregate(KEY, ...['{"n":0}', 'text', '{"n":2}'].map((text) => userRecord(utf8Bytes(text))));
  const wrong = three.slice();
  wrong[wrong.length - 1] = (wrong[wrong.length - 1] ?? 0) ^ 1;

  it('opens every user record by itself, with its facts', () => {
    const root = peeled(three);
    expect(root.facts[0]).toEqual(['user records', '3']);
    expect(root.children.map((child) => pathOf(child))).toEqual([['JSON'], ['text'], ['JSON']]);
    expect(root.children[1]?.facts).toEqual([
      ['part', 'user record 1'],
      ['sub-sequence number', '1'],
      ['partition key', 'k'],
    ]);
  });

  it('shows both readings of a wrong checksum: plain by itself, opened when asked', () => {
    const plain = peeled(wrong);
    expect([plain.decoder, plain.status, plain.notes[0]?.code]).toEqual(['binary', 'partial', 'fell-back']);
    expect(plain.notes[0]?.message).toContain('MD5');
    const opened = peeled(wrong, ['kpl-aggregate']);
    expect([opened.decoder, opened.status, opened.children.length]).toEqual(['kpl-aggregate', 'partial', 3]);
  });

  it('splits one level only', () => {
    const root = peeled(aggregate(KEY, userRecord(three), userRecord(three)));
    expect(root.children.map(({ decoder, status }) => [decoder, status])).toEqual([
      ['binary', 'ok'],
      ['binary', 'ok'],
    ]);
    expect(root.children[0]?.notes[0]?.message).toContain('one level only');
  });

  it('lists the first 10,000 of 150,000 user records and states the count', () => {
    const vector = DECODE_VECTORS.find(({ name }) => name === 'kpl-150k-empty-records');
    const root = peeled(bytesOf(vector?.base64 ?? ''));
    expect([root.children.length, root.facts[0], root.status]).toEqual([10_000, ['user records', '150000'], 'partial']);
    expect(root.notes[0]?.message).toBe('limit:parts: the first 10000 of 150000 user records are shown.');
  });

  it('holds the limit on all layers of a record', () => {
    const limits = { ...DEFAULT_PEEL_LIMITS, maxTotalLayers: 20 };
    const many = aggregate(KEY, ...new Array(30).fill(userRecord(utf8Bytes('x'))));
    const root = peel(many, { inflaters: testInflaters, limits });
    expect([layersOf(root).length, root.status]).toEqual([20, 'partial']);
    expect(statusOf(root.children[0] ?? root)).toBe('ok');
  });
});
