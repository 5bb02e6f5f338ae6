import {
  isLossyJsonNumber,
  jsonNumberEnd,
  jsonStringEnd,
  jsonWordEnd,
  PLAIN_BYTES,
  plainIntegerEnd,
  skipJsonSpace,
} from './json-lexemes.ts';
import { JSON_TOKEN, type JsonRefusal, type JsonScan, type JsonScanOptions, type JsonTape } from './json-tape.ts';
import { utf8SequenceEnd } from './utf8.ts';

const DEFAULT_DEPTH = 1000;
const DEFAULT_TOKENS = 5_000_000;

// What the grammar allows next. From AFTER_VALUE on the container may be closed.
const VALUE = 0;
const MEMBER = 1;
const AFTER_VALUE = 2;
const MEMBER_OR_CLOSE = 3;
const ITEM_OR_CLOSE = 4;

const SPACE = 0x20;
const COMMA = 0x2c;
const COLON = 0x3a;
const QUOTE = 0x22;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;

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
  const bytes = end === source.length ? source : source.subarray(0, end);
  const from = skipJsonSpace(bytes, options.start ?? 0);
  if (from >= bytes.length) return refusal('empty', from);
  const scan = scanTokens(
    bytes,
    from,
    tape,
    options.maxDepth ?? DEFAULT_DEPTH,
    3 * (options.maxTokens ?? DEFAULT_TOKENS),
  );
  if (scan.ok) return scan.end < bytes.length && options.more !== true ? refusal('trailing', scan.end) : scan;
  return scan.offset >= bytes.length && scan.code !== 'tokens' ? refusal('cut-short', scan.offset) : scan;
}

