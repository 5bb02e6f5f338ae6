import { parseSequenceNumber, readSequenceNumberParts } from '@shardscope/event-model';
import { expect, it } from 'vitest';
import { sequenceNumberAt } from './sequence-number-at.ts';

it('names its shard and time, as numbers that Kinesis issued do', () => {
  const at = Date.UTC(2026, 10, 24, 2, 10);

  expect(readSequenceNumberParts(parseSequenceNumber(sequenceNumberAt(7, 3, at)))).toMatchObject({
    shardIndex: 7,
    time: at / 1000,
  });
});

it('rises with the place in the shard, also where the clock stands still', () => {
  expect(BigInt(sequenceNumberAt(7, 4, 1_764_000_000_000))).toBeGreaterThan(
    BigInt(sequenceNumberAt(7, 3, 1_764_000_000_000)),
  );
});
