import { hasBytesAt } from './ascii.ts';
import type { JsonDocument, JsonNode } from './json-document.ts';
import { utf8Bytes } from './utf8.ts';

/** The member names that a reader looks for, made ready for comparing by bytes. A name's place in the list is its place in the answer. */
export type FieldNames = {
  readonly count: number;
  /** Candidates by the length of the key in bytes. */
  readonly byLength: readonly (readonly Candidate[] | undefined)[];
  readonly byText: ReadonlyMap<string, number>;
};

type Candidate = { readonly place: number; readonly bytes: Uint8Array };

const BACKSLASH = 0x5c;

/** Prepares names for {@link readFields}: once a reader, not once a record. */
export function createFieldNames(names: readonly string[]): FieldNames {
  const byLength: Candidate[][] = [];
  names.forEach((name, place) => {
    const bytes = utf8Bytes(name);
    const sameLength = byLength[bytes.length] ?? [];
    sameLength.push({ place, bytes });
    byLength[bytes.length] = sameLength;
  });
  return { count: names.length, byLength, byText: new Map(names.map((name, place) => [name, place])) };
}

/**
 * Finds members of an object by name without making a string of any key: ten thousand records have the same keys.
 *
 * `found[from + place]` becomes the value of the name at `place`, or -1 when it is absent or `object` is not an object. Of
 * several members with one name the last one counts, as in {@link JsonDocument.member}.
 */
export function readFields(
  document: JsonDocument,
  object: JsonNode,
  names: FieldNames,
  found: Int32Array,
  from = 0,
): void {
  found.fill(-1, from, from + names.count);
  if (object < 0 || document.kind(object) !== 'object') return;
  for (let key = document.first(object); key >= 0; key = document.next(key + 1)) {
    const place = placeOf(document, key, names);
    if (place >= 0) found[from + place] = key + 1;
  }
}

function placeOf(document: JsonDocument, key: JsonNode, names: FieldNames): number {
  const { bytes } = document;
  const start = document.start(key);
  const stop = document.stop(key);
  for (const candidate of names.byLength[stop - start] ?? []) {
    if (hasBytesAt(bytes, start, candidate.bytes)) return candidate.place;
  }
  for (let i = start; i < stop; i++) {
    // An escape can spell any name: rare enough for the slow way.
    if (bytes[i] === BACKSLASH) return names.byText.get(document.keyText(key)) ?? -1;
  }
  return -1;
}
