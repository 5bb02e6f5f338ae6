import { sameBytesAt } from '../bytes/ascii.ts';
import type { JsonDocument } from '../bytes/json-document.ts';
import { type Batch, type BatchSource, MAX_BATCH_ISSUES } from './batch.ts';
import { BatchRange } from './batch-range.ts';
import type { ByteSpan, Issue, TimeWindow } from './kinesis-event.ts';
import type { RecordFields } from './record-fields.ts';
import { recordIssue } from './record-issue-texts.ts';
import { checkRecord } from './record-issues.ts';
import { otherShardIndex, shardIdLengthAt } from './record-shard.ts';

/** What the records of one event (or of one run of bare records) have in common. */
export type RecordsOrigin = {
  readonly source: BatchSource;
  readonly pointer: string;
  readonly recordsPointer?: string;
  /** The event; without it a batch spans from its first record to its last. */
  readonly span?: ByteSpan;
  readonly recordsSpan?: ByteSpan;
  readonly window?: TimeWindow;
  readonly shardId?: string;
  readonly eventSourceArn?: string;
  readonly region?: string;
};

/** The shard and the stream that records of one batch share, as far as they say. */
export type GroupKey = {
  readonly shardId?: string | undefined;
  readonly shardAssumed?: true | undefined;
  readonly eventSourceArn?: string | undefined;
};

/** One batch while its records are still coming. */
export class BatchGroup {
  key: GroupKey;
  private readonly origin: RecordsOrigin;
  private readonly spans: number[] = [];
  private readonly indexes: number[] = [];
  private readonly issues: Issue[] = [];
  private issueCount = 0;
  private region: string | undefined;
  private readonly range = new BatchRange();
  // Where one record wrote the stream's ARN and the shard id, to compare the next ones with.
  private readonly arn = { start: 0, length: -1 };
  private readonly shard = { start: 0, length: -1 };

  constructor(origin: RecordsOrigin, key: GroupKey) {
    this.origin = origin;
    this.key = key;
    this.region = origin.region;
  }

  get size(): number {
    return this.indexes.length;
  }

  /**
   * Whether a record names the same shard and stream as this batch, or none, told by bytes because nearly all do. False
   * says nothing: then the text decides.
   */
  isPlainlyOf(document: JsonDocument, fields: RecordFields): boolean {
    const { bytes } = document;
    if (isText(document, fields.eventSourceArn)) {
      const start = document.start(fields.eventSourceArn);
      const length = document.stop(fields.eventSourceArn) - start;
      if (length !== this.arn.length || !sameBytesAt(bytes, start, this.arn.start, length)) return false;
    }
    if (fields.shape === 'get-records') return this.isAssumedShardOf(document, fields);
    if (!isText(document, fields.eventId)) return true;
    const start = document.start(fields.eventId);
    const { length } = this.shard;
    if (shardIdLengthAt(bytes, start, document.stop(fields.eventId)) !== length) return false;
    return length > 0 && sameBytesAt(bytes, start, this.shard.start, length);
  }

  /** Whether a record with `key` may be what this batch's records, which named less, belong to. */
  canAdopt(key: GroupKey): boolean {
    const { shardId, eventSourceArn } = this.key;
    return (shardId ?? key.shardId) === key.shardId && (eventSourceArn ?? key.eventSourceArn) === key.eventSourceArn;
  }

  add(document: JsonDocument, fields: RecordFields, index: number): void {
    const { start, end } = document.span(fields.node);
    this.spans.push(start, end);
    this.indexes.push(index);
    this.noteNames(document, fields);
    this.range.add(document, fields);
    checkRecord(document, fields, (code, member, ...facts) => {
      this.issueCount++;
      if (this.issues.length >= MAX_BATCH_ISSUES) return;
      const { recordsPointer, pointer } = this.origin;
      const at = recordsPointer === undefined ? pointer : `${recordsPointer}/${index}`;
      this.issues.push(recordIssue(code, at + member, facts));
    });
  }

  toBatch(isPart: boolean): Batch {
    const { origin, key, spans, indexes } = this;
    const { recordsPointer, recordsSpan, window } = origin;
    const isInOrder = indexes.every((index, position) => index === position);
    return {
      source: origin.source,
      span: origin.span ?? { start: spans[0] ?? 0, end: spans.at(-1) ?? 0 },
      pointer: origin.pointer,
      recordSpans: Int32Array.from(spans),
      ...(!isInOrder && { recordIndexes: Int32Array.from(indexes) }),
      ...(recordsPointer !== undefined && { recordsPointer }),
      ...(recordsSpan !== undefined && { recordsSpan }),
      ...(isPart && { isPart }),
      ...(key.shardId !== undefined && { shardId: key.shardId }),
      ...(key.shardAssumed && { shardAssumed: true }),
      ...(key.eventSourceArn !== undefined && { eventSourceArn: key.eventSourceArn }),
      ...(this.region !== undefined && { region: this.region }),
      ...(window !== undefined && { window }),
      ...this.range.facts(),
      issues: this.issues,
      ...(this.issueCount > this.issues.length && { issueCount: this.issueCount }),
    };
  }

  private isAssumedShardOf(document: JsonDocument, fields: RecordFields): boolean {
    if (this.origin.shardId !== undefined) return true;
    const { shardId, shardAssumed } = this.key;
    if (shardAssumed === undefined || shardId === undefined) return false;
    return otherShardIndex(document, fields, Number(shardId.slice('shardId-'.length))) === undefined;
  }

  private noteNames(document: JsonDocument, fields: RecordFields): void {
    if (this.region === undefined && isText(document, fields.region)) this.region = document.text(fields.region);
    if (this.arn.length < 0 && isText(document, fields.eventSourceArn)) {
      this.arn.start = document.start(fields.eventSourceArn);
      this.arn.length = document.stop(fields.eventSourceArn) - this.arn.start;
    }
    if (this.shard.length > 0 || !isText(document, fields.eventId)) return;
    this.shard.start = document.start(fields.eventId);
    this.shard.length = shardIdLengthAt(document.bytes, this.shard.start, document.stop(fields.eventId));
  }
}

function isText(document: JsonDocument, node: number): boolean {
  return node >= 0 && document.kind(node) === 'string';
}
