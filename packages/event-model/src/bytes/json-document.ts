import { scanJson } from './json-scan.ts';
import { createJsonTape, JSON_TOKEN, type JsonRefusal, type JsonScanOptions, type JsonTape } from './json-tape.ts';
import { utf8Text } from './utf8.ts';

/** A value inside a {@link JsonDocument}: the index of its token. Meaningless beside another document. */
export type JsonNode = number;

export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/**
 * Read access to scanned JSON without converting it: members in their order, duplicates included, numbers as their text.
 * It stays valid until its tape is used for another scan.
 */
export class JsonDocument {
  readonly bytes: Uint8Array;
  private readonly tape: JsonTape;
  /** The outermost value. */
  readonly root: JsonNode = 0;
  /** The offset after the value and the white space behind it. */
  readonly end: number;
  /** How many numbers a JavaScript number might not carry as written. */
  readonly lossyNumbers: number;

  constructor(bytes: Uint8Array, tape: JsonTape, end: number, lossyNumbers: number) {
    this.bytes = bytes;
    this.tape = tape;
    this.end = end;
    this.lossyNumbers = lossyNumbers;
  }

  kind(node: JsonNode): JsonKind {
    switch (this.tape.tokens[node * 3]) {
      case JSON_TOKEN.object:
        return 'object';
      case JSON_TOKEN.array:
        return 'array';
      case JSON_TOKEN.string:
        return 'string';
      case JSON_TOKEN.number:
        return 'number';
      case JSON_TOKEN.null:
        return 'null';
      default:
        return 'boolean';
    }
  }

  /** First byte and byte after the last of the value as written, quotes and brackets included. */
  span(node: JsonNode): { readonly start: number; readonly end: number } {
    const tokens = this.tape.tokens;
    const kind = tokens[node * 3];
    const start = tokens[node * 3 + 1] as number;
    const end = tokens[node * 3 + 2] as number;
    if (kind === JSON_TOKEN.object || kind === JSON_TOKEN.array) {
      return { start, end: (tokens[(end - 1) * 3 + 1] as number) + 1 };
    }
    return kind === JSON_TOKEN.string ? { start: start - 1, end: end + 1 } : { start, end };
  }

  /** The value's exact source text. */
  source(node: JsonNode): string {
    const { start, end } = this.span(node);
    return utf8Text(this.bytes.subarray(start, end));
  }

  /** A string's bytes between its quotes, escapes not yet read. */
  stringBytes(node: JsonNode): Uint8Array {
    const at = node * 3;
    return this.bytes.subarray(this.tape.tokens[at + 1], this.tape.tokens[at + 2]);
  }

  /** A string's text, escapes read; `undefined` when the node is not a string. A lone surrogate escape stays a lone surrogate. */
  text(node: JsonNode): string | undefined {
    return this.tape.tokens[node * 3] === JSON_TOKEN.string ? unescapeJson(this.stringBytes(node)) : undefined;
  }

  /** Offset of the value's first byte; of a string or a key, the byte behind its opening quote. */
  start(node: JsonNode): number {
    return this.tape.tokens[node * 3 + 1] as number;
  }

  /** Offset of the byte behind a scalar; of a string or a key, that of its closing quote. Meaningless for containers. */
  stop(node: JsonNode): number {
    return this.tape.tokens[node * 3 + 2] as number;
  }

  /**
   * The first token in a container, -1 when it has none: an array's first item, or an object's first *key*, whose value
   * is the token behind it. With {@link next} it walks without an allocation a step.
   *
   * @example for (let key = doc.first(object); key >= 0; key = doc.next(key + 1)) use(doc.start(key), key + 1)
   */
  first(container: JsonNode): JsonNode {
    return this.tape.tokens[(container + 1) * 3] === JSON_TOKEN.end ? -1 : container + 1;
  }

  /** The token behind a value in its container (an item, or the next member's key), -1 when it was the last. */
  next(value: JsonNode): JsonNode {
    const after = this.after(value);
    return this.tape.tokens[after * 3] === JSON_TOKEN.end ? -1 : after;
  }

  /** A key's text, escapes read. */
  keyText(key: JsonNode): string {
    return unescapeJson(this.stringBytes(key));
  }

  /** An array's items in order; nothing for any other kind. */
  *items(node: JsonNode): Generator<JsonNode> {
    if (this.tape.tokens[node * 3] !== JSON_TOKEN.array) return;
    const last = (this.tape.tokens[node * 3 + 2] as number) - 1;
    for (let at = node + 1; at < last; at = this.after(at)) yield at;
  }

  /** An object's members in order, duplicates included; nothing for any other kind. */
  *members(node: JsonNode): Generator<{ readonly key: string; readonly value: JsonNode }> {
    if (this.tape.tokens[node * 3] !== JSON_TOKEN.object) return;
    const last = (this.tape.tokens[node * 3 + 2] as number) - 1;
    for (let at = node + 1; at < last; at = this.after(at + 1)) {
      yield { key: unescapeJson(this.stringBytes(at)), value: at + 1 };
    }
  }

  /** The value of a member; of several with that name the last one, as JSON.parse and most runtimes choose. */
  member(node: JsonNode, name: string): JsonNode | undefined {
    let found: JsonNode | undefined;
    for (const { key, value } of this.members(node)) if (key === name) found = value;
    return found;
  }

  /** How many items or members a container has; 0 for a scalar. */
  size(node: JsonNode): number {
    let size = 0;
    for (const _ of this.kind(node) === 'object' ? this.members(node) : this.items(node)) size++;
    return size;
  }

  private after(node: JsonNode): JsonNode {
    const kind = this.tape.tokens[node * 3];
    const container = kind === JSON_TOKEN.object || kind === JSON_TOKEN.array;
    return container ? (this.tape.tokens[node * 3 + 2] as number) : node + 1;
  }
}

/**
 * Scans bytes and gives a document, or why they are not one JSON value.
 *
 * @param tape scratch space to reuse; without it the document owns a new one
 */
export function readJson(
  bytes: Uint8Array,
  options: JsonScanOptions = {},
  tape: JsonTape = createJsonTape(),
): JsonDocument | JsonRefusal {
  const scan = scanJson(bytes, tape, options);
  return scan.ok ? new JsonDocument(bytes, tape, scan.end, scan.lossyNumbers) : scan;
}

/** Tells a document from a refusal. */
export function isJsonDocument(result: JsonDocument | JsonRefusal): result is JsonDocument {
  return result instanceof JsonDocument;
}

function unescapeJson(raw: Uint8Array): string {
  const text = utf8Text(raw);
  if (!text.includes('\\')) return text;
  // The scan has checked every escape, so the platform's reader gives exactly this string.
  return JSON.parse(`"${text}"`) as string;
}
