import { type DecodeAnswer, type DecodedPart, type Decoder, refuse, refuseDamaged } from '../decoder.ts';
import { hasKplMagic, type KplAggregate, type KplUserRecord, readKplAggregate } from '../kpl-aggregate.ts';
import type { LayerNote } from '../layer.ts';

const NO_MAGIC = refuse('magic', 'Not a KPL aggregate: no f3 89 9a c2 at the start.');
const ONE_LEVEL = refuse(
  'one-level',
  'It is a KPL aggregate inside another. The KCL splits one level only, so it counts as the data of a user record.',
  { claimed: true },
);

/** A list of facts is for reading: a record with thousands of tags says how many more there are. */
const MAX_TAGS = 50;

/**
 * An aggregated record of the Kinesis Producer Library, its MD5 checked. What the KCL would take as a plain record is refused
 * here too; forced, a wrong MD5 is read over and noted, which gives the other reading.
 */
export const kplAggregate: Decoder = {
  name: 'kpl-aggregate',
  automatic: true,
  firstBytes: [0xf3],
  decode(bytes, { forced, inPart, limits, inflaters }) {
    if (!hasKplMagic(bytes)) return NO_MAGIC;
    if (inPart && !forced) return ONE_LEVEL;
    const options = { maxUserRecords: limits.maxParts, anyChecksum: forced, md5: inflaters.md5 };
    const read = readKplAggregate(bytes, options);
    if (read.kind === 'aggregate') return accept(read);
    if (read.code === 'length') return refuse(read.code, read.because, { claimed: true });
    return refuseDamaged(read.code, read.because, read.offset);
  },
};

function accept(aggregate: KplAggregate): DecodeAnswer {
  const notes = notesOf(aggregate);
  return {
    kind: 'decoded',
    decoded: {
      status: notes.length === 0 ? 'ok' : 'partial',
      confidence: 'certain',
      notes,
      facts: [['MD5', aggregate.checksumFits ? 'fits' : 'does not fit']],
      output: {
        kind: 'parts',
        parts: aggregate.userRecords.map(partOf),
        total: aggregate.total,
        noun: 'user records',
      },
    },
  };
}

function notesOf({ checksumFits, lostKeys }: KplAggregate): readonly LayerNote[] {
  const notes: LayerNote[] = [];
  if (!checksumFits) {
    const message =
      'The MD5 checksum does not fit. The KCL and Lambda take such a record as one plain record; it was opened because you asked.';
    notes.push({ code: 'checksum', message });
  }
  if (lostKeys > 0) {
    const message = `${lostKeys} user records have a key index outside the aggregate's table, so their key is not known. The KCL fails on such an aggregate.`;
    notes.push({ code: 'key-index', message });
  }
  return notes;
}

function partOf({ partitionKey, explicitHashKey, subSequenceNumber, data, tags }: KplUserRecord): DecodedPart {
  const facts: [string, string][] = [['sub-sequence number', String(subSequenceNumber)]];
  if (partitionKey !== undefined) facts.push(['partition key', partitionKey]);
  if (explicitHashKey !== undefined) facts.push(['explicit hash key', explicitHashKey]);
  for (const [key, value] of tags.slice(0, MAX_TAGS)) facts.push([`tag ${key}`, value ?? '']);
  if (tags.length > MAX_TAGS) facts.push(['more tags', String(tags.length - MAX_TAGS)]);
  return { label: `user record ${subSequenceNumber}`, bytes: data, facts };
}
