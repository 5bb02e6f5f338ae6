import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type ServerProcess, startServer } from '../server-process.ts';
import { type CountingLambda, startCountingLambda } from './counting-lambda.ts';
import { type Acknowledged, traffic } from './traffic.ts';

const ROUNDS = Number(process.env.SHARDSCOPE_KILL_ROUNDS ?? 12);

test('loses nothing acknowledged and repeats no send over rounds of kill -9', async () => {
  test.setTimeout(60_000 * ROUNDS);
  const dataDirectory = await mkdtemp(join(tmpdir(), 'shardscope-kill-'));
  const lambda = await startCountingLambda();
  const known: Acknowledged = { saves: new Map(), sends: new Map(), answered: new Set() };
  const options = { dataDirectory, flags: ['--lambda-endpoint', lambda.endpoint] };
  for (let round = 0; round < ROUNDS; round++) {
    const server = await startServer(options);
    const running = [traffic(server, known), traffic(server, known), traffic(server, known)];
    // A third of the rounds ends anywhere, a third behind a save, a third behind a send: on a slow machine too.
    if (round % 3 === 1) await grows(known.saves);
    if (round % 3 === 2) await grows(known.answered);
    await pause(Math.random() * 400);
    await server.kill('SIGKILL');
    await Promise.all(running);
  }

  const server = await startServer(options);
  await expectSaved(server, known);
  await expectSentOnce(server, known, lambda);
  expect(known.saves.size, 'the rounds really saved').toBeGreaterThan(ROUNDS / 2);
  expect(known.answered.size, 'the rounds really sent').toBeGreaterThan(ROUNDS / 4);
  await server.close();
  await lambda.close();
  await rm(dataDirectory, { recursive: true, force: true });
});

/** Until more was acknowledged than when asked. */
async function grows(acknowledged: { readonly size: number }): Promise<void> {
  const before = acknowledged.size;
  while (acknowledged.size === before) await pause(5);
}

function pause(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis));
}

async function expectSaved(server: ServerProcess, known: Acknowledged): Promise<void> {
  for (const [id, hash] of known.saves) {
    const raw = await server.call(`/api/captures/${id}/raw`);
    expect(raw.status, `capture ${id} is there`).toBe(200);
    const bytes = Buffer.from(await raw.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex'), `capture ${id} is whole`).toBe(hash);
  }
}

async function expectSentOnce(server: ServerProcess, known: Acknowledged, lambda: CountingLambda): Promise<void> {
  for (const [id, payload] of known.sends) {
    const runs = lambda.runs.get(payload) ?? 0;
    expect(runs, `replay ${id} ran at most once`).toBeLessThanOrEqual(1);
    const replay = (await (await server.call(`/api/replays/${id}`)).json()) as { status: string; outcome?: string };
    if (known.answered.has(id)) expect([runs, replay.outcome]).toEqual([1, 'succeeded']);
    else if (replay.status === 'planned') expect(runs, `replay ${id} was never begun`).toBe(0);
    else expect(['unknown', 'succeeded']).toContain(replay.outcome);
  }
}

test('refuses a second server on the same data directory and leaves the first unharmed', async () => {
  const first = await startServer();
  const second = startServer({ dataDirectory: first.dataDirectory });

  await expect(second).rejects.toThrow(/ended with 4/);
  await expect(second).rejects.toThrow(new RegExp(`${first.child.pid}`));
  expect((await first.call('/api/captures')).status).toBe(200);
  await first.close();
});
