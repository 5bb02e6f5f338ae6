import { JSON_TOKEN, type JsonRefusal, type JsonScan, type JsonScanOptions, type JsonTape } from './json-tape.ts';
import { utf8SequenceEnd } from './utf8.ts';

const DEFAULT_DEPTH = 1000;
const DEFAULT_TOKENS = 5_000_000;

// What the grammar allows next. `memberOrClose` and `itemOrClose` stand right behind an opening bracket.
const VALUE = 0;
const AFTER_VALUE = 1;
const MEMBER_OR_CLOSE = 2;
const MEMBER = 3;
const ITEM_OR_CLOSE = 4;

/**
 * Checks that bytes are one JSON value by RFC 8259 and writes the place of every token on the tape. Nothing is converted:
 * numbers, escapes, duplicate keys and key order stay readable exactly as written. Strings must be valid UTF-8.
 *
 * Iterative, so depth costs no stack; deeper than `maxDepth` (1,000) or longer than `maxTokens` (5,000,000) is refused.
 * Never throws.
 *
 * @example scanJson(utf8Bytes('{"a":1}'), createJsonTape()) // { ok: true, end: 7, lossyNumbers: 0 }
 * @example scanJson(utf8Bytes('{"a":'), createJsonTape()) // { ok: false, code: 'cut-short', offset: 5 }
 */
export function scanJson(source: Uint8Array, tape: JsonTape, options: JsonScanOptions = {}): JsonScan {
  const end = options.end ?? source.length;
  // A view that ends where the value may end: reading past it gives undefined, which no comparison below accepts.
  const bytes = end === source.length ? source : source.subarray(0, end);
  return new Scanner(bytes, tape, options).run(options.start ?? 0);
}

/** The offset of the first byte at or after `at` that is not JSON white space. */
export function skipJsonSpace(bytes: Uint8Array, at: number): number {
  let i = at;
  for (;;) {
    const c = bytes[i];
    if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) return i;
    i++;
  }
}

class Scanner {
  private readonly bytes: Uint8Array;
  private readonly tape: JsonTape;
  private readonly maxDepth: number;
  private readonly maxInts: number;
  private readonly more: boolean;
  private tokens: Int32Array;
  private stack: Int32Array;
  private n = 0;
  private depth = 0;
  private inObject = false;
  private lossy = 0;

  constructor(bytes: Uint8Array, tape: JsonTape, options: JsonScanOptions) {
    this.bytes = bytes;
    this.tape = tape;
    this.maxDepth = options.maxDepth ?? DEFAULT_DEPTH;
    this.maxInts = 3 * (options.maxTokens ?? DEFAULT_TOKENS);
    this.more = options.more ?? false;
    this.tokens = tape.tokens;
    this.stack = tape.stack;
  }

  run(start: number): JsonScan {
    const bytes = this.bytes;
    let i = skipJsonSpace(bytes, start);
    if (i >= bytes.length) return this.refuse('empty', i);
    let state = VALUE;
    for (;;) {
      i = skipJsonSpace(bytes, i);
      if (state === AFTER_VALUE) {
        if (this.depth === 0) return this.finish(i);
        const c = bytes[i];
        if (c === 0x2c) {
          state = this.inObject ? MEMBER : VALUE;
          i++;
        } else if (c === (this.inObject ? 0x7d : 0x5d)) {
          this.close(i++);
        } else return this.refuse('syntax', i);
        continue;
      }
      if (this.n + 6 > this.tokens.length && !this.grow()) return this.refuse('tokens', i);
      if (state === MEMBER || state === MEMBER_OR_CLOSE) {
        if (state === MEMBER_OR_CLOSE && bytes[i] === 0x7d) {
          this.close(i++);
          state = AFTER_VALUE;
          continue;
        }
        if (bytes[i] !== 0x22) return this.refuse('syntax', i);
        const quote = this.stringEnd(i + 1);
        if (quote < 0) return this.refuseString(quote);
        this.push(JSON_TOKEN.key, i + 1, quote);
        i = skipJsonSpace(bytes, quote + 1);
        if (bytes[i] !== 0x3a) return this.refuse('syntax', i);
        i++;
        state = VALUE;
        continue;
      }
      if (state === ITEM_OR_CLOSE && bytes[i] === 0x5d) {
        this.close(i++);
        state = AFTER_VALUE;
        continue;
      }
      const c = bytes[i];
      if (c === 0x22) {
        const quote = this.stringEnd(i + 1);
        if (quote < 0) return this.refuseString(quote);
        this.push(JSON_TOKEN.string, i + 1, quote);
        i = quote + 1;
        state = AFTER_VALUE;
      } else if (c === 0x7b || c === 0x5b) {
        if (this.depth >= this.maxDepth) return this.refuse('depth', i);
        this.open(c === 0x7b, i++);
        state = c === 0x7b ? MEMBER_OR_CLOSE : ITEM_OR_CLOSE;
      } else {
        const next = this.scalar(i, c as number);
        if (next < 0) return this.refuse(c === 0x2d || (c as number) <= 0x39 ? 'number' : 'syntax', -next - 1);
        i = next;
        state = AFTER_VALUE;
      }
    }
  }

  private finish(i: number): JsonScan {
    this.tape.tokens = this.tokens;
    this.tape.stack = this.stack;
    this.tape.count = this.n;
    if (i < this.bytes.length && !this.more) return this.refuse('trailing', i);
    return { ok: true, end: i, lossyNumbers: this.lossy };
  }

