import { type Batch, envelopeBytesOf, eventBytesOf } from '../event/batch.ts';
import { streamArnOf } from '../event/shard.ts';

/** A batch without the places of its records: what lists and headers show, and what a store keeps of it. */
export type BatchFactsRow = Omit<Batch, 'recordSpans' | 'recordIndexes'> & {
  /** Length of the event that holds these records; what it would be where none was around them. */
  readonly eventBytes: number;
  readonly envelopeBytes: number;
};

/** A batch of a capture, counted. */
export type BatchRow = {
  /** Its number in the capture, from 0. */
  readonly n: number;
  readonly records: number;
  /** All of them, also where the batch lists fewer. */
  readonly issues: number;
  readonly facts: BatchFactsRow;
};

/** A batch as lists and headers show it. */
export type BatchSummary = Omit<BatchFactsRow, 'span' | 'recordsPointer' | 'recordsSpan' | 'issues' | 'issueCount'> &
  Omit<BatchRow, 'facts'> & { readonly streamArn?: string };

export function batchRowOf(n: number, { recordSpans, recordIndexes: _, ...facts }: Batch): BatchRow {
  return {
    n,
    records: recordSpans.length / 2,
    issues: facts.issueCount ?? facts.issues.length,
    facts: { ...facts, eventBytes: eventBytesOf({ recordSpans, ...facts }), envelopeBytes: envelopeBytesOf(facts) },
  };
}

export function batchSummaryOf({ n, records, issues, facts }: BatchRow): BatchSummary {
  const { span: _, recordsPointer: __, recordsSpan: ___, issues: ____, issueCount: _____, ...shown } = facts;
  const { eventSourceArn } = shown;
  return {
    n,
    records,
    issues,
    ...shown,
    ...(eventSourceArn !== undefined && { streamArn: streamArnOf(eventSourceArn) }),
  };
}
