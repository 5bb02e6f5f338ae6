import {
  type ByteSpan,
  type JsonTape,
  type ReadRecord,
  type RecordPlace,
  readRecord,
  recordPointer,
} from '@shardscope/event-model';
import type { RecordSlab } from './decoding.ts';

/** A record that a worker could not decode: it hung there, or ran out of memory. It is shown with its reason instead. */
export type SkippedRecord = {
  readonly position: number;
  readonly because: 'deadline' | 'memory' | 'crash';
  /** How long a record might take. */
  readonly limitMillis: number;
};

export type SlabJobInput = RecordSlab & { readonly skip: readonly SkippedRecord[] };

export function slabLength(slab: RecordSlab): number {
  return slab.batch.recordSpans.length / 2;
}

function slabSpan(slab: RecordSlab, i: number): ByteSpan {
  return { start: slab.batch.recordSpans[i * 2] as number, end: slab.batch.recordSpans[i * 2 + 1] as number };
}

/** Record `i` of the slab, with the pointers of its issues into the whole input. */
export function readSlabRecord(slab: RecordSlab, i: number, tape?: Parameters<typeof readRecord>[2]): ReadRecord {
  return readRecord(slab.content, slabSpan(slab, i), { ...tape, pointer: recordPointer(slab.batch, i) });
}

/** The only record of a slab: what it is, where it stands, and its own JSON. */
export function placeOf(slab: RecordSlab, tape: JsonTape): RecordPlace {
  const { start, end } = slabSpan(slab, 0);
  return {
    n: slab.first,
    pointer: recordPointer(slab.batch, 0),
    json: slab.content.subarray(start, end),
    read: readSlabRecord(slab, 0, { tape }),
  };
}

/** A whole sentence for a record that was given up. */
export function skippedMessage({ because, limitMillis }: Omit<SkippedRecord, 'position'>): string {
  const reason = {
    deadline: `Decoding it took longer than ${limitMillis / 1000} s, the limit of one record, so it was stopped`,
    memory: 'Decoding it needed more memory than a decoder has, so it was stopped',
    crash: 'The decoder ended while it decoded it',
  }[because];
  return `${reason}. Its bytes are kept: save them with "data", or read the raw record.`;
}
