import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../bytes/utf8.ts';
import { isSequenceNumberAt, lowShardIndexAt } from './sequence-bytes.ts';
import {
  compareSequenceNumbers,
  isSequenceNumber,
  parseSequenceNumber,
  readSequenceNumberParts,
  type SequenceNumber,
} from './sequence-number.ts';
import { assumedShardIdOf, formatShardId, shardIdOf, streamArnOf } from './shard.ts';

type Vector = {
  readonly sequenceNumber: string;
  readonly version: 2 | null;
  readonly shardCreateTime: number;
  readonly time: number;
  readonly shardIndex: number;
  readonly seqIx: number;
};

const VECTORS = JSON.parse(
  readFileSync(new URL('../../vectors/sequence/vectors.json', import.meta.url), 'utf8'),
) as readonly Vector[];

/** Any number that fits the pattern, 129 digits included. */
const anySequenceNumber = fc
  .oneof(
    fc.bigInt({ min: 0n, max: 10n ** 129n - 1n }),
    fc.bigInt({ min: 2n ** 185n, max: 3n * 2n ** 184n }),
    fc.nat().map(BigInt),
  )
  .map((n) => parseSequenceNumber(String(n)));

describe('the parts of a sequence number', () => {
  it.each(VECTORS.filter(({ version }) => version === 2))('are those of the vector $sequenceNumber', (vector) => {
    expect(readSequenceNumberParts(parseSequenceNumber(vector.sequenceNumber))).toEqual({
      version: 2,
      shardCreateTime: vector.shardCreateTime,
      time: vector.time,
      shardIndex: vector.shardIndex,
      sequenceIndex: BigInt(vector.seqIx),
    });
    expect(assumedShardIdOf(parseSequenceNumber(vector.sequenceNumber))).toBe(formatShardId(vector.shardIndex));
  });

  it.each(VECTORS.filter(({ version }) => version === null))('are none for the invented $sequenceNumber', (vector) => {
    expect(readSequenceNumberParts(parseSequenceNumber(vector.sequenceNumber))).toBeUndefined();
    expect(assumedShardIdOf(parseSequenceNumber(vector.sequenceNumber))).toBeUndefined();
  });

  it('never name another shard than a look at the low bits does', () => {
    fc.assert(
      fc.property(anySequenceNumber, (number) => {
        const bytes = utf8Bytes(number);
        const low = lowShardIndexAt(bytes, 0, bytes.length);
        const n = BigInt(number);
        expect(low).toBe((n & 15n) === 2n ? Number((n >> 4n) & 0xffffffffn) : -1);
        const parts = readSequenceNumberParts(number);
        if (parts !== undefined) expect(parts.shardIndex).toBe(low);
      }),
    );
  });
});

describe('the form of a sequence number', () => {
  it.each(['', '01', '-1', '1.0', '4959x', ' 1', '1'.repeat(130), '٣'])('is not that of %j', (text) => {
    expect(isSequenceNumber(text)).toBe(false);
    expect(() => parseSequenceNumber(text)).toThrow(expect.objectContaining({ code: 'sequence-number-invalid' }));
  });

  it.each(['0', '1', '9'.repeat(129)])('is that of %s', (text) => expect(parseSequenceNumber(text)).toBe(text));

  it('is judged the same from text and from bytes', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^\d{0,131}$/), anySequenceNumber);
    fc.assert(
      fc.property(texts, (text) => {
        const bytes = utf8Bytes(text);
        expect(isSequenceNumberAt(bytes, 0, bytes.length)).toBe(isSequenceNumber(text));
      }),
    );
  });
});

describe('comparing sequence numbers', () => {
  it('orders them as integers, also where their lengths differ', () => {
    fc.assert(
      fc.property(anySequenceNumber, anySequenceNumber, (a, b) => {
        const expected = BigInt(a) < BigInt(b) ? -1 : BigInt(a) > BigInt(b) ? 1 : 0;
        expect(Math.sign(compareSequenceNumbers(a, b))).toBe(expected);
      }),
    );
  });

  it('sorts 9 before 10', () => {
    const numbers = ['10', '9', '100'].map((text) => parseSequenceNumber(text));
    expect(numbers.sort(compareSequenceNumbers)).toEqual([
      '9',
      '10',
      '100',
    ] satisfies readonly string[] as SequenceNumber[]);
  });
});

describe('the shard', () => {
  it('is read from an event id', () => {
    expect(shardIdOf('shardId-000000000006:4959')).toBe('shardId-000000000006');
    expect(shardIdOf('shardId-1234567890123:4959')).toBe('shardId-1234567890123');
  });

  it.each(['shardId-6:4959', 'shardId-000000000006', '4959', ''])('is not read from %j', (eventId) => {
    expect(shardIdOf(eventId)).toBeUndefined();
  });

  it('is formatted with twelve digits', () => expect(formatShardId(42)).toBe('shardId-000000000042'));

  it('is of the stream, also where an enhanced fan-out consumer delivers', () => {
    const stream = 'arn:aws:kinesis:us-east-2:123456789012:stream/s';
    expect(streamArnOf(`${stream}/consumer/c:1789809046`)).toBe(stream);
    expect(streamArnOf(stream)).toBe(stream);
  });
});
