// Where the parts of a number stand that Kinesis issues, as far as it is known: the shard's creation, a counter, time, shard.
const VERSION = 2n;
const BASE = 1n << 185n;
const SHARD_CREATED = 1_764_000_000n;
const FIRST_COUNT = 1_734_642_199n;

/** A sequence number as Kinesis would issue it: it rises with `n`, and seems to name its shard and its time. */
export function sequenceNumberAt(shard: number, n: number, arrivalMillis: number): string {
  const index = BigInt(shard);
  const counter = FIRST_COUNT + BigInt(n) * 17n;
  const time = BigInt(Math.floor(arrivalMillis / 1000));
  const created = time < SHARD_CREATED ? time : SHARD_CREATED;
  const high = BASE | (created << 148n) | ((index & 15n) << 144n) | (counter << 80n);
  return String(high | (time << 36n) | (index << 4n) | VERSION);
}
