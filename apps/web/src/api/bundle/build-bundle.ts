import {
  type BundledDecoding,
  type BundledMarks,
  formatBundle,
  holdsFor,
  parseRowAddress,
} from '@shardscope/event-model';
import type { DecodingSettings } from '../decoding.ts';
import type { Capture, MarksState } from '../shapes.ts';
import type { Source } from '../source.ts';
import { choiceOf } from './choices.ts';

type Bundled = Pick<Source, 'captureBytes' | 'marks'> & {
  readonly decoding?: Pick<DecodingSettings, 'schemas' | 'schemaBytes' | 'choices'>;
};

/** A capture with the marks of all its batches, and all that says how its records decode, as the bytes of a bundle. */
export async function buildBundle(source: Bundled, capture: Capture, savedAt: Date): Promise<Uint8Array> {
  const { id, title, createdAt, actor, sha256 } = capture;
  const input = await source.captureBytes(id);
  const marks: BundledMarks[] = [];
  for (const { n } of capture.batchList) {
    const rows = rowsOf(await source.marks(id, n));
    if (rows.length > 0) marks.push({ batch: n, rows });
  }
  const decoding = await decodingOf(source.decoding, capture);
  const bundled = { id, title, source: capture.source, createdAt, actor, sha256, input, marks, ...decoding };
  return formatBundle({ savedAt: savedAt.toISOString(), captures: [bundled] });
}

function rowsOf({ positions, userRecords = [] }: MarksState): BundledMarks['rows'] {
  const inside = userRecords.flatMap((text) => parseRowAddress(text) ?? []);
  return [...positions.map((position) => ({ position })), ...inside];
}

/** What holds for this capture; what was given for others stays where it is. */
async function decodingOf(decoding: Bundled['decoding'], { id, batchList }: Capture): Promise<BundledDecoding> {
  if (decoding === undefined) return { schemas: [], choices: [] };
  const places = [undefined, ...new Set(batchList.map(({ streamArn }) => streamArn))];
  const schemas: BundledDecoding['schemas'][number][] = [];
  for (const { size: _, sha256: __, ...schema } of await decoding.schemas()) {
    if (!places.some((streamArn) => holdsFor(schema.for, { captureId: id, streamArn }))) continue;
    schemas.push({ ...schema, bytes: await decoding.schemaBytes(schema.id) });
  }
  return { schemas, choices: (await decoding.choices(id)).flatMap((choice) => choiceOf(choice) ?? []) };
}
