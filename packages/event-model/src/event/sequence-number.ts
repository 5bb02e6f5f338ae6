import { ModelError } from '../errors.ts';

declare const brand: unique symbol;

/** A Kinesis sequence number: decimal text of up to 129 digits, compared as an integer and never held in a JavaScript number. */
export type SequenceNumber = string & { readonly [brand]: 'SequenceNumber' };

// The pattern of the Kinesis service model (botocore kinesis 2013-12-02, SequenceNumber).
const PATTERN = /^(?:0|[1-9]\d{0,128})$/;

/**
 * Tells whether text has the form of a sequence number: `0`, or up to 129 digits with no leading zero.
 *
 * @example isSequenceNumber('49590338271490256608559692538361571095921575989136588898') // true
 * @example isSequenceNumber('4959x') // false
 */
export function isSequenceNumber(text: string): text is SequenceNumber {
  return PATTERN.test(text);
}

/**
 * Text to {@link SequenceNumber}, digits untouched.
 *
 * @throws ModelError `sequence-number-invalid`
 */
export function parseSequenceNumber(text: string): SequenceNumber {
  if (isSequenceNumber(text)) return text;
  throw new ModelError(
    'sequence-number-invalid',
    'A sequence number is 1 to 129 decimal digits without a leading zero.',
    {
      length: text.length,
    },
  );
}

/**
 * Orders two sequence numbers as integers: negative when `a` comes first, 0 when equal.
 *
 * Text order would be wrong as soon as the lengths differ; with no leading zeros, the longer one is the larger one.
 * The order means something only inside one shard.
 *
 * @example compareSequenceNumbers(parseSequenceNumber('9'), parseSequenceNumber('10')) // negative
 */
export function compareSequenceNumbers(a: SequenceNumber, b: SequenceNumber): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What a version 2 sequence number seems to hold. AWS documents none of it: show it as a heuristic. Times are Unix seconds. */
export type SequenceNumberParts = {
  readonly version: 2;
  readonly shardCreateTime: number;
  readonly time: number;
  readonly shardIndex: number;
  readonly sequenceIndex: bigint;
};

const BASE = 2n ** 185n;
const LATEST_CREATE_TIME = 16_025_175_000n;

/**
 * The parts of a sequence number, or `undefined` when it does not look like one that Kinesis issued (then it is opaque).
 *
 * Reverse-engineered layout, seen to hold for AWS records since about December 2014; it may change any day.
 *
 * @example readSequenceNumberParts(parseSequenceNumber('49590338271490256608559692538361571095921575989136588898'))
 * // { version: 2, shardCreateTime: 1542776258, time: 1545084650, shardIndex: 6, sequenceIndex: 1734642199n }
 */
export function readSequenceNumberParts(sequenceNumber: SequenceNumber): SequenceNumberParts | undefined {
  const n = BigInt(sequenceNumber);
  if (n <= BASE || n >= (BASE * 3n) / 2n) return undefined;
  const version = n & 15n;
  const shard = (n >> 4n) & 0xffffffffn;
  const time = (n >> 36n) & 0xfffffffffn;
  const reserved = (n >> 72n) & 0xffn;
  const nibble = (n >> 144n) & 15n;
  const create = (n >> 148n) & 0xfffffffffn;
  const plausible =
    version === 2n && reserved === 0n && nibble === (shard & 15n) && create < LATEST_CREATE_TIME && create <= time;
  if (!plausible) return undefined;
  return {
    version: 2,
    shardCreateTime: Number(create),
    time: Number(time),
    shardIndex: Number(shard),
    sequenceIndex: (n >> 80n) & 0xffffffffffffffffn,
  };
}