/**
 * The value at `from` and the white space behind it. One loop with all its state in locals, and the commonest cases (no white
 * space, a plain string) without a call: that is three times as fast as an object with methods, and a collection of garbage does
 * not throw its compiled code away.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: see above.
function scanTokens(bytes: Uint8Array, from: number, tape: JsonTape, maxDepth: number, maxInts: number): JsonScan {
  const length = bytes.length;
  let { stack, tokens } = tape;
  let i = from;
  let n = 0;
  let depth = 0;
  let lossyNumbers = 0;
  let state = VALUE;
  // The bracket that closes the container around; none at the outermost value.
  let closer = 0;
  next: for (;;) {
    if (i < length && (bytes[i] as number) <= SPACE) i = skipJsonSpace(bytes, i);
    if (depth === 0 && state === AFTER_VALUE) {
      tape.count = n;
      return { ok: true, end: i, lossyNumbers };
    }
    if (i >= length) return refusal('syntax', i);
    if (n + 9 > tokens.length) tokens = tape.tokens = enlarged(tokens);
    let c = bytes[i] as number;
    if (state >= AFTER_VALUE) {
      if (c === COMMA && state === AFTER_VALUE) {
        i++;
        state = closer === CLOSE_BRACE ? MEMBER : VALUE;
        if (i >= length || (bytes[i] as number) <= SPACE) continue;
        c = bytes[i] as number;
      } else if (c === closer) {
        const opener = stack[--depth] as number;
        tokens[n] = JSON_TOKEN.end;
        tokens[n + 1] = i++;
        tokens[n + 2] = (opener / 3) | 0;
        n += 3;
        tokens[opener + 2] = (n / 3) | 0;
        closer = depth === 0 ? 0 : closerOf(tokens[stack[depth - 1] as number] as number);
        state = AFTER_VALUE;
        continue;
      } else if (state === AFTER_VALUE) return refusal('syntax', i);
      else state = state === MEMBER_OR_CLOSE ? MEMBER : VALUE;
    }
    if (n >= maxInts) return refusal('tokens', i);
    if (state === MEMBER && c !== QUOTE) return refusal('syntax', i);
    // A key goes on to its value right here; a value that is a string goes around once more.
    while (c === QUOTE) {
      let quote = i + 1;
      while (
        quote + 3 < length &&
        ((PLAIN_BYTES[bytes[quote] as number] as number) &
          (PLAIN_BYTES[bytes[quote + 1] as number] as number) &
          (PLAIN_BYTES[bytes[quote + 2] as number] as number) &
          (PLAIN_BYTES[bytes[quote + 3] as number] as number)) ===
          1
      ) {
        quote += 4;
      }
      while (quote < length && PLAIN_BYTES[bytes[quote] as number] === 1) quote++;
      if (quote >= length || bytes[quote] !== QUOTE) quote = jsonStringEnd(bytes, quote);
      if (quote < 0) return stringRefusal(bytes, ~quote);
      tokens[n + 1] = i + 1;
      tokens[n + 2] = quote;
      i = quote + 1;
      if (state === VALUE) {
        tokens[n] = JSON_TOKEN.string;
        n += 3;
        state = AFTER_VALUE;
        continue next;
      }
      tokens[n] = JSON_TOKEN.key;
      n += 3;
      if (i < length && (bytes[i] as number) <= SPACE) i = skipJsonSpace(bytes, i);
      if (i >= length || bytes[i] !== COLON) return refusal('syntax', i);
      i++;
      if (i < length && (bytes[i] as number) <= SPACE) i = skipJsonSpace(bytes, i);
      if (i >= length) return refusal('syntax', i);
      if (n >= maxInts) return refusal('tokens', i);
      c = bytes[i] as number;
      state = VALUE;
    }
    if (c === OPEN_BRACE || c === OPEN_BRACKET) {
      if (depth >= maxDepth) return refusal('depth', i);
      if (depth === stack.length) stack = tape.stack = enlarged(stack);
      stack[depth++] = n;
      tokens[n] = c === OPEN_BRACE ? JSON_TOKEN.object : JSON_TOKEN.array;
      tokens[n + 1] = i;
      closer = c + 2;
      state = c === OPEN_BRACE ? MEMBER_OR_CLOSE : ITEM_OR_CLOSE;
      i++;
    } else {
      const isNumber = c <= NINE;
      let end = isNumber && c > ZERO ? plainIntegerEnd(bytes, i) : -1;
      if (end < 0) {
        end = isNumber ? jsonNumberEnd(bytes, i) : jsonWordEnd(bytes, i);
        if (end < 0) return refusal(isNumber && (c >= ZERO || c === MINUS) ? 'number' : 'syntax', ~end);
        if (isNumber && isLossyJsonNumber(bytes, i, end)) lossyNumbers++;
      }
      tokens[n] = isNumber ? JSON_TOKEN.number : wordOf(c);
      tokens[n + 1] = i;
      tokens[n + 2] = i = end;
      state = AFTER_VALUE;
    }
    n += 3;
  }
}

function wordOf(first: number): number {
  return first === 0x74 ? JSON_TOKEN.true : first === 0x66 ? JSON_TOKEN.false : JSON_TOKEN.null;
}

function refusal(code: JsonRefusal['code'], offset: number): JsonRefusal {
  return { ok: false, code, offset };
}

/** The string reader stops at the trouble: a byte above 0x7f there is bad UTF-8, anything else a bad escape or control. */
function stringRefusal(bytes: Uint8Array, offset: number): JsonRefusal {
  if (bytes[offset] === 0x5c && offset + 1 >= bytes.length) return refusal('string', bytes.length);
  const isBadUtf8 = (bytes[offset] as number) >= 0x80 && utf8SequenceEnd(bytes, offset) < 0;
  return refusal(isBadUtf8 ? 'utf8' : 'string', offset);
}

function closerOf(kind: number): number {
  return kind === JSON_TOKEN.object ? CLOSE_BRACE : CLOSE_BRACKET;
}

function enlarged(ints: Int32Array): Int32Array {
  const larger = new Int32Array(ints.length * 2);
  larger.set(ints);
  return larger;
}
