import { createJsonTape, peelRecordData } from '@shardscope/event-model';
import { type FieldAnswer, type FieldValue, fieldValueOf, isField, readField } from '../../filter/field.ts';
import { DecodedSubject } from '../decoded-subject.ts';
import { peelOptionsOf } from '../planned-peeling.ts';
import { readSlabRecord, type SlabJobInput, slabLength } from '../record-slab.ts';
import type { JobOutput } from '../worker-loop.ts';
import type { Beat } from '../worker-messages.ts';
import { dataOf } from './rows.ts';

const tape = createJsonTape();
const NO_METADATA = () => ({});

/** `until`: milliseconds of the clock at which what is left stays unread. */
export type FieldJobInput = SlabJobInput & { readonly path: string; readonly until: number };

/** What stands at a place in every record of a slab. */
export function fieldJob(slab: FieldJobInput, beat: Beat): JobOutput {
  const field = readField(slab.path);
  if (!isField(field)) return { output: field satisfies FieldAnswer };
  const skipped = new Set(slab.skip.map((skip) => skip.position));
  const values: FieldValue[] = [];
  const counts = { scanned: 0, failed: 0, cut: 0 };
  for (let i = 0; i < slabLength(slab) && Date.now() < slab.until; i++) {
    beat(i);
    counts.scanned++;
    const n = slab.first + i;
    const data = dataOf(slab.content, readSlabRecord(slab, i, { tape }).record);
    const subject =
      data && !skipped.has(i)
        ? new DecodedSubject(peelRecordData(data, peelOptionsOf(slab.plan, n)), NO_METADATA)
        : undefined;
    if (subject === undefined || subject.isFailed) {
      counts.failed++;
      continue;
    }
    const texts: string[] = [];
    for (const document of subject.documents()) texts.push(...field(document));
    const value = fieldValueOf(n, texts);
    if (value !== undefined) values.push(value);
    if (subject.isCut) counts.cut++;
  }
  return { output: { kind: 'read', values, ...counts } satisfies FieldAnswer };
}
