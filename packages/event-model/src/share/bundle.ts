import { decodeStrictBase64, encodeBase64 } from '../bytes/base64.ts';
import { isJsonDocument, type JsonDocument, type JsonNode, readJson } from '../bytes/json-document.ts';
import { utf8Bytes } from '../bytes/utf8.ts';
import { formatRowAddress, parseRowAddress, type RowAddress } from '../respond/row-address.ts';

/** The member that names a document as a bundle; its value is the version of the form. */
export const BUNDLE_MEMBER = 'shardscopeBundle';
export const BUNDLE_VERSION = 1;

/** A capture as a bundle carries it: the bytes as they came, and what people did with it. All else is computed from the bytes. */
export type BundledCapture = {
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
 * @example formatBundle({ savedAt: '2026-01-01T00:00:00.000Z', captures: [] }) // {"shardscopeBundle":1,...}
 */
export function formatBundle({ savedAt, captures }: Bundle): Uint8Array {
  const document = {
    [BUNDLE_MEMBER]: BUNDLE_VERSION,
    savedAt,
    captures: captures.map(({ input, marks, ...facts }) => ({
      ...facts,
      marks: marks.map(({ batch, rows }) => ({ batch: String(batch), rows: rows.map(formatRowAddress) })),
      inputBase64: encodeBase64(input),
    })),
  };
  return utf8Bytes(`${JSON.stringify(document)}\n`);
}

/**
 * Reads a bundle. Never throws: a file that is damaged, of a newer version or no bundle at all is refused with the reason.
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

/** Where the document does not fit. Thrown and caught inside this file only. */
class Damage extends Error {}

class BundleReader {
  private readonly document: JsonDocument;

  constructor(document: JsonDocument) {
    this.document = document;
  }

  read(): Bundle {
    const { document } = this;
    const version = document.member(document.root, BUNDLE_MEMBER);
    if (version === undefined) {
      throw new Damage(`This is no Shardscope bundle: it has no "${BUNDLE_MEMBER}". Open it as an event instead.`);
    }
    const written = document.source(version);
    if (written !== String(BUNDLE_VERSION)) {
      throw new Damage(
        `This bundle is of version ${written}, and this Shardscope reads version ${BUNDLE_VERSION}. Open it with the one that saved it, or a newer one.`,
      );
    }
    return {
      savedAt: this.text(document.root, 'savedAt', ''),
      captures: this.items(document.root, 'captures', '').map(([node, at]) => this.capture(node, at)),
    };
  }

  private capture(node: JsonNode, at: string): BundledCapture {
    const text = (name: string) => this.text(node, name, at);
    return {
      id: text('id'),
      title: text('title'),
      source: text('source'),
      createdAt: text('createdAt'),
      actor: text('actor'),
      sha256: text('sha256'),
      marks: this.items(node, 'marks', at).map(([marks, pointer]) => this.marks(marks, pointer)),
      input: this.bytes(node, at),
    };
  }

  private marks(node: JsonNode, at: string): BundledMarks {
    const batch = this.text(node, 'batch', at);
    if (!/^(?:0|[1-9]\d{0,8})$/.test(batch)) throw damaged(`${at}/batch`, 'is not the number of a batch');
    const rows = this.items(node, 'rows', at).map(([row, pointer]) => {
      const address = parseRowAddress(this.document.text(row) ?? '');
      if (address === undefined) throw damaged(pointer, 'is not a row such as "3" or "3.1"');
      return address;
    });
    return { batch: Number(batch), rows };
  }

  private bytes(capture: JsonNode, at: string): Uint8Array {
    const { document } = this;
    const node = document.member(capture, 'inputBase64');
    const isText = node !== undefined && document.kind(node) === 'string';
    const base64 = isText ? document.bytes.subarray(document.start(node), document.stop(node)) : undefined;
    const bytes = new Uint8Array(base64?.length ?? 0);
    const length = base64 === undefined ? -1 : decodeStrictBase64(base64, bytes);
    if (length < 0) throw damaged(`${at}/inputBase64`, 'is not base64');
    return bytes.slice(0, length);
  }

  private items(container: JsonNode, name: string, at: string): [node: JsonNode, pointer: string][] {
    const { document } = this;
    const array = document.member(container, name);
    if (array === undefined || document.kind(array) !== 'array') throw damaged(`${at}/${name}`, 'is not an array');
    const found: [JsonNode, string][] = [];
    for (let node = document.first(array); node >= 0; node = document.next(node)) {
      found.push([node, `${at}/${name}/${found.length}`]);
    }
    return found;
  }

  private text(container: JsonNode, name: string, at: string): string {
    const { document } = this;
    const node = document.member(container, name);
    const text = node === undefined ? undefined : document.text(node);
    if (text === undefined) throw damaged(`${at}/${name}`, 'is not a text');
    return text;
  }
}

function damaged(pointer: string, what: string): Damage {
  return new Damage(`The bundle is damaged: ${pointer} ${what}. Save it again where it came from.`);
}

function refused(because: string): ReadBundle {
  return { kind: 'refused', because };
}
