import { crc32 } from '../checksums.ts';

/** A gzip member's header. `bodyAt` is where the deflate stream begins. */
export type GzipHeader = {
  readonly ok: true;
  readonly bodyAt: number;
  /** What the header says, in its own order; absent fields are left out. */
  readonly facts: readonly (readonly [string, string])[];
  /** False when the header carries its own sum and it does not fit. */
  readonly sumFits: boolean;
};

export type GzipHeaderTrouble = {
  readonly ok: false;
  readonly code: string;
  readonly because: string;
  readonly offset: number;
};

const FLAG = { headerSum: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 };
const FIXED_LENGTH = 10;
const MAX_TEXT = 256;

/**
 * Reads the header of a gzip member whose magic (`1f 8b`) stands at `at`.
 *
 * @see RFC 1952 section 2.3
 */
export function readGzipHeader(bytes: Uint8Array, at: number): GzipHeader | GzipHeaderTrouble {
  const [method, flags] = [bytes[at + 2], bytes[at + 3] ?? 0];
  if (method !== undefined && method !== 8) return trouble('method', `unknown compression method ${method}`, at + 2);
  if ((flags & FLAG.reserved) !== 0) return trouble('flags', 'reserved flags are set', at + 3);
  if (bytes.length < at + FIXED_LENGTH) return cutShort(bytes);
  const facts: [string, string][] = [];
  const modified = (bytes[at + 4] as number) + (bytes[at + 5] as number) * 256 + uint16(bytes, at + 6) * 65536;
  let next = at + FIXED_LENGTH;
  if (flags & FLAG.extra) {
    const length = uint16(bytes, next);
    if (next + 2 > bytes.length) return cutShort(bytes);
    facts.push(['extra field', `${length} bytes`]);
    next += 2 + length;
  }
  for (const [flag, name] of [
    [FLAG.name, 'file name'],
    [FLAG.comment, 'comment'],
  ] as const) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, next);
    if (end < 0) return cutShort(bytes);
    facts.push([name, latin1(bytes.subarray(next, Math.min(end, next + MAX_TEXT)))]);
    next = end + 1;
  }
  if (modified > 0) facts.push(['modified', `${modified} (${new Date(modified * 1000).toISOString()})`]);
  return finish(bytes, at, next, (flags & FLAG.headerSum) !== 0, facts);
}

function finish(
  bytes: Uint8Array,
  at: number,
  next: number,
  hasSum: boolean,
  facts: GzipHeader['facts'],
): GzipHeader | GzipHeaderTrouble {
  const bodyAt = hasSum ? next + 2 : next;
  if (bodyAt > bytes.length) return cutShort(bytes);
  const sumFits = !hasSum || (crc32(bytes.subarray(at, next)) & 0xffff) === uint16(bytes, next);
  return { ok: true, bodyAt, facts, sumFits };
}

function trouble(code: string, because: string, offset: number): GzipHeaderTrouble {
  return { ok: false, code, because, offset };
}

function cutShort(bytes: Uint8Array): GzipHeaderTrouble {
  return trouble('cut-short', 'the header is truncated', bytes.length);
}

function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] as number) + (bytes[at + 1] as number) * 256;
}

/** Header texts are ISO 8859-1, where a byte is its code point. */
function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
