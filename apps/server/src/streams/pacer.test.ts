import { expect, it } from 'vitest';
import { createPacer } from './pacer.ts';

const PAUSE = 25;

it('begins two calls on one shard never closer than the pause, whoever asks', async () => {
  const pacer = createPacer();
  const begun: number[] = [];
  const reader = async () => {
    for (let n = 0; n < 4; n++) {
      await pacer.turn('shard', PAUSE, new AbortController().signal);
      begun.push(performance.now());
    }
  };
  await Promise.all([reader(), reader(), reader()]);

  const gaps = begun.slice(1).map((at, i) => at - (begun[i] ?? 0));
  expect(begun).toHaveLength(12);
  // A hair below, because a turn is given and noted in two moments.
  expect(Math.min(...gaps)).toBeGreaterThan(PAUSE - 2);
});

it('lets other shards go at once', async () => {
  const pacer = createPacer();
  const { signal } = new AbortController();
  await pacer.turn('one', 60_000, signal);
  await pacer.turn('two', 60_000, signal);
});

it('gives up the wait of who is stopped, and the turn to the next one', async () => {
  const pacer = createPacer();
  const stop = new AbortController();
  await pacer.turn('shard', PAUSE, new AbortController().signal);
  const waiting = pacer.turn('shard', 60_000, stop.signal);
  stop.abort();
  await expect(waiting).rejects.toThrow();
  await pacer.turn('shard', PAUSE, new AbortController().signal);
});
