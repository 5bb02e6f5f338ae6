import {
  aggregateLayerOf,
  createJsonTape,
  isJsonDocument,
  type JsonDocument,
  type Layer,
  readJsonLayer,
  readTree,
  statusOf,
  utf8Text,
} from '@shardscope/event-model';
import type { Subject } from '../filter/filter.ts';

/** Of one value; more of it is not searched, and counted as cut. A record of Kinesis was 1 MiB at most until 2025. */
const SEARCHED_BYTES = 1024 * 1024;

/** By the names that a filter can use. Only few filters ask for it, so it is read when they do. */
type Metadata = Readonly<Record<string, string>>;

const tape = createJsonTape();

/** The decoded values of a record, for a filter. Every layer that is a value counts, the parts of frames too. */
export class DecodedSubject implements Subject {
  private readonly readMetadata: () => Metadata;
  /** Nothing could be decoded. */
  readonly isFailed: boolean;
  /** What follows can be known only after the matcher has looked. */
  isCut: boolean;
  private readonly values: Layer[];

  constructor(layer: Layer, readMetadata: () => Metadata) {
    const status = statusOf(layer);
    this.readMetadata = readMetadata;
    this.isFailed = status === 'error';
    this.isCut = status === 'partial';
    this.values = valuesOf(layer);
  }

  get metadata(): Metadata {
    return this.readMetadata();
  }

  *texts(): Generator<string> {
    for (const { value, bytes } of this.values) {
      const written = value?.kind === 'tree' ? value.text : bytes;
      if (written === undefined || value?.kind === 'binary') continue;
      if (written.length > SEARCHED_BYTES) this.isCut = true;
      const text = utf8Text(written.subarray(0, SEARCHED_BYTES));
      yield text;
      if (value?.kind !== 'text' && text.includes('\\')) yield readEscapes(text);
    }
  }

  *documents(): Generator<JsonDocument> {
    for (const { value, bytes } of this.values) {
      const read =
        value?.kind === 'tree'
          ? readTree(value.text, tape)
          : value?.kind === 'json' && bytes !== undefined
            ? readJsonLayer(bytes, undefined, tape)
            : undefined;
      if (read !== undefined && isJsonDocument(read)) yield read;
    }
  }
}

/** A record as a filter sees it: one value, or the user records of the aggregate that it is. */
export type RecordSubjects =
  | { readonly whole: DecodedSubject; readonly userRecords?: undefined }
  /** `isCut`: something is amiss with the aggregate itself, such as user records beyond a limit. */
  | { readonly userRecords: Iterable<DecodedSubject>; readonly isCut: boolean };

/**
 * What of a record is judged. A user record has the metadata of the record around it and its own partition key, as it would have
 * where Lambda splits the aggregate itself.
 */
export function subjectsOf(layer: Layer, readMetadata: () => Metadata): RecordSubjects {
  const aggregate = aggregateLayerOf(layer);
  if (aggregate === undefined || aggregate.children.length === 0)
    return { whole: new DecodedSubject(layer, readMetadata) };
  const metadataOf = ({ facts }: Layer): Metadata => {
    const { partitionKey: _ofTheAggregate, ...shared } = readMetadata();
    const key = facts.find(([name]) => name === 'partition key')?.[1];
    return key === undefined ? shared : { ...shared, partitionKey: key };
  };
  const subjectOf = (userRecord: Layer) => new DecodedSubject(userRecord, () => metadataOf(userRecord));
  return { userRecords: aggregate.children.map(subjectOf), isCut: aggregate.status !== 'ok' };
}

function valuesOf(root: Layer): Layer[] {
  const values: Layer[] = [];
  const waiting = [root];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (next.value !== undefined) values.push(next);
    waiting.push(...next.children);
  }
  return values;
}

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))/g;
const LETTERS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** JSON with its escapes read, so that `\u00e9` is found as é. To be searched, never to be parsed. */
function readEscapes(json: string): string {
  return json.replace(ESCAPE, (_, hex?: string, letter = '') =>
    hex === undefined ? (LETTERS[letter] ?? letter) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
