import { type Outcome, type ReadReplay, readReplay } from '@shardscope/event-model';
import type { InvokeAnswer, Target } from '../functions/functions.ts';
import { problem } from '../problems.ts';
import type { Payload } from './build-payload.ts';
import type { InFlight } from './in-flight.ts';
import type { PlanParts } from './plan-replay.ts';
import type { ReplayRow, SendRequest, SendResult, Writer } from './replays.ts';

export type SendParts = PlanParts & {
  readonly inFlight: InFlight;
  /** Reads the answer by the model, away from the main thread; `undefined` where that cannot be done. */
  readonly read: (
    payload: Uint8Array,
    outcome: Outcome,
    mapping: SendRequest['mapping'],
  ) => Promise<Reading | undefined>;
};

export type Reading = { readonly readJson: string; readonly predictionJson: string };

export type Delivery = {
  readonly row: ReplayRow;
  readonly target: Target;
  readonly payload: Payload;
  readonly mapping: SendRequest['mapping'];
};

/** Sends what is begun, writes down what came back, then has it read. */
export async function deliver(parts: SendParts, delivery: Delivery, writer: Writer): Promise<void> {
  const { row, target, payload, mapping } = delivery;
  const { timeoutSeconds, logTail } = row.notes;
  const answer = await target.invoke(payload.bytes, { timeoutSeconds, logTail });
  const read = readReplay({ ...answer, mayHideFunctionError: target.mayHideFunctionError });
  await writeDown(parts, row, resultOf(answer, read), writer);
  if (read.outcome === undefined) return;
  const reading = await parts.read(payload.bytes, read.outcome, mapping);
  if (reading !== undefined) await parts.replays.addReading(row.id, reading.readJson, reading.predictionJson);
}

function resultOf(invoked: InvokeAnswer, read: ReadReplay): SendResult {
  const { payload, errorName: _, errorMessage: __, notSent: ___, ...answer } = invoked;
  return { ...answer, ...(payload !== undefined && { answer: payload }), outcome: read.sent, message: read.message };
}

async function writeDown(parts: SendParts, row: ReplayRow, result: SendResult, writer: Writer): Promise<void> {
  try {
    await parts.replays.finish(row, result, writer);
  } catch (cause) {
    throw problem(
      'storage-failed',
      { replayId: row.id, outcome: result.outcome },
      `The call was sent and came to "${result.outcome}", but that could not be written down. Do not send it again; make room on the disk.`,
      { cause },
    );
  }
}
