// MD5 (RFC 1321). Kinesis uses it for hash keys and the KPL for its checksum; it protects nothing.

const BLOCK = 64;

/**
 * The 16 bytes of the MD5 of `bytes`.
 *
 * @example md5(utf8Bytes('abc')) // 90 01 50 98 3c d2 4f b0 d6 96 3f 7d 28 e1 7f 72
 * @see RFC 1321
 */
export function md5(bytes: Uint8Array): Uint8Array {
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const whole = bytes.length - (bytes.length % BLOCK);
  for (let at = 0; at < whole; at += BLOCK) mix(state, view, at);
  const tail = paddedTail(bytes, whole);
  const tailView = new DataView(tail.buffer);
  for (let at = 0; at < tail.length; at += BLOCK) mix(state, tailView, at);
  const digest = new DataView(new ArrayBuffer(16));
  state.forEach((word, i) => {
    digest.setInt32(4 * i, word, true);
  });
  return new Uint8Array(digest.buffer);
}

/** The last bytes, a one bit, zeros, and the length in bits as 64 bits. */
function paddedTail(bytes: Uint8Array, from: number): Uint8Array {
  const rest = bytes.length - from;
  const tail = new Uint8Array(rest + 9 <= BLOCK ? BLOCK : 2 * BLOCK);
  tail.set(bytes.subarray(from));
  tail[rest] = 0x80;
  const view = new DataView(tail.buffer);
  view.setUint32(tail.length - 8, (bytes.length * 8) >>> 0, true);
  view.setUint32(tail.length - 4, Math.floor(bytes.length / 2 ** 29), true);
  return tail;
}

function mix(state: Int32Array, view: DataView, at: number): void {
  const [a, b, c, d] = [state[0] as number, state[1] as number, state[2] as number, state[3] as number];
  firstRound(state, view, at);
  secondRound(state, view, at);
  thirdRound(state, view, at);
  fourthRound(state, view, at);
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
}

/** One step: what the round mixed of the other three words, a word of the block and a constant, rotated. */
function step(sum: number, by: number, b: number): number {
  return (((sum << by) | (sum >>> (32 - by))) + b) | 0;
}

// The rounds are written out: a loop that looks up its words and constants takes twice the time.

function firstRound(state: Int32Array, view: DataView, at: number): void {
  let [a, b, c, d] = [state[0] as number, state[1] as number, state[2] as number, state[3] as number];
  a = step((a + (d ^ (b & (c ^ d))) + view.getInt32(at, true) - 0x28955b88) | 0, 7, b);
  d = step((d + (c ^ (a & (b ^ c))) + view.getInt32(at + 4, true) - 0x173848aa) | 0, 12, a);
  c = step((c + (b ^ (d & (a ^ b))) + view.getInt32(at + 8, true) + 0x242070db) | 0, 17, d);
  b = step((b + (a ^ (c & (d ^ a))) + view.getInt32(at + 12, true) - 0x3e423112) | 0, 22, c);
  a = step((a + (d ^ (b & (c ^ d))) + view.getInt32(at + 16, true) - 0x0a83f051) | 0, 7, b);
  d = step((d + (c ^ (a & (b ^ c))) + view.getInt32(at + 20, true) + 0x4787c62a) | 0, 12, a);
  c = step((c + (b ^ (d & (a ^ b))) + view.getInt32(at + 24, true) - 0x57cfb9ed) | 0, 17, d);
  b = step((b + (a ^ (c & (d ^ a))) + view.getInt32(at + 28, true) - 0x02b96aff) | 0, 22, c);
  a = step((a + (d ^ (b & (c ^ d))) + view.getInt32(at + 32, true) + 0x698098d8) | 0, 7, b);
  d = step((d + (c ^ (a & (b ^ c))) + view.getInt32(at + 36, true) - 0x74bb0851) | 0, 12, a);
  c = step((c + (b ^ (d & (a ^ b))) + view.getInt32(at + 40, true) - 0x0000a44f) | 0, 17, d);
  b = step((b + (a ^ (c & (d ^ a))) + view.getInt32(at + 44, true) - 0x76a32842) | 0, 22, c);
  a = step((a + (d ^ (b & (c ^ d))) + view.getInt32(at + 48, true) + 0x6b901122) | 0, 7, b);
  d = step((d + (c ^ (a & (b ^ c))) + view.getInt32(at + 52, true) - 0x02678e6d) | 0, 12, a);
  c = step((c + (b ^ (d & (a ^ b))) + view.getInt32(at + 56, true) - 0x5986bc72) | 0, 17, d);
  b = step((b + (a ^ (c & (d ^ a))) + view.getInt32(at + 60, true) + 0x49b40821) | 0, 22, c);
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}

