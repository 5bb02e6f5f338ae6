import { setTimeout } from 'node:timers/promises';

/**
 * Gives turns at a shard: two calls on one key begin at least `pauseMillis` apart, whichever read asks. All consumers of a shard
 * share five reads a second, so two reads of ours side by side may take no more than one.
 */
export interface Pacer {
  turn(key: string, pauseMillis: number, signal: AbortSignal): Promise<void>;
}

const KEYS = 10_000;

export function createPacer(): Pacer {
  // When the last turn of a key was given; who comes next stands behind it.
  const turns = new Map<string, Promise<number>>();
  return {
    async turn(key, pauseMillis, signal) {
      const mine = (turns.get(key) ?? Promise.resolve(Number.NEGATIVE_INFINITY)).then((before) =>
        giveTurn(before, pauseMillis, signal),
      );
      // Used last, stands last: the oldest is forgotten first.
      turns.delete(key);
      turns.set(key, mine);
      const [oldest] = turns.keys();
      if (turns.size > KEYS && oldest !== undefined) turns.delete(oldest);
      await mine;
      signal.throwIfAborted();
    },
  };
}

/** A turn that nobody waits for any more is not used up. */
async function giveTurn(before: number, pauseMillis: number, signal: AbortSignal): Promise<number> {
  for (;;) {
    const wait = before + pauseMillis - performance.now();
    if (signal.aborted) return before;
    if (wait <= 0) return performance.now();
    await setTimeout(Math.ceil(wait), undefined, { signal }).catch(() => undefined);
  }
}
