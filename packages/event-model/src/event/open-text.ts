import { isDigit } from '../bytes/ascii.ts';
import { isJsonDocument } from '../bytes/json-document.ts';
import { skipJsonSpace } from '../bytes/json-lexemes.ts';
import type { OpenedInput } from './input.ts';
import type { LineCursor } from './line-cursor.ts';
import { SeveralInputs } from './several-inputs.ts';
import { describeRefusal, describeText, unrecognised } from './unreadable.ts';
import type { ValueReader } from './value-reader.ts';

const BRACE = 0x7b;
const QUOTE = 0x22;

/**
 * Text with events in it, as logs are: a JSON object that begins somewhere in a line, with words before it. Other objects
 * in the text are no fault; damaged ones are reported.
 */
export function openText(reader: ValueReader, start: number): OpenedInput {
  const { content, lines } = reader;
  const several = new SeveralInputs({ reportsUnknown: false });
  let found = 0;
  let firstDamage: string | undefined;
  let at = start;
  for (;;) {
    at = nextObject(content, lines, at);
    if (at < 0) break;
    const { result, lineEnd } = reader.read(at);
    const pointer = `/${found}`;
    if (isJsonDocument(result)) {
      several.add({ document: result, node: result.root, pointer }, found);
      at = result.end;
    } else {
      const message = `An object in the text cannot be read. ${describeRefusal(content, result, lines)}`;
      firstDamage ??= message;
      several.report({ code: 'damaged-json', pointer, message, severity: 'error' });
      at = Math.max(lineEnd, result.offset);
    }
    found++;
  }
  const opened = several.finish();
  if (opened === undefined) {
    return firstDamage === undefined
      ? describeText(content)
      : unrecognised('Damaged JSON in text', firstDamage, 'damaged-json');
  }
  return { ...opened, message: `Found in text. ${opened.message}` };
}

/** Offset of the next `{"` that may begin an object by itself, -1 when there is none. */
function nextObject(content: Uint8Array, lines: LineCursor, from: number): number {
  for (let at = content.indexOf(BRACE, from); at >= 0; at = content.indexOf(BRACE, at + 1)) {
    if (content[skipJsonSpace(content, at + 1)] !== QUOTE) continue;
    const lineStart = lines.seek(at).start;
    if (at === lineStart || isProse(content, lineStart)) return at;
  }
  return -1;
}

/** Whether a line begins like a log's and not like the inside of JSON, so that a part of a damaged event is never taken for a whole. */
function isProse(content: Uint8Array, lineStart: number): boolean {
  const first = content[lineStart] as number;
  return isWordByte(first) || (first === 0x5b && isWordByte(content[lineStart + 1] as number));
}

function isWordByte(byte: number): boolean {
  const letter = byte | 0x20;
  return isDigit(byte) || (letter >= 0x61 && letter <= 0x7a) || byte >= 0x80 || byte === 0x3c || byte === 0x28;
}
