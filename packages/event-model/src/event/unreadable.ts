import type { JsonRefusal } from '../bytes/json-tape.ts';
import { firstInvalidUtf8, utf8Text } from '../bytes/utf8.ts';
import type { OpenedInput } from './input.ts';
import { LineCursor } from './line-cursor.ts';

/** An input that nothing could be made of. */
export function unrecognised(title: string, message: string, code: string): OpenedInput {
  const issue = { code, pointer: '', message, severity: 'error' } as const;
  return { kind: 'unrecognised', title, message, batches: [], issues: [issue] };
}

/** Why bytes that begin like JSON are not one JSON value, as whole sentences with the place and the next step. */
export function describeRefusal(content: Uint8Array, refusal: JsonRefusal, lines = new LineCursor(content)): string {
  const at = placeOf(lines, refusal.offset);
  switch (refusal.code) {
    case 'empty':
    case 'cut-short':
      return `The JSON is cut short: it ends at ${at}, before the value is complete. Copy it again, to the last closing bracket.`;
    case 'syntax':
    case 'trailing':
      return `This is not valid JSON: something unexpected stands at ${at}. ${printedHint(content, refusal.offset)}`;
    case 'string':
      return `This is not valid JSON: a text holds a bare control character, such as a line break, or a bad escape at ${at}. ${COPY_AGAIN}`;
    case 'number':
      return `This is not valid JSON: the number at ${at} is not written as JSON writes numbers. ${COPY_AGAIN}`;
    case 'utf8':
      return `The bytes at ${at} are not valid UTF-8, so they cannot be JSON. Save the file as UTF-8, or copy it again without converting it.`;
    case 'depth':
      return `The JSON is nested deeper than 1,000 levels at ${at}. No event of AWS is; open the part that holds the records.`;
    case 'tokens':
      return `The JSON holds more than 10,000,000 values at ${at}. Split the input into smaller files.`;
  }
}

/** What to say of text that holds no JSON object at all. */
export function describeText(content: Uint8Array): OpenedInput {
  const bad = firstInvalidUtf8(content);
  if (bad >= 0) {
    const message = `The bytes are not text: ${placeOf(new LineCursor(content), bad)} is not valid UTF-8. ${binaryHint(content)}`;
    return unrecognised('Binary data', message, 'not-text');
  }
  const head = utf8Text(content.subarray(0, 100_000));
  const hint = /\\"Records\\"/.test(head)
    ? 'It seems to hold an event as escaped text: take the escapes away first (`jq -r .`) and paste the result.'
    : NEXT_STEP;
  return unrecognised('Plain text', `This is text with no JSON object in it. ${hint}`, 'no-json');
}

export const NEXT_STEP =
  'Paste a Lambda Kinesis event, one of its records, the output of `aws kinesis get-records`, or an on-failure message.';

const COPY_AGAIN = 'Copy it again from its source, without reformatting it.';

/** Loggers print objects in other ways than JSON, and that is what people paste. */
function printedHint(content: Uint8Array, offset: number): string {
  const near = utf8Text(content.subarray(Math.max(0, offset - 1), offset + 200));
  if (/^.?'/.test(near)) {
    return 'It looks like a dictionary as Python prints it: log `json.dumps(event)` and paste that.';
  }
  if (/^.?\s*(?:Records|kinesis)\s*:/.test(near) || near.includes('[Object]')) {
    return 'It looks like an object as console.log prints it, which leaves parts out: log `JSON.stringify(event)` and paste that.';
  }
  if (/^.?.?\{\{/.test(near)) return 'It looks like a template whose placeholders are not filled yet: fill them first.';
  return COPY_AGAIN;
}

function binaryHint(content: Uint8Array): string {
  if (content[0] === 0x1f && content[1] === 0x8b)
    return 'It is gzip data that was not unpacked: unpack it and open the result.';
  const isUtf16 = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff);
  if (isUtf16) return 'It is UTF-16 text: save it as UTF-8 and open it again.';
  return NEXT_STEP;
}

function placeOf(lines: LineCursor, offset: number): string {
  const { number, start } = lines.seek(offset);
  return `byte ${offset} (line ${number}, byte ${offset - start + 1} of it)`;
}
