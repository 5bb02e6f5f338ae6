import { utf8Bytes } from '../bytes/utf8.ts';
import { ModelError } from '../errors.ts';
import type { Batch } from '../event/batch.ts';
import { buildRecord, type Difference, type EventTemplate } from './build-record.ts';
import { envelopeOf, joinEvent, recordCount, recordSource } from './event-envelope.ts';

/** The largest payload of a synchronous invocation, in bytes (Lambda quotas: 6 MB each way). */
export const MAX_EVENT_BYTES = 6_291_456;

export type BuildEventInput = {
  /** The opened content that the batch was cut from. */
  readonly content: Uint8Array;
  readonly batch: Batch;
  /** Positions to send; absent means the whole batch. Order and repeats do not matter: records go in the order of the batch. */
  readonly positions?: readonly number[];
  /** Needed where the input is not a Lambda event. */
  readonly template?: EventTemplate;
};

export type BuiltEvent = {
  /** Exactly what an Invoke call would send. A view of `content` when nothing differs: do not write into it. */
  readonly bytes: Uint8Array;
  /** Empty when the bytes are the captured ones. */
  readonly differences: readonly Difference[];
  /** Lambda refuses the invocation with 413 above {@link MAX_EVENT_BYTES}. */
  readonly tooLarge: boolean;
};

/**
 * The bytes of the event that replays a batch, or some of its records, and every way in which they differ from the capture.
 *
 * The whole of a captured Lambda event goes out untouched, byte for byte. A part of it keeps the event's own envelope and each
 * record's own source bytes. `GetRecords` output has no event around it: the fields that Lambda would add come from `template`
 * and each is listed in `differences`.
 *
 * @throws ModelError `position-out-of-range`, or `batch-not-replayable` when there is no record to send, a field is missing that
 * cannot be invented, or `template` is needed
 * @example buildEvent({ content, batch }).differences // []
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html
 */
export function buildEvent(input: BuildEventInput): BuiltEvent {
  const { content, batch } = input;
  const positions = positionsOf(batch, input.positions);
  const isEvent = batch.source === 'kinesis-event' || batch.source === 'time-window-event';
  if (isEvent && batch.isPart !== true && positions.length === recordCount(batch)) {
    return built(content.subarray(batch.span.start, batch.span.end), []);
  }
  if (positions.length === 0) {
    throw new ModelError('batch-not-replayable', 'There is no record to send. Choose at least one.');
  }
  const differences = leftOut(batch, positions.length);
  if (!isEvent) return buildAround(input, positions, differences);
  const { head, tail } = envelopeOf(content, batch);
  const records = positions.map((position) => recordSource(content, batch, position));
  return built(joinEvent(head, records, tail), differences);
}

function buildAround(input: BuildEventInput, positions: readonly number[], differences: Difference[]): BuiltEvent {
  const { content, batch, template } = input;
  const notes = new Map<string, Difference>();
  const note = (difference: Difference) => void notes.set(difference.code, difference);
  note({
    code: 'envelope-built',
    message: 'The input has no event around its records; {"Records":[...]} was put around them.',
  });
  const records = positions.map((position) =>
    buildRecord({ source: recordSource(content, batch, position), position, template, note }),
  );
  return built(joinEvent(utf8Bytes('{"Records":['), records, utf8Bytes(']}')), [...differences, ...notes.values()]);
}

function built(bytes: Uint8Array, differences: readonly Difference[]): BuiltEvent {
  return { bytes, differences, tooLarge: bytes.length > MAX_EVENT_BYTES };
}

function positionsOf(batch: Batch, positions: readonly number[] | undefined): number[] {
  const count = recordCount(batch);
  if (positions === undefined) return Array.from({ length: count }, (_, position) => position);
  const wrong = positions.find((position) => !Number.isInteger(position) || position < 0 || position >= count);
  if (wrong !== undefined) {
    throw new ModelError(
      'position-out-of-range',
      `The batch has no record ${wrong}: its positions are 0 to ${count - 1}.`,
      {
        position: wrong,
        records: count,
      },
    );
  }
  return [...new Set(positions)].sort((a, b) => a - b);
}

function leftOut(batch: Batch, chosen: number): Difference[] {
  const count = recordCount(batch);
  const differences: Difference[] = [];
  if (chosen < count) {
    differences.push({ code: 'records-left-out', message: `${chosen} of the batch's ${count} records are sent.` });
  }
  if (batch.isPart === true) {
    differences.push({
      code: 'outside-batch-left-out',
      message: 'The event holds more records than this batch, of other shards or beyond 10,000; they are left out.',
    });
  }
  return differences;
}
