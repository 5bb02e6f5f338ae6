import { createHash } from 'node:crypto';
import { type BuiltEvent, buildEvent, type EventTemplate, MAX_EVENT_BYTES, ModelError } from '@shardscope/event-model';
import type { CaptureReader, ReadBatch } from '../captures/captures.ts';
import { problem } from '../problems.ts';
import { fieldsNeeded } from './fields-needed.ts';
import { withoutUndefined } from './without-undefined.ts';

export type PayloadQuestion = {
  readonly captureId: string;
  readonly batch: number;
  readonly positions?: readonly number[];
  readonly template?: Partial<EventTemplate>;
  /** The receiver is a sample, which reads no role: one that says so stands in for the role of a function. */
  readonly roleStandsIn?: boolean;
};

export type Payload = BuiltEvent & { readonly sha256: string; readonly template?: EventTemplate };

/** The bytes that a replay sends, built from the stored capture: the same question always gives the same bytes. */
export async function buildPayload(captures: CaptureReader, question: PayloadQuestion): Promise<Payload> {
  const stored = await captures.readBatch(question.captureId, question.batch);
  if (stored === undefined) {
    const facts = { captureId: question.captureId, batch: question.batch };
    throw problem('not-found', facts, 'There is no such batch. It may have been deleted with its capture.');
  }
  const known = knownOf(stored, question);
  const template = templateOf(stored, known);
  const built = buildOrRefuse(stored, question, known, template);
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

/** What is known of the fields that GetRecords output lacks: given, or from the read of the stream. */
function knownOf({ batch }: ReadBatch, question: PayloadQuestion): Partial<EventTemplate> {
  const { streamArn = batch.eventSourceArn, role, ...given } = question.template ?? {};
  const region = given.region ?? batch.region ?? streamArn?.split(':')[3];
  const shardId = given.shardId ?? batch.shardId;
  const standIn = question.roleStandsIn === true ? roleStandIn(streamArn) : undefined;
  return withoutUndefined({ streamArn, region, role: role ?? standIn, shardId });
}

function roleStandIn(streamArn: string | undefined): string {
  const [, partition = 'aws', , , account = '000000000000'] = streamArn?.split(':') ?? [];
  return `arn:${partition}:iam::${account}:role/not-known-here`;
}

function templateOf({ batch }: ReadBatch, known: Partial<EventTemplate>): EventTemplate | undefined {
  if (batch.source === 'kinesis-event' || batch.source === 'time-window-event') return undefined;
  const { streamArn, region, role, shardId } = known;
  if (streamArn === undefined || region === undefined || role === undefined || shardId === undefined) return undefined;
  return { streamArn, region, role, shardId };
}

function buildOrRefuse(
  stored: ReadBatch,
  question: PayloadQuestion,
  known: Partial<EventTemplate>,
  template: EventTemplate | undefined,
): BuiltEvent {
  try {
    return buildEvent({
      ...stored,
      ...(question.positions !== undefined && { positions: question.positions }),
      ...(template !== undefined && { template }),
    });
  } catch (cause) {
    if (!(cause instanceof ModelError)) throw cause;
    if (cause.facts.templateNeeded === true) throw fieldsNeeded(known, cause);
    if (cause.code === 'position-out-of-range') throw problem('request-invalid', cause.facts, cause.message, { cause });
    throw problem('batch-not-replayable', cause.facts, cause.message, { cause });
  }
}