function secondRound(state: Int32Array, view: DataView, at: number): void {
  let [a, b, c, d] = [state[0] as number, state[1] as number, state[2] as number, state[3] as number];
  a = step((a + (c ^ (d & (b ^ c))) + view.getInt32(at + 4, true) - 0x09e1da9e) | 0, 5, b);
  d = step((d + (b ^ (c & (a ^ b))) + view.getInt32(at + 24, true) - 0x3fbf4cc0) | 0, 9, a);
  c = step((c + (a ^ (b & (d ^ a))) + view.getInt32(at + 44, true) + 0x265e5a51) | 0, 14, d);
  b = step((b + (d ^ (a & (c ^ d))) + view.getInt32(at, true) - 0x16493856) | 0, 20, c);
  a = step((a + (c ^ (d & (b ^ c))) + view.getInt32(at + 20, true) - 0x29d0efa3) | 0, 5, b);
  d = step((d + (b ^ (c & (a ^ b))) + view.getInt32(at + 40, true) + 0x02441453) | 0, 9, a);
  c = step((c + (a ^ (b & (d ^ a))) + view.getInt32(at + 60, true) - 0x275e197f) | 0, 14, d);
  b = step((b + (d ^ (a & (c ^ d))) + view.getInt32(at + 16, true) - 0x182c0438) | 0, 20, c);
  a = step((a + (c ^ (d & (b ^ c))) + view.getInt32(at + 36, true) + 0x21e1cde6) | 0, 5, b);
  d = step((d + (b ^ (c & (a ^ b))) + view.getInt32(at + 56, true) - 0x3cc8f82a) | 0, 9, a);
  c = step((c + (a ^ (b & (d ^ a))) + view.getInt32(at + 12, true) - 0x0b2af279) | 0, 14, d);
  b = step((b + (d ^ (a & (c ^ d))) + view.getInt32(at + 32, true) + 0x455a14ed) | 0, 20, c);
  a = step((a + (c ^ (d & (b ^ c))) + view.getInt32(at + 52, true) - 0x561c16fb) | 0, 5, b);
  d = step((d + (b ^ (c & (a ^ b))) + view.getInt32(at + 8, true) - 0x03105c08) | 0, 9, a);
  c = step((c + (a ^ (b & (d ^ a))) + view.getInt32(at + 28, true) + 0x676f02d9) | 0, 14, d);
  b = step((b + (d ^ (a & (c ^ d))) + view.getInt32(at + 48, true) - 0x72d5b376) | 0, 20, c);
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}

