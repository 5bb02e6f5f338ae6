import { createHash } from 'node:crypto';
import type { Target } from '../functions/functions.ts';
import { problem } from '../problems.ts';
import { buildPayload } from './build-payload.ts';
import { deliver, type SendParts } from './deliver-replay.ts';
import { findAllowedTarget } from './find-target.ts';
import { refuseChanges } from './refuse-changes.ts';
import type { ReplayRow, SendRequest, Writer } from './replays.ts';

export type Send = { readonly id: string; readonly key: string; readonly request: SendRequest };

/**
 * Sends a plan, once. The row says `sending` on the disk before a socket opens, so that whatever happens next, nothing sends it
 * again: the same key gives the stored answer, and a process that dies leaves `unknown`.
 */
export async function sendReplay(parts: SendParts, send: Send, writer: Writer): Promise<void> {
  const fingerprint = fingerprintOf(send);
  if (await isAnswered(parts, send, fingerprint)) return;
  const row = await findPlan(parts, send.id);
  const { place = {} } = row.notes;
  const target = await findAllowedTarget(parts.functions, parts.settings, row.target.id, row.target.qualifier, place);
  confirmProduction(target, send.request.confirm);
  const payload = await buildPayload(parts.captures, {
    ...row,
    ...(row.notes.template && { template: row.notes.template }),
  });
  await refuseChanges(row, payload, target);
  if (parts.inFlight.isStopping) {
    throw problem('server-stopping', {}, 'The server is stopping, so nothing was sent. Plan again when it is back.');
  }
  await parts.inFlight.run(async () => {
    const begun = await parts.replays.begin(row.id, { ...send.request, key: send.key, fingerprint }, writer);
    if (begun) return deliver(parts, { row, target, payload, mapping: send.request.mapping }, writer);
    // Another request was faster, by this key or by another one.
    if (!(await isAnswered(parts, send, fingerprint))) await findPlan(parts, send.id);
  });
}

function fingerprintOf({ id, request }: Send): string {
  const { confirm, reason, mapping } = request;
  return createHash('sha256')
    .update(JSON.stringify([id, confirm, reason, mapping]))
    .digest('hex');
}

/** True when this key has its answer already: then that one is given, and nothing is sent. */
async function isAnswered(parts: SendParts, { id, key }: Send, fingerprint: string): Promise<boolean> {
  const known = await parts.replays.findByKey(key);
  if (known === undefined) return false;
  if (known.id !== id || known.fingerprint !== fingerprint) {
    throw problem(
      'idempotency-key-reused',
      { replayId: known.id },
      'This Idempotency-Key came with another request before, so nothing was sent. Use a new key for a new request.',
    );
  }
  if (known.status === 'sending') throw inFlight(id);
  return true;
}

function inFlight(id: string) {
  return problem(
    'send-in-flight',
    { replayId: id },
    'This replay is on its way. Nothing is sent twice: ask for its state with GET.',
  );
}

async function findPlan({ replays }: SendParts, id: string): Promise<ReplayRow> {
  const row = await replays.find(id);
  if (row === undefined)
    throw problem('not-found', { replayId: id }, 'There is no plan of this id. Make one with POST /api/replays.');
  if (row.status === 'sending') throw inFlight(id);
  if (row.status === 'sent') {
    throw problem(
      'plan-used',
      { replayId: id },
      'This plan was sent already, under another key. To send again, make a new plan.',
    );
  }
  if ((await replays.now()) > row.expiresAt) {
    throw problem(
      'plan-expired',
      { replayId: id },
      'A plan holds for 5 minutes and this one is older. Nothing was sent: make a new one.',
    );
  }
  return row;
}

function confirmProduction({ shown }: Target, confirm: string | undefined): void {
  if (!shown.production || confirm === shown.name) return;
  throw problem(
    'confirmation-needed',
    { functionName: shown.name },
    `"${shown.name}" looks like production. Nothing was sent: give its name, letter by letter, in "confirm".`,
  );
}
