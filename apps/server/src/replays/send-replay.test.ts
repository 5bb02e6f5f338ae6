import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { DOCUMENTATION_EVENT } from '../../test/replays.ts';
import { createCaptureStore } from '../captures/sql.ts';
import type { InvokeAnswer, Target, TargetFacts } from '../functions/functions.ts';
import { createReplays } from './create-replays.ts';
import { planReplay } from './plan-replay.ts';
import { sendReplay } from './send-replay.ts';

const WRITER = { actor: 'owner', role: 'admin' } as const;

let server: Awaited<ReturnType<typeof createTestApp>>;
let captureId: string;
beforeAll(async () => {
  server = await createTestApp();
  const headers = { 'content-type': 'application/octet-stream' };
  captureId = (await server.call('POST', '/api/captures', { headers, payload: DOCUMENTATION_EVENT })).json().id;
});
afterAll(() => server.close());

/** Replays to one target that is what the test says it is, and counts. */
function replaysTo(target: Partial<Target> & { facts?: () => TargetFacts; answer?: InvokeAnswer }) {
  let invokes = 0;
  const found: Target = {
    shown: { id: 'sample:f', name: 'f', kind: 'sample', allowed: true, production: false },
    mayHideFunctionError: false,
    describe: async () => target.facts?.() ?? {},
    mappings: async () => ({ items: [], otherSources: 0, cut: false }),
    invoke: async () => {
      invokes += 1;
      return target.answer ?? { durationMillis: 1 };
    },
    ...target,
  };
  const parts = createReplays({
    store: server.store,
    memory: server.store,
    captures: createCaptureStore({ store: server.store, limits: { storageBytes: 2 ** 30 } }),
    decoding: { predict: () => Promise.reject(new Error('busy')) },
    settings: { replayAllow: () => [], configFile: 'settings' },
    functions: { list: async () => [], close: async () => {}, find: async () => ({ kind: 'found', target: found }) },
  });
  const send = async () => {
    const id = await planReplay(parts, { captureId, batch: 0, target: 'f' }, WRITER);
    await sendReplay(parts, { id, key: id, request: {} }, WRITER);
    return parts.replays.find(id);
  };
  return { ...parts, send, invokes: () => invokes };
}

it('refuses to send when the code of the function changed since the plan', async () => {
  const hashes = ['a', 'b'];
  const { send, invokes } = replaysTo({ facts: () => ({ codeSha256: hashes.shift() ?? '' }) });
  await expect(send()).rejects.toMatchObject({ code: 'plan-changed', facts: { what: 'code' } });
  expect(invokes()).toBe(0);
});

it('shows what cannot be had as not known, and sends all the same', async () => {
  const { send, invokes } = replaysTo({ answer: { statusCode: 200, payload: Buffer.from('null'), durationMillis: 1 } });
  const row = await send();
  expect(row?.notes.facts).toContainEqual({ name: 'permission', known: false });
  expect(row?.notes.facts).toContainEqual({ name: 'code hash', known: false });
  expect([row?.result?.outcome, invokes()]).toEqual(['succeeded', 1]);
});

it('keeps what came back when the decoders are too busy to read it', async () => {
  const { send } = replaysTo({ answer: { statusCode: 200, payload: Buffer.from('{"a":1}'), durationMillis: 1 } });
  const row = await send();
  expect(Buffer.from(row?.result?.answer ?? []).toString('utf8')).toBe('{"a":1}');
  expect(row?.readJson).toBeUndefined();
});

it('says that a failed function was guessed where an emulator hides it', async () => {
  const payload = Buffer.from('{"errorType":"TypeError","errorMessage":"x"}');
  const answer = { statusCode: 200, payload, durationMillis: 1 };
  const row = await replaysTo({ answer, mayHideFunctionError: true }).send();
  expect(row?.result).toMatchObject({
    outcome: 'function_error',
    message: expect.stringContaining('no X-Amz-Function-Error'),
  });
  expect((await replaysTo({ answer }).send())?.result?.outcome).toBe('succeeded');
});

it('keeps a long answer up to a mebibyte and says that it is cut', async () => {
  const payload = Buffer.alloc(1024 * 1024 + 1, '1');
  const row = await replaysTo({ answer: { statusCode: 200, payload, durationMillis: 1 } }).send();
  expect([row?.result?.answer?.length, row?.result?.answerCut]).toEqual([1024 * 1024, true]);
});

it('asks for no log tail where the target would refuse it', async () => {
  const asked: boolean[] = [];
  const { send } = replaysTo({
    facts: () => ({ withoutLogTail: true }),
    invoke: async (_, { logTail }) => {
      asked.push(logTail);
      return { statusCode: 200, durationMillis: 1 };
    },
  });
  await send();
  expect(asked).toEqual([false]);
});

it.each([
  ['one key', () => 'the-key'],
  ['a key each', (n: number) => `key-${n}`],
])('runs once when five sends with %s pass every check at the same moment', async (_, keyOf) => {
  let arrived = 0;
  let open = () => {};
  const together = new Promise<void>((resolve) => {
    open = resolve;
  });
  const parts = replaysTo({
    answer: { statusCode: 200, durationMillis: 1 },
    describe: async () => {
      // The plan asks first; then each send asks once, right before it begins.
      if (arrived++ > 0) {
        if (arrived === 6) open();
        await together;
      }
      return { codeSha256: 'a' };
    },
  });
  const id = await planReplay(parts, { captureId, batch: 0, target: 'f' }, WRITER);
  const sends = Array.from({ length: 5 }, (_, n) =>
    sendReplay(parts, { id, key: `${id} ${keyOf(n)}`, request: {} }, WRITER),
  );
  const settled = await Promise.allSettled(sends);
  expect(arrived).toBe(6);
  expect(parts.invokes()).toBe(1);
  const codes = settled.map((one) => (one.status === 'rejected' ? one.reason.code : 'answered'));
  expect(codes.filter((code) => !['answered', 'send-in-flight', 'plan-used'].includes(code))).toEqual([]);
});

it('takes no send once it is stopping', async () => {
  const { send, inFlight, invokes } = replaysTo({});
  await inFlight.settle();
  await expect(send()).rejects.toMatchObject({ code: 'server-stopping' });
  expect(invokes()).toBe(0);
});

it('refuses a plan for a function that the target does not have', async () => {
  const { send } = replaysTo({ facts: () => ({ missing: true }) });
  await expect(send()).rejects.toMatchObject({ code: 'target-missing' });
});
