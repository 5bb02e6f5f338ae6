const P1 = 0x9e3779b1;
const P2 = 0x85ebca77;
const P3 = 0xc2b2ae3d;
const P4 = 0x27d4eb2f;
const P5 = 0x165667b1;
const STRIPE = 16;

/**
 * The XXH32 of `bytes` with seed 0, unsigned: the checksum of LZ4 frames.
 *
 * @example xxh32(new Uint8Array(0)) // 0x02cc5d05
 * @see https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
 */
export function xxh32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const stripes = bytes.length - (bytes.length % STRIPE);
  let sum = stripes > 0 ? sumOfLanes(view, stripes) : P5;
  sum = (sum + bytes.length) | 0;
  let at = stripes;
  for (; at + 4 <= bytes.length; at += 4) {
    sum = Math.imul(rotated(sum + Math.imul(view.getInt32(at, true), P3), 17), P4);
  }
  for (; at < bytes.length; at++) sum = Math.imul(rotated(sum + Math.imul(bytes[at] as number, P5), 11), P1);
  sum = Math.imul(sum ^ (sum >>> 15), P2);
  sum = Math.imul(sum ^ (sum >>> 13), P3);
  return (sum ^ (sum >>> 16)) >>> 0;
}

function sumOfLanes(view: DataView, end: number): number {
  let one = (P1 + P2) | 0;
  let two = P2 | 0;
  let three = 0;
  let four = -P1 | 0;
  for (let at = 0; at < end; at += STRIPE) {
    one = Math.imul(rotated(one + Math.imul(view.getInt32(at, true), P2), 13), P1);
    two = Math.imul(rotated(two + Math.imul(view.getInt32(at + 4, true), P2), 13), P1);
    three = Math.imul(rotated(three + Math.imul(view.getInt32(at + 8, true), P2), 13), P1);
    four = Math.imul(rotated(four + Math.imul(view.getInt32(at + 12, true), P2), 13), P1);
  }
  return (rotated(one, 1) + rotated(two, 7) + rotated(three, 12) + rotated(four, 18)) | 0;
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
