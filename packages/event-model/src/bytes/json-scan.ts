import { isLossyJsonNumber, jsonNumberEnd, jsonStringEnd, jsonWordEnd, skipJsonSpace } from './json-lexemes.ts';
import { JSON_TOKEN, type JsonRefusal, type JsonScan, type JsonScanOptions, type JsonTape } from './json-tape.ts';
import { utf8SequenceEnd } from './utf8.ts';

const DEFAULT_DEPTH = 1000;
const DEFAULT_TOKENS = 5_000_000;

// What the grammar allows next; the two ..._OR_CLOSE stand right behind an opening bracket.
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
  // A view that ends where the value may end: reading past it gives undefined, which no comparison accepts.
  const bytes = end === source.length ? source : source.subarray(0, end);
  return new Scanner(bytes, tape, options).run(options.start ?? 0);
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
  private state = VALUE;
  private lossy = 0;
  private refusal: JsonRefusal['code'] = 'syntax';

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
    if (i >= bytes.length) return { ok: false, code: 'empty', offset: i };
    for (;;) {
      if (this.state === AFTER_VALUE) {
        if (this.depth === 0) return this.finish(i);
        i = this.separator(i);
      } else if (this.n + 6 > this.tokens.length && !this.grow()) i = this.refuse('tokens', i);
      else if (this.state === MEMBER || this.state === MEMBER_OR_CLOSE) i = this.member(i);
      else i = this.value(i);
      if (i < 0) return this.refused(~i);
      i = skipJsonSpace(bytes, i);
    }
  }

  private separator(i: number): number {
    const c = this.bytes[i];
    if (c === 0x2c) {
      this.state = this.inObject ? MEMBER : VALUE;
      return i + 1;
    }
    return c === (this.inObject ? 0x7d : 0x5d) ? this.close(i) : this.refuse('syntax', i);
  }

  private member(i: number): number {
    const bytes = this.bytes;
    if (bytes[i] === 0x7d && this.state === MEMBER_OR_CLOSE) return this.close(i);
    if (bytes[i] !== 0x22) return this.refuse('syntax', i);
    const quote = jsonStringEnd(bytes, i + 1);
    if (quote < 0) return this.refuseString(~quote);
    this.push(JSON_TOKEN.key, i + 1, quote);
    const colon = skipJsonSpace(bytes, quote + 1);
    if (bytes[colon] !== 0x3a) return this.refuse('syntax', colon);
    this.state = VALUE;
    return colon + 1;
  }

  private value(i: number): number {
    const c = this.bytes[i] as number;
    if (c === 0x22) {
      const quote = jsonStringEnd(this.bytes, i + 1);
      if (quote < 0) return this.refuseString(~quote);
      this.push(JSON_TOKEN.string, i + 1, quote);
      this.state = AFTER_VALUE;
      return quote + 1;
    }
    if (c === 0x7b || c === 0x5b) return this.open(c === 0x7b, i);
    if (c === 0x5d && this.state === ITEM_OR_CLOSE) return this.close(i);
    return c === 0x2d || (c >= 0x30 && c <= 0x39) ? this.number(i) : this.word(i, c);
  }

  private number(i: number): number {
    const end = jsonNumberEnd(this.bytes, i);
    if (end < 0) return this.refuse('number', ~end);
    if (isLossyJsonNumber(this.bytes, i, end)) this.lossy++;
    this.push(JSON_TOKEN.number, i, end);
    this.state = AFTER_VALUE;
    return end;
  }

  private word(i: number, c: number): number {
    const end = jsonWordEnd(this.bytes, i);
    if (end < 0) return this.refuse('syntax', ~end);
    this.push(c === 0x74 ? JSON_TOKEN.true : c === 0x66 ? JSON_TOKEN.false : JSON_TOKEN.null, i, end);
    this.state = AFTER_VALUE;
    return end;
  }

  private open(object: boolean, i: number): number {
    if (this.depth >= this.maxDepth) return this.refuse('depth', i);
    if (this.depth === this.stack.length) this.stack = enlarged(this.stack);
    this.stack[this.depth++] = this.n;
    this.push(object ? JSON_TOKEN.object : JSON_TOKEN.array, i, 0);
    this.inObject = object;
    this.state = object ? MEMBER_OR_CLOSE : ITEM_OR_CLOSE;
    return i + 1;
  }

  private close(i: number): number {
    if (this.n + 6 > this.tokens.length) this.tokens = enlarged(this.tokens);
    const opener = this.stack[--this.depth] as number;
    this.push(JSON_TOKEN.end, i, opener / 3);
    this.tokens[opener + 2] = this.n / 3;
    this.inObject = this.depth > 0 && this.tokens[this.stack[this.depth - 1] as number] === JSON_TOKEN.object;
    this.state = AFTER_VALUE;
    return i + 1;
  }

  private push(kind: number, from: number, to: number): void {
    const tokens = this.tokens;
    const n = this.n;
    tokens[n] = kind;
    tokens[n + 1] = from;
    tokens[n + 2] = to;
    this.n = n + 3;
  }

  private grow(): boolean {
    if (this.n >= this.maxInts) return false;
    this.tokens = enlarged(this.tokens);
    return true;
  }

  private finish(i: number): JsonScan {
    this.tape.tokens = this.tokens;
    this.tape.stack = this.stack;
    this.tape.count = this.n;
    if (i < this.bytes.length && !this.more) return { ok: false, code: 'trailing', offset: i };
    return { ok: true, end: i, lossyNumbers: this.lossy };
  }

  private refuse(code: JsonRefusal['code'], offset: number): number {
    this.refusal = code;
    return ~offset;
  }

  /** The string reader stops at the trouble: a byte above 0x7f there is bad UTF-8, anything else a bad escape or control. */
  private refuseString(offset: number): number {
    const cut = this.bytes[offset] === 0x5c && offset + 1 >= this.bytes.length;
    const code = (this.bytes[offset] as number) >= 0x80 && utf8SequenceEnd(this.bytes, offset) < 0 ? 'utf8' : 'string';
    return this.refuse(code, cut ? this.bytes.length : offset);
  }

  private refused(offset: number): JsonRefusal {
    const cut = offset >= this.bytes.length && this.refusal !== 'tokens';
    return { ok: false, code: cut ? 'cut-short' : this.refusal, offset };
  }
}

function enlarged(ints: Int32Array): Int32Array {
  const larger = new Int32Array(ints.length * 2);
  larger.set(ints);
  return larger;
}
