import { createHash, randomUUID } from 'node:crypto';
import { eventOf } from '../events.ts';
import type { ServerProcess } from '../server-process.ts';

/** What a server has acknowledged: only this is owed. */
export type Acknowledged = {
  /** Capture id to the hash of the bytes that were answered with 201. */
  readonly saves: Map<string, string>;
  /** Replay id to the hash of its payload, for each send that was asked for, answered or not. */
  readonly sends: Map<string, string>;
  /** Replay ids whose send was answered with 200. */
  readonly answered: Set<string>;
};

let serial = 0;

/** Saves captures, and plans and sends every second one, until the server is gone. */
export async function traffic(server: ServerProcess, known: Acknowledged): Promise<void> {
  for (;;) {
    const body = eventOf([Buffer.from(`{"serial":${serial++},"fill":"${'x'.repeat(serial % 9000)}"}`)]);
    try {
      const created = await server.call('/api/captures', {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body,
      });
      if (created.status !== 201) throw new Error(`save answered ${created.status}: ${await created.text()}`);
      const { id } = (await created.json()) as { id: string };
      known.saves.set(id, createHash('sha256').update(body).digest('hex'));
      if (serial % 2 === 0) await send(server, id, known);
    } catch (error) {
      if (error instanceof TypeError) return; // fetch failed: the server is gone, as it should be
      throw error;
    }
  }
}

async function send(server: ServerProcess, captureId: string, known: Acknowledged): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const planned = await server.call('/api/replays', {
    method: 'POST',
    headers,
    body: JSON.stringify({ captureId, batch: 0, target: 'endpoint:orders-dev' }),
  });
  if (planned.status !== 201) throw new Error(`plan answered ${planned.status}: ${await planned.text()}`);
  const plan = (await planned.json()) as { id: string; payloadSha256: string };
  known.sends.set(plan.id, plan.payloadSha256);
  const sent = await server.call(`/api/replays/${plan.id}/send`, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': randomUUID() },
    body: '{}',
  });
  if (sent.status !== 200) throw new Error(`send answered ${sent.status}: ${await sent.text()}`);
  await sent.json();
  known.answered.add(plan.id);
}
