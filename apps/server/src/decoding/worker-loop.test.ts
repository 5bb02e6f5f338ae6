import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, it } from 'vitest';
import { serveJobs } from './worker-loop.ts';
import { HEARTBEAT, type Heartbeat } from './worker-messages.ts';

const { port1: asker, port2: worker } = new MessageChannel();
const heartbeat: Heartbeat = new Int32Array(new SharedArrayBuffer(HEARTBEAT.length * 4));
serveJobs(worker, heartbeat, {
  count: (records: number, beat) => {
    for (let i = 0; i < records; i++) beat(i);
    const output = Uint8Array.of(records);
    return { output, transfer: [output.buffer] };
  },
  fail: () => {
    throw new Error('no such luck');
  },
});
afterEach(() => heartbeat.fill(0));

async function ask(name: string, input?: unknown) {
  asker.postMessage({ name, input });
  const [reply] = await once(asker, 'message');
  return reply;
}

it('answers with the output, having shown a beat for every record', async () => {
  expect(await ask('count', 5)).toEqual({ ok: true, output: Uint8Array.of(5) });
  expect([...heartbeat]).toEqual([6, 4]);
});

it('answers what a job threw, and goes on', async () => {
  expect(await ask('fail')).toMatchObject({ ok: false, message: expect.stringContaining('no such luck') });
  expect(await ask('nothing')).toMatchObject({ ok: false, message: expect.stringContaining('no job nothing') });
  expect(await ask('count', 1)).toMatchObject({ ok: true });
  asker.close();
});
