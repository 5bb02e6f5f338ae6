import { type CelMap, type CelUint, celMap, celUint, isCelUint } from '@bufbuild/cel';
import { compareDecimals, type JsonDocument, type JsonNode } from '@shardscope/event-model';

export type CelData = string | number | bigint | boolean | null | CelUint | CelMap | readonly CelData[];
type Key = bigint | string | boolean | CelUint;

const MIN_INT = -(2n ** 63n);
const MAX_INT = 2n ** 63n - 1n;
const MAX_UINT = 2n ** 64n - 1n;

/** A decoded value as CEL sees it. Members of an object are read when they are asked for. */
export function celOf(document: JsonDocument, node: JsonNode): CelData {
  switch (document.kind(node)) {
    case 'object':
      return celMap(new LazyMap(document, node));
    case 'array':
      return [...document.items(node)].map((item) => celOf(document, item));
    case 'string':
      // Half of a surrogate pair stays what it is, and equals no text that an expression can write.
      return document.text(node) ?? document.source(node);
    case 'number':
      return numberOf(document.source(node));
    case 'boolean':
      return document.source(node) === 'true';
    case 'null':
      return null;
  }
}

/** What Kinesis says of a record. Seconds are a number, everything else text. */
export function metadataCel(metadata: Readonly<Record<string, string>>): CelMap {
  const entries = Object.entries(metadata).map(([name, text]): [string, CelData] => {
    const isTime = name === 'approximateArrivalTimestamp' && /^\d+(\.\d+)?$/.test(text);
    return [name, isTime ? Number(text) : text];
  });
  return celMap(new Map(entries));
}

/** Integers are exact, up to the largest that CEL has. What CEL would round to another number, or to infinity, is refused. */
function numberOf(source: string): CelData {
  if (!/^-?\d+$/.test(source)) {
    const number = Number(source);
    if (!Number.isFinite(number) || compareDecimals(source, String(number)) !== 0) throw tooLarge(source);
    return number;
  }
  const integer = BigInt(source);
  if (integer >= MIN_INT && integer <= MAX_INT) return integer;
  if (integer < 0n || integer > MAX_UINT) throw tooLarge(source);
  return celUint(integer);
}

function tooLarge(source: string): Error {
  const shown = source.length > 40 ? `${source.slice(0, 40)}…` : source;
  return new Error(`CEL has no number for ${shown}; a path, such as $.id = ${shown}, compares every digit`);
}

/** An object of the document. Of members with one name the last one counts, as in most parsers. */
class LazyMap implements ReadonlyMap<Key, CelData> {
  private read: Map<string, CelData> | undefined;
  private readonly document: JsonDocument;
  private readonly node: JsonNode;

  constructor(document: JsonDocument, node: JsonNode) {
    this.document = document;
    this.node = node;
  }

  get(key: Key): CelData | undefined {
    if (typeof key !== 'string' || isCelUint(key)) return undefined;
    const found = this.document.member(this.node, key);
    return found === undefined ? undefined : celOf(this.document, found);
  }

  has(key: Key): boolean {
    return typeof key === 'string' && this.document.member(this.node, key) !== undefined;
  }

  get size(): number {
    return this.all().size;
  }

  keys(): MapIterator<Key> {
    return this.all().keys();
  }

  values(): MapIterator<CelData> {
    return this.all().values();
  }

  entries(): MapIterator<[Key, CelData]> {
    return this.all().entries();
  }

  [Symbol.iterator](): MapIterator<[Key, CelData]> {
    return this.entries();
  }

  forEach(callback: (value: CelData, key: Key, map: ReadonlyMap<Key, CelData>) => void): void {
    for (const [key, value] of this.all()) callback(value, key, this);
  }

  private all(): Map<string, CelData> {
    if (this.read !== undefined) return this.read;
    const read = new Map<string, CelData>();
    for (const { key, value } of this.document.members(this.node)) read.set(key, celOf(this.document, value));
    this.read = read;
    return read;
  }
}
