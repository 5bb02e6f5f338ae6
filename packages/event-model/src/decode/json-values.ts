import { skipJsonSpace } from '../bytes/json-lexemes.ts';
import { scanJson } from '../bytes/json-scan.ts';
import type { DecodeContext } from './decoder.ts';

/** A piece of text that is one JSON value, or a line that is none. */
export type JsonPiece = { readonly from: number; readonly to: number; readonly good: boolean };

type ScanGround = Pick<DecodeContext, 'tape' | 'limits'>;

const LINE_FEED = 0x0a;

/** The lines that are not blank, each checked by itself. */
export function jsonLines(bytes: Uint8Array, { tape, limits }: ScanGround): readonly JsonPiece[] {
  const lines: JsonPiece[] = [];
  const { maxDepth, maxTokens } = limits;
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    const from = Math.min(end, skipJsonSpace(bytes, start));
    if (from < end) {
      const to = trimmedEnd(bytes, from, end);
      lines.push({ from, to, good: scanJson(bytes, tape, { start: from, end: to, maxDepth, maxTokens }).ok });
    }
    start = end + 1;
  }
  return lines;
}

/** Values one behind the other, up to the end; `undefined` where something between them is none. */
export function jsonValues(bytes: Uint8Array, { tape, limits }: ScanGround): readonly JsonPiece[] | undefined {
  const values: JsonPiece[] = [];
  const { maxDepth, maxTokens } = limits;
  for (let start = skipJsonSpace(bytes, 0); start < bytes.length; ) {
    // A number or a word behind another value is rather text.
    if (!isBracket(bytes[start])) return undefined;
    const scan = scanJson(bytes, tape, { start, more: true, maxDepth, maxTokens });
    if (!scan.ok) return undefined;
    values.push({ from: start, to: trimmedEnd(bytes, start, scan.end), good: true });
    start = scan.end;
  }
  return values;
}

/** Whether a byte begins an object or a list. */
export function isBracket(byte: number | undefined): boolean {
  return byte === 0x7b || byte === 0x5b;
}

function trimmedEnd(bytes: Uint8Array, from: number, end: number): number {
  let to = end;
  while (to > from && (bytes[to - 1] as number) <= 0x20) to--;
  return to;
}

/** Whether the bytes are one JSON object or list: then a schema that would fit by accident does not matter. */
export function looksLikeJson(bytes: Uint8Array, { tape, limits }: ScanGround): boolean {
  if (!isBracket(bytes[skipJsonSpace(bytes, 0)])) return false;
  return scanJson(bytes, tape, { maxDepth: limits.maxDepth, maxTokens: limits.maxTokens }).ok;
}
