import { firstInvalidUtf8 } from '../../bytes/utf8.ts';
import { type DecodeAnswer, type Decoder, refuse } from '../decoder.ts';
import type { LayerNote } from '../layer.ts';

const EMPTY = refuse('empty', 'Not text: there are no bytes.');
const PLAIN = textAnswer();

/** Text may hold some control characters (colour codes, separators); above this share it is rather binary. */
const MAX_CONTROL_SHARE = 0.1;

/** UTF-8 without NUL and with few control characters. Forced, it takes any bytes and says which are not UTF-8. */
export const text: Decoder = {
  name: 'text',
  automatic: true,
  fallback: true,
  decode(bytes, { forced, cut }) {
    if (bytes.length === 0) return EMPTY;
    const bad = firstInvalidUtf8(bytes);
    if (bad >= 0) {
      if (cut && isCutSequence(bytes, bad)) {
        return textAnswer({
          code: 'cut-short',
          message: `The last character is incomplete: it begins at offset ${bad}.`,
        });
      }
      const because = `invalid UTF-8 at offset ${bad}`;
      if (!forced) return refuse('utf8', `Not text: ${because}.`, { offset: bad });
      return textAnswer({
        code: 'utf8',
        message: `There is ${because}: such bytes are shown as U+FFFD and kept as they are.`,
      });
    }
    return forced ? PLAIN : (refuseControls(bytes) ?? PLAIN);
  },
};

function textAnswer(note?: LayerNote): DecodeAnswer {
  const output = { kind: 'value', value: { kind: 'text', encoding: 'utf-8' } } as const;
  if (note === undefined) return { kind: 'decoded', decoded: { status: 'ok', confidence: 'heuristic', output } };
  return { kind: 'decoded', decoded: { status: 'partial', confidence: 'heuristic', notes: [note], output } };
}

function refuseControls(bytes: Uint8Array): DecodeAnswer | undefined {
  let controls = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte >= 0x20 && byte !== 0x7f) continue;
    if (byte === 0) return refuse('control', `Not text: a NUL byte at offset ${i}.`, { offset: i });
    // Tab to carriage return, and escape (colour codes in log lines), belong to ordinary text.
    if ((byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls++;
  }
  if (controls <= bytes.length * MAX_CONTROL_SHARE) return undefined;
  return refuse('control', `Not text: ${controls} of ${bytes.length} bytes are control characters.`);
}

/** Whether the invalid bytes at the end are the beginning of one character. */
function isCutSequence(bytes: Uint8Array, at: number): boolean {
  const lead = bytes[at] as number;
  const length = lead > 0xf4 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
  const have = bytes.length - at;
  if (have >= length) return false;
  for (let i = at + 1; i < bytes.length; i++) if (((bytes[i] as number) & 0xc0) !== 0x80) return false;
  return true;
}
