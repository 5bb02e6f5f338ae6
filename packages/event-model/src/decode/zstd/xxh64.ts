// XXH64 with seed 0, as zstd uses it. All on halves of 32 bits: BigInt would take minutes for what a limit allows, and
// `BigInt.asUintN` in a loop makes the optimising compiler of Node 20 abort the process.

/** 64 bits, the low half first. Changed in place. */
type Word = Int32Array;
type Constant = readonly [low: number, high: number];

const P1: Constant = [0x85ebca87 | 0, 0x9e3779b1 | 0];
const P2: Constant = [0x27d4eb4f, 0xc2b2ae3d | 0];
const P3: Constant = [0x9e3779f9 | 0, 0x165667b1];
const P4: Constant = [0xc2b2ae63 | 0, 0x85ebca77 | 0];
const P5: Constant = [0x165667c5, 0x27d4eb2f];
const [P1_LOW, P1_HIGH] = P1;
const [P2_LOW, P2_HIGH] = P2;
const STRIPE = 32;

/**
 * The XXH64 of `bytes`, as its unsigned halves.
 *
 * @example xxh64(new Uint8Array(0)) // { high: 0xef46db37, low: 0x51d8e999 }
 * @see https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
 */
export function xxh64(bytes: Uint8Array): { readonly high: number; readonly low: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const sum = word(P5);
  const stripes = bytes.length - (bytes.length % STRIPE);
  if (stripes > 0) mergeLanes(sum, lanesOf(view, stripes));
  add(sum, bytes.length | 0, Math.floor(bytes.length / 2 ** 32));
  mixTail(sum, view, stripes);
  xorShifted(sum, 33);
  multiply(sum, P2);
  xorShifted(sum, 29);
  multiply(sum, P3);
  xorShifted(sum, 32);
  return { high: (sum[1] as number) >>> 0, low: (sum[0] as number) >>> 0 };
}

function lanesOf(view: DataView, end: number): readonly Word[] {
  const first = word(P1);
  add(first, ...P2);
  const fourth = word([0, 0]);
  add(fourth, -P1[0], ~P1[1]);
  return [first, word(P2), word([0, 0]), fourth].map((lane, i) => mixLane(lane, view, 8 * i, end));
}

/** Over every stripe: lane = rotate(lane + input * P2, 31) * P1. One lane after the other, so that its halves stay in locals. */
function mixLane(lane: Word, view: DataView, from: number, end: number): Word {
  let low = lane[0] as number;
  let high = lane[1] as number;
  for (let at = from; at < end; at += STRIPE) {
    const inLow = view.getInt32(at, true);
    const productLow = Math.imul(inLow, P2_LOW);
    const productHigh =
      highOfProduct(inLow, P2_LOW) + Math.imul(view.getInt32(at + 4, true), P2_LOW) + Math.imul(inLow, P2_HIGH);
    const sumLow = (low + productLow) | 0;
    const sumHigh = (high + productHigh + (sumLow >>> 0 < productLow >>> 0 ? 1 : 0)) | 0;
    const turned = (sumLow << 31) | (sumHigh >>> 1);
    low = Math.imul(turned, P1_LOW);
    high =
      (highOfProduct(turned, P1_LOW) +
        Math.imul((sumHigh << 31) | (sumLow >>> 1), P1_LOW) +
        Math.imul(turned, P1_HIGH)) |
      0;
  }
  lane[0] = low;
  lane[1] = high;
  return lane;
}

function mergeLanes(sum: Word, lanes: readonly Word[]): void {
  sum.fill(0);
  for (const [i, by] of [1, 7, 12, 18].entries()) {
    const turned = (lanes[i] as Word).slice();
    rotate(turned, by);
    add(sum, turned[0] as number, turned[1] as number);
  }
  for (const lane of lanes) {
    xorRound(sum, lane[0] as number, lane[1] as number);
    multiply(sum, P1);
    add(sum, ...P4);
  }
}

function mixTail(sum: Word, view: DataView, from: number): void {
  let at = from;
  for (; at + 8 <= view.byteLength; at += 8) {
    xorRound(sum, view.getInt32(at, true), view.getInt32(at + 4, true));
    rotate(sum, 27);
    multiply(sum, P1);
    add(sum, ...P4);
  }
  if (at + 4 <= view.byteLength) {
    xorProduct(sum, view.getInt32(at, true), P1);
    rotate(sum, 23);
    multiply(sum, P2);
    add(sum, ...P3);
    at += 4;
  }
  for (; at < view.byteLength; at++) {
    xorProduct(sum, view.getUint8(at), P5);
    rotate(sum, 11);
    multiply(sum, P1);
  }
}

function word([low, high]: Constant): Word {
  return Int32Array.of(low, high);
}

function add(sum: Word, low: number, high: number): void {
  const total = ((sum[0] as number) + low) | 0;
  sum[0] = total;
  sum[1] = (sum[1] as number) + high + (total >>> 0 < low >>> 0 ? 1 : 0);
}

function multiply(sum: Word, by: Constant): void {
  const low = by[0];
  const high = by[1];
  const a = sum[0] as number;
  const b = sum[1] as number;
  sum[0] = Math.imul(a, low);
  sum[1] = highOfProduct(a, low) + Math.imul(b, low) + Math.imul(a, high);
}

/** The upper 32 bits of the product of two unsigned 32-bit numbers. */
function highOfProduct(one: number, other: number): number {
  const a0 = one & 0xffff;
  const a1 = one >>> 16;
  const b0 = other & 0xffff;
  const b1 = other >>> 16;
  const middle = a1 * b0 + ((a0 * b0) >>> 16);
  return (a1 * b1 + (middle >>> 16) + ((a0 * b1 + (middle & 0xffff)) >>> 16)) | 0;
}

/** Rotates to the left by 1 to 31. */
function rotate(sum: Word, by: number): void {
  const low = sum[0] as number;
  const high = sum[1] as number;
  sum[0] = (low << by) | (high >>> (32 - by));
  sum[1] = (high << by) | (low >>> (32 - by));
}

/** sum ^= sum >> by, for 29, 32 and 33. */
function xorShifted(sum: Word, by: number): void {
  const low = sum[0] as number;
  const high = sum[1] as number;
  sum[0] = low ^ (by < 32 ? (low >>> by) | (high << (32 - by)) : high >>> (by - 32));
  if (by < 32) sum[1] = high ^ (high >>> by);
}

function xorRound(sum: Word, low: number, high: number): void {
  const lane = word([low, high]);
  multiply(lane, P2);
  rotate(lane, 31);
  multiply(lane, P1);
  sum[0] = (sum[0] as number) ^ (lane[0] as number);
  sum[1] = (sum[1] as number) ^ (lane[1] as number);
}

/** sum ^= input * constant, of an unsigned 32-bit input. */
function xorProduct(sum: Word, input: number, [low, high]: Constant): void {
  sum[0] = (sum[0] as number) ^ Math.imul(input, low);
  sum[1] = (sum[1] as number) ^ (highOfProduct(input, low) + Math.imul(input, high));
}
