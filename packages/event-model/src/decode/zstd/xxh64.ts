// XXH64 with seed 0, as zstd uses it. The long part runs on halves of 32 bits, because BigInt would take minutes for what a
// limit allows; the few steps at the end run on BigInt.

const P1 = 0x9e3779b185ebca87n;
const P2 = 0xc2b2ae3d27d4eb4fn;
const P3 = 0x165667b19e3779f9n;
const P4 = 0x85ebca77c2b2ae63n;
const P5 = 0x27d4eb2f165667c5n;
const [P1_LOW, P1_HIGH] = [0x85ebca87 | 0, 0x9e3779b1 | 0];
const [P2_LOW, P2_HIGH] = [0x27d4eb4f, 0xc2b2ae3d | 0];
const STRIPE = 32;

/**
 * The XXH64 of `bytes`.
 *
 * @example xxh64(utf8Bytes('')) // 0xef46db3751d8e999n
 * @see https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
 */
export function xxh64(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let sum = P5;
  let at = 0;
  if (bytes.length >= STRIPE) {
    const lanes = new DataView(new ArrayBuffer(32));
    [P1 + P2, P2, 0n, -P1].forEach((start, i) => {
      lanes.setBigUint64(8 * i, BigInt.asUintN(64, start), true);
    });
    const words = new Int32Array(8).map((_, i) => lanes.getInt32(4 * i, true));
    for (; at + STRIPE <= bytes.length; at += STRIPE) mixStripe(words, view, at);
    sum = mergedLanes(words);
  }
  return avalanche(withTail(BigInt.asUintN(64, sum + BigInt(bytes.length)), view, at));
}

/** Words are pairs: the low half of a lane, then its high half. */
function mixStripe(words: Int32Array, view: DataView, at: number): void {
  for (let i = 0; i < 8; i += 2) {
    const inLow = view.getInt32(at + 4 * i, true);
    const inHigh = view.getInt32(at + 4 * i + 4, true);
    const low = Math.imul(inLow, P2_LOW);
    const high = highOfProduct(inLow, P2_LOW) + Math.imul(inHigh, P2_LOW) + Math.imul(inLow, P2_HIGH);
    const sumLow = ((words[i] as number) + low) | 0;
    const carry = sumLow >>> 0 < low >>> 0 ? 1 : 0;
    const sumHigh = ((words[i + 1] as number) + high + carry) | 0;
    // Rotated left by 31.
    const turnedLow = (sumLow << 31) | (sumHigh >>> 1);
    const turnedHigh = (sumHigh << 31) | (sumLow >>> 1);
    words[i] = Math.imul(turnedLow, P1_LOW);
    words[i + 1] = highOfProduct(turnedLow, P1_LOW) + Math.imul(turnedHigh, P1_LOW) + Math.imul(turnedLow, P1_HIGH);
  }
}

/** The upper 32 bits of the product of two unsigned 32-bit numbers. */
function highOfProduct(one: number, other: number): number {
  const [a0, a1, b0, b1] = [one & 0xffff, one >>> 16, other & 0xffff, other >>> 16];
  const middle = a1 * b0 + ((a0 * b0) >>> 16);
  return (a1 * b1 + (middle >>> 16) + ((a0 * b1 + (middle & 0xffff)) >>> 16)) | 0;
}

function mergedLanes(words: Int32Array): bigint {
  const lanes = [0, 2, 4, 6].map((i) => {
    return (BigInt((words[i + 1] as number) >>> 0) << 32n) | BigInt((words[i] as number) >>> 0);
  }) as [bigint, bigint, bigint, bigint];
  const [one, two, three, four] = lanes;
  let sum = BigInt.asUintN(64, rotated(one, 1n) + rotated(two, 7n) + rotated(three, 12n) + rotated(four, 18n));
  for (const lane of lanes) sum = BigInt.asUintN(64, (sum ^ round(lane)) * P1 + P4);
  return sum;
}

function withTail(start: bigint, view: DataView, from: number): bigint {
  let sum = start;
  let at = from;
  for (; at + 8 <= view.byteLength; at += 8) {
    sum = BigInt.asUintN(64, rotated(sum ^ round(view.getBigUint64(at, true)), 27n) * P1 + P4);
  }
  if (at + 4 <= view.byteLength) {
    sum = BigInt.asUintN(64, rotated(sum ^ BigInt.asUintN(64, BigInt(view.getUint32(at, true)) * P1), 23n) * P2 + P3);
    at += 4;
  }
  for (; at < view.byteLength; at++) {
    sum = BigInt.asUintN(64, rotated(sum ^ BigInt.asUintN(64, BigInt(view.getUint8(at)) * P5), 11n) * P1);
  }
  return sum;
}

function round(input: bigint): bigint {
  return BigInt.asUintN(64, rotated(BigInt.asUintN(64, input * P2), 31n) * P1);
}

function rotated(value: bigint, by: bigint): bigint {
  return BigInt.asUintN(64, value << by) | (value >> (64n - by));
}

function avalanche(sum: bigint): bigint {
  const one = BigInt.asUintN(64, (sum ^ (sum >> 33n)) * P2);
  const two = BigInt.asUintN(64, (one ^ (one >> 29n)) * P3);
  return two ^ (two >> 32n);
}