  private refuse(code: JsonRefusal['code'], offset: number): JsonRefusal {
    const cut = offset >= this.bytes.length && code !== 'empty' && code !== 'trailing' && code !== 'tokens';
    return { ok: false, code: cut ? 'cut-short' : code, offset };
  }

  /** String trouble comes as -1 - offset*4 - kind: 0 a bad escape or control character, 1 bad UTF-8. */
  private refuseString(packed: number): JsonRefusal {
    const value = -packed - 1;
    const offset = Math.floor(value / 4);
    return this.refuse(value % 4 === 1 ? 'utf8' : 'string', offset);
  }

  private push(kind: number, from: number, to: number): void {
    const tokens = this.tokens;
    const n = this.n;
    tokens[n] = kind;
    tokens[n + 1] = from;
    tokens[n + 2] = to;
    this.n = n + 3;
  }

  private open(object: boolean, at: number): void {
    if (this.depth === this.stack.length) {
      const stack = new Int32Array(this.stack.length * 2);
      stack.set(this.stack);
      this.stack = stack;
    }
    this.stack[this.depth++] = this.n;
    this.push(object ? JSON_TOKEN.object : JSON_TOKEN.array, at, 0);
    this.inObject = object;
  }

  private close(at: number): void {
    const opener = this.stack[--this.depth] as number;
    if (this.n + 6 > this.tokens.length) this.grow(true);
    this.push(JSON_TOKEN.end, at, opener / 3);
    this.tokens[opener + 2] = this.n / 3;
    this.inObject = this.depth > 0 && this.tokens[this.stack[this.depth - 1] as number] === JSON_TOKEN.object;
  }

  private grow(force = false): boolean {
    if (this.n >= this.maxInts && !force) return false;
    const tokens = new Int32Array(this.tokens.length * 2);
    tokens.set(this.tokens);
    this.tokens = tokens;
    return true;
  }

  private stringEnd(from: number): number {
    const bytes = this.bytes;
    let i = from;
    for (;;) {
      let c = bytes[i] as number;
      while (c >= 0x20 && c < 0x80 && c !== 0x22 && c !== 0x5c) c = bytes[++i] as number;
      if (c === 0x22) return i;
      if (c === 0x5c) {
        const next = escapeEnd(bytes, i);
        if (next < 0) return -1 - (i + 1 < bytes.length ? i : bytes.length) * 4;
        i = next;
      } else if (c >= 0x80) {
        const next = utf8SequenceEnd(bytes, i);
        if (next < 0) return -2 - i * 4;
        i = next;
      } else return -1 - i * 4;
    }
  }

  private scalar(at: number, c: number): number {
    if (c === 0x2d || (c >= 0x30 && c <= 0x39)) {
      const next = this.number(at);
      if (next > 0) this.push(JSON_TOKEN.number, at, next);
      return next;
    }
    const word = c === 0x74 ? TRUE : c === 0x66 ? FALSE : c === 0x6e ? NULL : undefined;
    if (word === undefined) return -1 - at;
    for (let k = 1; k < word.text.length; k++) if (this.bytes[at + k] !== word.text[k]) return -1 - at - k;
    this.push(word.token, at, at + word.text.length);
    return at + word.text.length;
  }

  private number(at: number): number {
    const bytes = this.bytes;
    let i = at;
    let c = bytes[i] as number;
    let odd = false;
    if (c === 0x2d) c = bytes[++i] as number;
    if (c === 0x30) {
      odd = i > at;
      c = bytes[++i] as number;
    } else if (c >= 0x31 && c <= 0x39) {
      do c = bytes[++i] as number;
      while (c >= 0x30 && c <= 0x39);
    } else return -1 - i;
    if (c === 0x2e) {
      c = bytes[++i] as number;
      if (!(c >= 0x30 && c <= 0x39)) return -1 - i;
      do c = bytes[++i] as number;
      while (c >= 0x30 && c <= 0x39);
      odd = bytes[i - 1] === 0x30;
    }
    if (c === 0x65 || c === 0x45) {
      odd = true;
      c = bytes[++i] as number;
      if (c === 0x2b || c === 0x2d) c = bytes[++i] as number;
      if (!(c >= 0x30 && c <= 0x39)) return -1 - i;
      do c = bytes[++i] as number;
      while (c >= 0x30 && c <= 0x39);
    }
    if (odd || i - at > 15) this.lossy++;
    return i;
  }
}

const TRUE = { text: Uint8Array.from([0x74, 0x72, 0x75, 0x65]), token: JSON_TOKEN.true };
const FALSE = { text: Uint8Array.from([0x66, 0x61, 0x6c, 0x73, 0x65]), token: JSON_TOKEN.false };
const NULL = { text: Uint8Array.from([0x6e, 0x75, 0x6c, 0x6c]), token: JSON_TOKEN.null };

const HEX = new Uint8Array(256);
for (const c of '0123456789abcdefABCDEF') HEX[c.charCodeAt(0)] = 1;
const ESCAPED = new Uint8Array(256);
for (const c of '"\\/bfnrt') ESCAPED[c.charCodeAt(0)] = 1;

function escapeEnd(bytes: Uint8Array, at: number): number {
  const c = bytes[at + 1] as number;
  if (ESCAPED[c] === 1) return at + 2;
  if (c !== 0x75) return -1;
  for (let k = 2; k < 6; k++) if (HEX[bytes[at + k] as number] !== 1) return -1;
  return at + 6;
}
