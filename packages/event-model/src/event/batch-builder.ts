import type { JsonDocument, JsonNode } from '../bytes/json-document.ts';
import { type Batch, MAX_BATCH_RECORDS } from './batch.ts';
import { BatchGroup, type GroupKey, type RecordsOrigin } from './batch-group.ts';
import type { Issue } from './kinesis-event.ts';
import { createRecordFields, type RecordFields, readRecordFields } from './record-fields.ts';
import { sequencePartsOf } from './record-shard.ts';
import { formatShardId, shardIdOf } from './shard.ts';

/**
 * Sorts records into batches: one shard of one stream each, at most 10,000 records, in the order of the input. A record that
 * does not say its shard or stream stays with the record before it, so that none is dropped.
 */
export class BatchBuilder {
  private readonly origin: RecordsOrigin;
  private readonly fields = createRecordFields();
  private readonly groups: BatchGroup[] = [];
  private readonly open = new Map<string, BatchGroup>();
  private current: BatchGroup | undefined;

  constructor(origin: RecordsOrigin) {
    this.origin = origin;
  }

  /** @param index the record's place in its array, or among the values of the input */
  add(document: JsonDocument, node: JsonNode, index: number): void {
    const fields = readRecordFields(document, node, this.fields);
    const current = this.current;
    let group = current?.isPlainlyOf(document, fields) ? current : this.groupFor(document, fields);
    if (group.size === MAX_BATCH_RECORDS) group = this.startGroup(group.key);
    this.current = group;
    group.add(document, fields, index);
  }

  /** The batches in the order in which they begin, and what has to be said about cutting them. */
  finish(): { readonly batches: readonly Batch[]; readonly issues: readonly Issue[] } {
    if (this.groups.length === 0) this.startGroup(this.origin);
    const isPart = this.groups.length > 1 && this.origin.span !== undefined;
    return { batches: this.groups.map((group) => group.toBatch(isPart)), issues: this.issues() };
  }

  private groupFor(document: JsonDocument, fields: RecordFields): BatchGroup {
    const key = this.keyOf(document, fields);
    const known = this.open.get(nameOf(key));
    if (known !== undefined) return known;
    const current = this.current;
    if (current === undefined || !current.canAdopt(key)) return this.startGroup(key);
    // Records that named nothing came first: they belong to the first shard that is named.
    this.open.delete(nameOf(current.key));
    current.key = key;
    this.open.set(nameOf(key), current);
    return current;
  }

  /** What the record says of itself, completed by the record before it and by the event around it. */
  private keyOf(document: JsonDocument, fields: RecordFields): GroupKey {
    const before: GroupKey = this.current?.key ?? this.origin;
    const eventSourceArn = textOf(document, fields.eventSourceArn) ?? before.eventSourceArn;
    const shardId = shardIdOf(textOf(document, fields.eventId) ?? '');
    if (shardId !== undefined) return { shardId, shardAssumed: undefined, eventSourceArn };
    const { origin } = this;
    if (fields.shape === 'get-records' && origin.shardId !== undefined) {
      return { shardId: origin.shardId, shardAssumed: undefined, eventSourceArn };
    }
    const parts = fields.shape === 'get-records' ? sequencePartsOf(document, fields) : undefined;
    if (parts !== undefined) return { shardId: formatShardId(parts.shardIndex), shardAssumed: true, eventSourceArn };
    return { shardId: before.shardId, shardAssumed: before.shardAssumed, eventSourceArn };
  }

  private startGroup(key: GroupKey): BatchGroup {
    const group = new BatchGroup(this.origin, key);
    this.groups.push(group);
    this.open.set(nameOf(key), group);
    return group;
  }

  private issues(): Issue[] {
    const { origin, groups } = this;
    const pointer = origin.recordsPointer ?? origin.pointer;
    const issues: Issue[] = [];
    if (this.open.size > 1 && origin.span !== undefined) {
      const message = `These records come from ${this.open.size} shards, but one event holds records of one shard only. They are shown as one batch a shard, each in the order of the input.`;
      issues.push({ code: 'several-shards', pointer, message, severity: 'warning' });
    }
    if (groups.some((group) => group.size === MAX_BATCH_RECORDS) && groups.length > this.open.size) {
      const message = `There are more records than a batch holds (Lambda's largest is ${MAX_BATCH_RECORDS}). They are cut into ${groups.length} batches; none is left out.`;
      issues.push({ code: 'batch-too-large', pointer, message, severity: 'warning' });
    }
    return issues;
  }
}

function nameOf(key: GroupKey): string {
  return `${key.shardId ?? ''} ${key.eventSourceArn ?? ''}`;
}

function textOf(document: JsonDocument, node: JsonNode): string | undefined {
  return node < 0 ? undefined : document.text(node);
}
