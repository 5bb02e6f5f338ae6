import { hexOf } from '../bytes/hex-dump.ts';
import { firstInvalidUtf8, utf8Text } from '../bytes/utf8.ts';
import type { Layer, LayerValue } from './layer.ts';
import { innermostOf } from './layer-path.ts';

/** One line of a value. `cut` when there is more than the line shows. */
export type Preview = { readonly text: string; readonly cut: boolean };

/**
 * One line of what lies innermost: text and JSON as written, binary as groups of hex, a frame as the number of its parts.
 * Control and direction characters are shown as visible marks, so the line may be a little longer than `maxChars`.
 *
 * @param maxChars UTF-16 units of the value to show; never splits a character
 * @example previewOf(layer, 80) // { text: '{"id":1}', cut: false }
 */
export function previewOf(layer: Layer, maxChars: number): Preview {
  const inner = innermostOf(layer);
  // Only a frame has no bytes of its own: each of its parts is read in its own row.
  if (inner.bytes === undefined) return previewOfParts(...(inner.facts[0] ?? ['parts', String(inner.children.length)]));
  return previewOfBytes(inner.bytes, inner.value, maxChars);
}

/** A frame's line: how many parts it has, and what they are called. */
export function previewOfParts(noun: string, total: string): Preview {
  return { text: `${total} ${noun}`, cut: false };
}

/** The same line from a value's bytes, for a caller that has built no layers. */
export function previewOfBytes(bytes: Uint8Array, value: LayerValue | undefined, maxChars: number): Preview {
  if (value?.kind === 'tree') return textPreview(value.text, maxChars);
  const kind = value?.kind ?? (firstInvalidUtf8(bytes.subarray(0, maxChars)) < 0 ? 'text' : 'binary');
  return kind === 'binary' ? hexPreview(bytes, maxChars) : textPreview(bytes, maxChars);
}

const GROUP = 4;

function hexPreview(bytes: Uint8Array, maxChars: number): Preview {
  // A group of four bytes takes eight digits and a space.
  const shown = Math.min(bytes.length, Math.floor(((maxChars + 1) / (2 * GROUP + 1)) * GROUP));
  let text = '';
  for (let i = 0; i < shown; i++) text += (i > 0 && i % GROUP === 0 ? ' ' : '') + hexOf(bytes[i] as number);
  return { text, cut: shown < bytes.length };
}

function textPreview(bytes: Uint8Array, maxChars: number): Preview {
  const line = bytes.length > maxChars ? bytes.subarray(0, maxChars) : bytes;
  // Most lines are nothing but ASCII that shows, and need no looking through as text.
  if (isPlain(line)) return { text: utf8Text(line), cut: line.length < bytes.length };
  // Three bytes give at least one unit; the few more keep a character that is cut in two behind the line's end.
  const enough = maxChars * 3 + 3;
  const text = utf8Text(bytes.length > enough ? bytes.subarray(0, enough) : bytes);
  if (text.length <= maxChars) return { text: withMarks(text), cut: false };
  const last = text.charCodeAt(maxChars - 1);
  const splits = last >= 0xd800 && last <= 0xdbff;
  return { text: withMarks(text.slice(0, splits ? maxChars - 1 : maxChars)), cut: true };
}

const words = new Int32Array(512);
const wordBytes = new Uint8Array(words.buffer);
const SPACE = 0x20;
const SPACES = 0x20202020;
const ONES = 0x01010101;
const TOP_BITS = 0x80808080 | 0;

/** Whether all is ASCII that shows: four bytes at a time, because a table asks this of every row. Long lines are not looked at. */
function isPlain(line: Uint8Array): boolean {
  const length = line.length;
  if (length > wordBytes.length) return false;
  wordBytes.set(line);
  for (let i = length; (i & 3) !== 0; i++) wordBytes[i] = SPACE;
  let marks = 0;
  for (let i = 0; 4 * i < length; i++) {
    const word = words[i] as number;
    // The top bit of a byte is set below a space (it borrows), in DEL (it carries), and in what is no ASCII.
    marks |= (word - SPACES) | (word + ONES) | word;
  }
  return (marks & TOP_BITS) === 0;
}

// Control, format (direction, zero width), line and paragraph separator: what moves, hides or reverses its surroundings.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const EACH_UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function withMarks(text: string): string {
  return UNSEEN.test(text) ? text.replace(EACH_UNSEEN, markOf) : text;
}

function markOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `\u27e8U+${code.toString(16).toUpperCase().padStart(4, '0')}\u27e9`;
}