function thirdRound(state: Int32Array, view: DataView, at: number): void {
  let [a, b, c, d] = [state[0] as number, state[1] as number, state[2] as number, state[3] as number];
  a = step((a + (b ^ c ^ d) + view.getInt32(at + 20, true) - 0x0005c6be) | 0, 4, b);
  d = step((d + (a ^ b ^ c) + view.getInt32(at + 32, true) - 0x788e097f) | 0, 11, a);
  c = step((c + (d ^ a ^ b) + view.getInt32(at + 44, true) + 0x6d9d6122) | 0, 16, d);
  b = step((b + (c ^ d ^ a) + view.getInt32(at + 56, true) - 0x021ac7f4) | 0, 23, c);
  a = step((a + (b ^ c ^ d) + view.getInt32(at + 4, true) - 0x5b4115bc) | 0, 4, b);
  d = step((d + (a ^ b ^ c) + view.getInt32(at + 16, true) + 0x4bdecfa9) | 0, 11, a);
  c = step((c + (d ^ a ^ b) + view.getInt32(at + 28, true) - 0x0944b4a0) | 0, 16, d);
  b = step((b + (c ^ d ^ a) + view.getInt32(at + 40, true) - 0x41404390) | 0, 23, c);
  a = step((a + (b ^ c ^ d) + view.getInt32(at + 52, true) + 0x289b7ec6) | 0, 4, b);
  d = step((d + (a ^ b ^ c) + view.getInt32(at, true) - 0x155ed806) | 0, 11, a);
  c = step((c + (d ^ a ^ b) + view.getInt32(at + 12, true) - 0x2b10cf7b) | 0, 16, d);
  b = step((b + (c ^ d ^ a) + view.getInt32(at + 24, true) + 0x04881d05) | 0, 23, c);
  a = step((a + (b ^ c ^ d) + view.getInt32(at + 36, true) - 0x262b2fc7) | 0, 4, b);
  d = step((d + (a ^ b ^ c) + view.getInt32(at + 48, true) - 0x1924661b) | 0, 11, a);
  c = step((c + (d ^ a ^ b) + view.getInt32(at + 60, true) + 0x1fa27cf8) | 0, 16, d);
  b = step((b + (c ^ d ^ a) + view.getInt32(at + 8, true) - 0x3b53a99b) | 0, 23, c);
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}

function fourthRound(state: Int32Array, view: DataView, at: number): void {
  let [a, b, c, d] = [state[0] as number, state[1] as number, state[2] as number, state[3] as number];
  a = step((a + (c ^ (b | ~d)) + view.getInt32(at, true) - 0x0bd6ddbc) | 0, 6, b);
  d = step((d + (b ^ (a | ~c)) + view.getInt32(at + 28, true) + 0x432aff97) | 0, 10, a);
  c = step((c + (a ^ (d | ~b)) + view.getInt32(at + 56, true) - 0x546bdc59) | 0, 15, d);
  b = step((b + (d ^ (c | ~a)) + view.getInt32(at + 20, true) - 0x036c5fc7) | 0, 21, c);
  a = step((a + (c ^ (b | ~d)) + view.getInt32(at + 48, true) + 0x655b59c3) | 0, 6, b);
  d = step((d + (b ^ (a | ~c)) + view.getInt32(at + 12, true) - 0x70f3336e) | 0, 10, a);
  c = step((c + (a ^ (d | ~b)) + view.getInt32(at + 40, true) - 0x00100b83) | 0, 15, d);
  b = step((b + (d ^ (c | ~a)) + view.getInt32(at + 4, true) - 0x7a7ba22f) | 0, 21, c);
  a = step((a + (c ^ (b | ~d)) + view.getInt32(at + 32, true) + 0x6fa87e4f) | 0, 6, b);
  d = step((d + (b ^ (a | ~c)) + view.getInt32(at + 60, true) - 0x01d31920) | 0, 10, a);
  c = step((c + (a ^ (d | ~b)) + view.getInt32(at + 24, true) - 0x5cfebcec) | 0, 15, d);
  b = step((b + (d ^ (c | ~a)) + view.getInt32(at + 52, true) + 0x4e0811a1) | 0, 21, c);
  a = step((a + (c ^ (b | ~d)) + view.getInt32(at + 16, true) - 0x08ac817e) | 0, 6, b);
  d = step((d + (b ^ (a | ~c)) + view.getInt32(at + 44, true) - 0x42c50dcb) | 0, 10, a);
  c = step((c + (a ^ (d | ~b)) + view.getInt32(at + 8, true) + 0x2ad7d2bb) | 0, 15, d);
  b = step((b + (d ^ (c | ~a)) + view.getInt32(at + 36, true) - 0x14792c6f) | 0, 21, c);
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}
