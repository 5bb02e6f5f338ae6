import { encodeBase64 } from '../bytes/base64.ts';
import { isJsonDocument, type JsonDocument, readJson } from '../bytes/json-document.ts';
import { utf8Bytes } from '../bytes/utf8.ts';
import { formatRowAddress, parseRowAddress, type RowAddress } from '../respond/row-address.ts';
import { BundleFields, Damage, damaged, type Place } from './bundle-fields.ts';
import { type BundledDecoding, formatDecoding, readDecoding } from './bundled-decoding.ts';

/** The member that names a document as a bundle; its value is the version of the form. */
export const BUNDLE_MEMBER = 'shardscopeBundle';
export const BUNDLE_VERSION = 2;

/**
 * A capture as a bundle carries it: the bytes as they came, what people did with it, and what they gave for its decoding. All else
 * is computed from these.
 */
export type BundledCapture = BundledDecoding & {
  readonly id: string;
  readonly title: string;
  /** Where it came from: `paste`, `file`, `stream`. */
  readonly source: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly actor: string;
  /** Of the input, in hex. Whoever opens the bundle holds the bytes against it. */
  readonly sha256: string;
  readonly input: Uint8Array;
  readonly marks: readonly BundledMarks[];
};

/** Rows that are marked in batch `batch` of the capture (from 0). */
export type BundledMarks = { readonly batch: number; readonly rows: readonly RowAddress[] };

/** One file that holds captures with their marks, to be opened anywhere without the server they came from. */
export type Bundle = {
  /** ISO 8601. */
  readonly savedAt: string;
  readonly captures: readonly BundledCapture[];
};

/** What a file turned out to be. `because` is one or more whole sentences: what is wrong, and what to do. */
export type ReadBundle =
  | { readonly kind: 'bundle'; readonly bundle: Bundle }
  | { readonly kind: 'refused'; readonly because: string };

/**
 * Writes a bundle as one JSON document in UTF-8. {@link readBundle} gives the same bundle back, each input to the byte.
 *
 * @example formatBundle({ savedAt: '2026-01-01T00:00:00.000Z', captures: [] }) // {"shardscopeBundle":2,...}
 */
export function formatBundle({ savedAt, captures }: Bundle): Uint8Array {
  const document = {
    [BUNDLE_MEMBER]: BUNDLE_VERSION,
    savedAt,
    captures: captures.map(({ input, marks, schemas, choices, ...facts }) => ({
      ...facts,
      ...formatDecoding({ schemas, choices }),
      marks: marks.map(({ batch, rows }) => ({ batch: String(batch), rows: rows.map(formatRowAddress) })),
      inputBase64: encodeBase64(input),
    })),
  };
  return utf8Bytes(`${JSON.stringify(document)}\n`);
}

/**
 * Reads a bundle, also one of an older version. Never throws: a file that is damaged, of a newer version or no bundle at all is refused with the reason.
 *
 * @example readBundle(utf8Bytes('{}')) // { kind: 'refused', because: 'This is no Shardscope bundle: ...' }
 */
export function readBundle(content: Uint8Array): ReadBundle {
  const document = readJson(content, {});
  if (!isJsonDocument(document)) return refused('This is no Shardscope bundle: it is not JSON. Save it again.');
  try {
    return { kind: 'bundle', bundle: new BundleReader(document).read() };
  } catch (error) {
    if (error instanceof Damage) return refused(error.message);
    throw error;
  }
}

type ReadsDecoding = (fields: BundleFields, capture: Place) => BundledDecoding;

/** What each version says of the decoding. One of the first version says nothing: every record went by itself there. */
const DECODING_IN: ReadonlyMap<string, ReadsDecoding> = new Map<string, ReadsDecoding>([
  ['1', () => ({ schemas: [], choices: [] })],
  [String(BUNDLE_VERSION), readDecoding],
]);

class BundleReader {
  private readonly document: JsonDocument;
  private readonly fields: BundleFields;

  constructor(document: JsonDocument) {
    this.document = document;
    this.fields = new BundleFields(document);
  }

  read(): Bundle {
    const { document, fields } = this;
    const root = { node: document.root, at: '' };
    const decoding = this.decodingIn(document.member(document.root, BUNDLE_MEMBER));
    return {
      savedAt: fields.text(root, 'savedAt'),
      captures: fields.items(root, 'captures').map((place) => this.capture(place, decoding)),
    };
  }

  private decodingIn(version: number | undefined): ReadsDecoding {
    if (version === undefined) {
      throw new Damage(`This is no Shardscope bundle: it has no "${BUNDLE_MEMBER}". Open it as an event instead.`);
    }
    const written = this.document.source(version);
    const decoding = DECODING_IN.get(written);
    if (decoding !== undefined) return decoding;
    throw new Damage(
      `This bundle is of version ${written}, and this Shardscope reads the versions 1 to ${BUNDLE_VERSION}. Open it with the one that saved it, or a newer one.`,
    );
  }

  private capture(place: Place, decoding: ReadsDecoding): BundledCapture {
    const text = (name: string) => this.fields.text(place, name);
    return {
      id: text('id'),
      title: text('title'),
      source: text('source'),
      createdAt: text('createdAt'),
      actor: text('actor'),
      sha256: text('sha256'),
      marks: this.fields.items(place, 'marks').map((marks) => this.marks(marks)),
      ...decoding(this.fields, place),
      input: this.fields.bytes(place, 'inputBase64'),
    };
  }

  private marks(place: Place): BundledMarks {
    const batch = this.fields.number(place, 'batch', 'batch');
    const rows = this.fields.items(place, 'rows').map(({ node, at }) => {
      const address = parseRowAddress(this.document.text(node) ?? '');
      if (address === undefined) throw damaged(at, 'is not a row such as "3" or "3.1"');
      return address;
    });
    return { batch, rows };
  }
}

function refused(because: string): ReadBundle {
  return { kind: 'refused', because };
}
