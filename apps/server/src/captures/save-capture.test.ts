import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { eventOf, recordOf } from '../../test/kinesis-events.ts';
import { createDecoding } from '../decoding/pooled-decoding.ts';
import { openEmbedded } from '../store/embedded.ts';
import type { Store } from '../store/store.ts';
import type { CaptureWriter } from './captures.ts';
import { readBase64Input } from './receive-input.ts';
import { saveCapture } from './save-capture.ts';
import { createCaptureStore } from './sql.ts';

const decoding = createDecoding({ size: 1 });
let store: Store;
let captures: ReturnType<typeof createCaptureStore>;
const writer = { actor: 'owner', role: 'admin' } as const;
const event = eventOf(Array.from({ length: 3500 }, (_, i) => recordOf(i)));

beforeEach(async () => {
  store = await openEmbedded({ file: ':memory:' });
  captures = createCaptureStore({ store, limits: { storageBytes: 2 ** 30 } });
});
afterEach(() => store.close());
afterAll(() => decoding.close());

function save(through: CaptureWriter): Promise<string> {
  const input = readBase64Input(Buffer.from(event).toString('base64'));
  return saveCapture(decoding, through, input, { source: 'paste' }, writer);
}

async function rowCounts(): Promise<number[]> {
  const tables = ['captures', 'segments', 'batches', 'audit'] as const;
  return Promise.all(
    tables.map(async (table) => {
      const query = store.db.selectFrom(table).select((row) => row.fn.countAll<number>().as('total'));
      return (await query.executeTakeFirstOrThrow()).total;
    }),
  );
}

it.each(['addSegment', 'addBatches', 'publishCapture'] as const)(
  'leaves nothing half-saved when %s fails, and says why',
  async (step) => {
    let calls = 0;
    const failing: CaptureWriter = {
      ...captures,
      [step]: async (...args: never[]) => {
        calls++;
        // The first segment is written before the second fails.
        if (step === 'addSegment' && calls === 1) return (captures.addSegment as (...all: never[]) => unknown)(...args);
        throw new Error('the disk is full');
      },
    };
    await expect(save(failing)).rejects.toThrow('the disk is full');
    expect(calls).toBeGreaterThan(0);
    expect(await rowCounts()).toEqual([0, 0, 0, 0]);
  },
);

it('is invisible until it is whole', async () => {
  const seen: (boolean | undefined)[] = [];
  const watching: CaptureWriter = {
    ...captures,
    async addSegment(id, ...rest) {
      seen.push(
        (await captures.findCapture(id)) !== undefined,
        (await captures.listCaptures({ limit: 9 })).items.length > 0,
      );
      await captures.addSegment(id, ...rest);
    },
  };
  const id = await save(watching);
  expect(seen.length).toBeGreaterThan(2);
  expect(seen).not.toContain(true);
  expect(await captures.findCapture(id)).toMatchObject({ records: 3500 });
});

it('gives the event loop its turn between segments', async () => {
  const seen: number[] = [];
  let turns = 0;
  const clock = setInterval(() => turns++, 0);
  await save({
    ...captures,
    async addSegment(...args) {
      seen.push(turns);
      await captures.addSegment(...args);
      // Longer than the clock's pause: it ticks if it gets a turn before the next segment.
      const until = performance.now() + 3;
      while (performance.now() < until);
    },
  });
  clearInterval(clock);
  expect(seen.length).toBeGreaterThan(3);
  // The first one may be written in the very turn in which the worker's answer came.
  expect(new Set(seen).size).toBeGreaterThanOrEqual(seen.length - 1);
});

it('refuses to publish what was removed while it was written, and says so', async () => {
  const vanishing: CaptureWriter = {
    ...captures,
    async publishCapture(draft, who) {
      await captures.discardCapture(draft.id);
      await captures.publishCapture(draft, who);
    },
  };
  const before = await rowCounts();
  await expect(save(vanishing)).rejects.toMatchObject({ code: 'storage-failed' });
  expect(await rowCounts()).toEqual(before);
});
