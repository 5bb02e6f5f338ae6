import type { KplUserRecord } from '../decode/kpl-aggregate.ts';
import type { DecoderName } from '../decode/layer.ts';
import type { PeeledPart } from '../decode/peel-parts.ts';
import type { PeeledRow } from '../decode/peel-row.ts';
import type { Issue } from '../event/kinesis-event.ts';
import { isAggregate, type Row } from './row.ts';

/** One line of the table under its record. What it shares with the record stands there. */
export type UserRecordRow = Pick<
  Row,
  'n' | 'partitionKey' | 'path' | 'status' | 'preview' | 'previewCut' | 'issues'
> & {
  /** Its place in the aggregate, which is its sub-sequence number. */
  readonly m: number;
  readonly explicitHashKey?: string;
  readonly dataBytes: number;
};

/** The user records of a record, as many as were listed of all, and where the record stands in the input. */
export type AggregateRows = {
  readonly pointer: string;
  readonly path: readonly DecoderName[];
  readonly total: number;
  readonly parts: readonly PeeledPart[];
};

const NO_AGGREGATE: AggregateRows = { pointer: '', path: [], total: 0, parts: [] };

/** What a peeled record lists of its user records: nothing where it is no KPL aggregate. */
export function aggregateRowsOf(peeled: PeeledRow | undefined, pointer: string): AggregateRows {
  if (peeled?.frame === undefined || !isAggregate(peeled)) return NO_AGGREGATE;
  const { total, parts } = peeled.frame;
  return { pointer, path: peeled.path.slice(0, 2), total, parts };
}

/**
 * User record `m` of the record at position `n` as a line of the table.
 *
 * @param m less than `parts.length`
 */
export function userRecordRowOf(n: number, m: number, { parts, path, pointer }: AggregateRows): UserRecordRow {
  const part = parts[m] as PeeledPart;
  const keys = keysOfPart(part);
  return {
    n,
    m,
    ...keysOf(keys),
    dataBytes: part.dataBytes,
    path: [...path, ...part.path],
    status: part.status,
    preview: part.preview.text,
    previewCut: part.preview.cut,
    issues: userRecordIssues(keys, pointer),
  };
}

/** What is known of a user record's keys, present where it is. */
type UserRecordKeys = Pick<KplUserRecord, 'partitionKey' | 'explicitHashKey'>;

/** What the aggregate says of one of its parts, by the names of its facts. */
function keysOfPart({ facts }: PeeledPart): UserRecordKeys {
  const named = (wanted: string) => facts.find(([name]) => name === wanted)?.[1];
  return { partitionKey: named('partition key'), explicitHashKey: named('explicit hash key') };
}

export function keysOf({ partitionKey, explicitHashKey }: UserRecordKeys) {
  return {
    ...(partitionKey !== undefined && { partitionKey }),
    ...(explicitHashKey !== undefined && { explicitHashKey }),
  };
}

/** `pointer`: of the record around it, because nothing in the input names a user record. */
export function userRecordIssues({ partitionKey }: UserRecordKeys, pointer: string): readonly Issue[] {
  if (partitionKey !== undefined) return [];
  const message =
    "The user record's partition key lies outside the aggregate's table, so it is not known. The KCL fails on such an aggregate.";
  return [{ code: 'kpl-key-index', pointer, message, severity: 'error' }];
}
