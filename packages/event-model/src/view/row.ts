import type { DecoderName, Layer } from '../decode/layer.ts';
import type { PeeledRow } from '../decode/peel-row.ts';
import type { Issue } from '../event/kinesis-event.ts';
import type { ReadRecord } from '../event/read-record.ts';

/** One line of the table. Carries every fact that predicting needs; what is absent in the record is absent here. */
export type Row = {
  readonly n: number;
  readonly sequenceNumber?: string;
  readonly eventId?: string;
  readonly shardId?: string;
  readonly shardAssumed?: true;
  readonly partitionKey?: string;
  /** As written. */
  readonly arrival?: string;
  readonly arrivalMillis?: number;
  readonly dataBytes?: number;
  /** How many user records it holds, for a KPL aggregate. */
  readonly userRecords?: number;
  /** Length of the record's JSON object in the event. */
  readonly eventBytes: number;
  readonly path: readonly DecoderName[];
  readonly status: Layer['status'];
  readonly preview: string;
  readonly previewCut: boolean;
  readonly issues: readonly Issue[];
};

/** UTF-16 units of a row's preview: more than any screen shows on one line. */
export const PREVIEW_CHARS = 200;

/**
 * A record as a line of the table.
 *
 * @param n its position in the batch, from 0
 * @param peeled `undefined` for a record without data, or one that was given up
 */
export function rowOf(n: number, { record, issues }: ReadRecord, peeled: PeeledRow | undefined): Row {
  return {
    n,
    ...(record.sequenceNumber !== undefined && { sequenceNumber: record.sequenceNumber }),
    ...(record.eventId !== undefined && { eventId: record.eventId }),
    ...(record.shardId !== undefined && { shardId: record.shardId }),
    ...(record.shardAssumed && { shardAssumed: record.shardAssumed }),
    ...(record.partitionKey !== undefined && { partitionKey: record.partitionKey }),
    ...(record.arrivalText !== undefined && { arrival: record.arrivalText }),
    ...(record.arrivalMillis !== undefined && { arrivalMillis: record.arrivalMillis }),
    ...(peeled?.dataBytes !== undefined && { dataBytes: peeled.dataBytes }),
    ...userRecordsOf(peeled),
    eventBytes: record.span.end - record.span.start,
    path: peeled?.path ?? [],
    status: peeled?.status ?? 'error',
    preview: peeled?.preview.text ?? '',
    previewCut: peeled?.preview.cut ?? false,
    issues: issues.map(({ code, pointer, message, severity }) => ({ code, pointer, message, severity })),
  };
}

/** Only the data itself can be an aggregate: what the KCL and Lambda split lies in no other container. */
export function isAggregate({ path }: Pick<PeeledRow, 'path'>): boolean {
  return path[1] === 'kpl-aggregate';
}

/**
 * The aggregate that a record's data is, its user records being its children; `undefined` where it is none.
 *
 * @param outermost the record's data, peeled
 */
export function aggregateLayerOf({ children: [inner] }: Layer): Layer | undefined {
  // Only a frame has no bytes of its own: an aggregate that could not be read is a layer with its bytes.
  return inner?.decoder === 'kpl-aggregate' && inner.bytes === undefined ? inner : undefined;
}

function userRecordsOf(peeled: PeeledRow | undefined): Pick<Row, 'userRecords'> {
  const isOne = peeled?.frame !== undefined && isAggregate(peeled);
  return isOne ? { userRecords: peeled.frame.total } : {};
}
