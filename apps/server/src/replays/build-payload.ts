import { createHash } from 'node:crypto';
import { type BuiltEvent, buildEvent, type EventTemplate, MAX_EVENT_BYTES, ModelError } from '@shardscope/event-model';
import type { CaptureReader, ReadBatch } from '../captures/captures.ts';
import { problem } from '../problems.ts';

export type PayloadQuestion = {
  readonly captureId: string;
  readonly batch: number;
  readonly positions?: readonly number[];
  readonly template?: Partial<EventTemplate>;
};

export type Payload = BuiltEvent & { readonly sha256: string; readonly template?: EventTemplate };

/** The bytes that a replay sends, built from the stored capture: the same question always gives the same bytes. */
export async function buildPayload(captures: CaptureReader, question: PayloadQuestion): Promise<Payload> {
  const stored = await captures.readBatch(question.captureId, question.batch);
  if (stored === undefined) {
    const facts = { captureId: question.captureId, batch: question.batch };
    throw problem('not-found', facts, 'There is no such batch. It may have been deleted with its capture.');
  }
  const template = templateOf(stored, question.template ?? {});
  const built = buildOrRefuse(stored, question, template);
  if (built.tooLarge) {
    throw problem(
      'payload-too-large',
      { payloadBytes: built.bytes.length, limitBytes: MAX_EVENT_BYTES },
      `The event has ${built.bytes.length} bytes and Lambda takes ${MAX_EVENT_BYTES}. Choose fewer records. Nothing was sent.`,
    );
  }
  return {
    ...built,
    sha256: createHash('sha256').update(built.bytes).digest('hex'),
    ...(template !== undefined && { template }),
  };
}

/** The stream and the shard may be known from the batch; the rest has to be given. */
function templateOf({ batch }: ReadBatch, given: Partial<EventTemplate>): EventTemplate | undefined {
  if (batch.source === 'kinesis-event' || batch.source === 'time-window-event') return undefined;
  const { streamArn = batch.eventSourceArn, region = batch.region ?? streamArn?.split(':')[3], role } = given;
  const shardId = given.shardId ?? batch.shardId;
  if (streamArn === undefined || region === undefined || role === undefined || shardId === undefined) return undefined;
  return { streamArn, region, role, shardId };
}

function buildOrRefuse(stored: ReadBatch, question: PayloadQuestion, template: EventTemplate | undefined): BuiltEvent {
  try {
    return buildEvent({
      ...stored,
      ...(question.positions !== undefined && { positions: question.positions }),
      ...(template !== undefined && { template }),
    });
  } catch (cause) {
    if (!(cause instanceof ModelError)) throw cause;
    const code = cause.facts.templateNeeded === true ? 'event-fields-needed' : cause.code;
    if (code === 'position-out-of-range') throw problem('request-invalid', cause.facts, cause.message, { cause });
    const fields = { streamArn: 'ARN', region: 'region', role: 'ARN', shardId: 'shardId-000000000000' };
    if (code === 'event-fields-needed')
      throw problem(code, { ...cause.facts, template: fields }, cause.message, { cause });
    throw problem('batch-not-replayable', cause.facts, cause.message, { cause });
  }
}
