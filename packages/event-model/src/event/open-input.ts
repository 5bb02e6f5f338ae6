import { isJsonDocument, type JsonDocument } from '../bytes/json-document.ts';
import { skipJsonSpace } from '../bytes/json-lexemes.ts';
import type { InputContext, OpenedInput } from './input.ts';
import { INPUTS } from './inputs.ts';
import { openText } from './open-text.ts';
import { SeveralInputs, unknownJson } from './several-inputs.ts';
import { describeRefusal, NEXT_STEP, unrecognised } from './unreadable.ts';
import { ValueReader } from './value-reader.ts';

/**
 * Opens what was pasted, dropped or read: tells what it is and where its records stand. Works on the bytes and converts
 * nothing; the answer holds spans, facts and issues, and `readRecord` reads a record when it is wanted.
 *
 * `content` is text as UTF-8, already taken out of gzip by the caller. Never throws: what cannot be opened is
 * `unrecognised`, with the reason and the next step in `message`.
 *
 * @example openInput(utf8Bytes('{"Records":[...]}')).kind // 'kinesis-event'
 * @example openInput(utf8Bytes('')).message // 'The input is empty. ...'
 */
export function openInput(content: Uint8Array): OpenedInput {
  const start = skipJsonSpace(content, hasByteOrderMark(content) ? 3 : 0);
  if (start >= content.length) {
    return unrecognised(
      'Empty input',
      `The input is empty${start > 0 ? ' but for white space' : ''}. ${NEXT_STEP}`,
      'empty',
    );
  }
  const reader = new ValueReader(content);
  return beginsLikeJson(content, start) ? openValues(reader, start) : openText(reader, start);
}

function openValues(reader: ValueReader, start: number): OpenedInput {
  const { content, lines } = reader;
  const several = new SeveralInputs();
  let seesLines = false;
  let firstDamage: string | undefined;
  let index = 0;
  for (let at = start; at < content.length; index++) {
    const { result, lineEnd } = reader.read(at);
    const pointer = `/${index}`;
    if (isJsonDocument(result)) {
      const next = skipJsonSpace(content, result.end);
      if (index === 0 && next >= content.length) return openValue(result);
      several.add({ document: result, node: result.root, pointer }, index);
      seesLines ||= next > lineEnd && result.end <= lineEnd;
      at = next;
    } else {
      const reason = describeRefusal(content, result, lines);
      const nextLine = skipJsonSpace(content, lineEnd);
      const goesOn = nextLine < content.length && (seesLines || reader.isWholeLine(nextLine));
      const lost = goesOn ? 'This line is not shown' : 'What stands here and behind it is not shown';
      several.report({ code: 'damaged-json', pointer, message: `${lost}. ${reason}`, severity: 'error' });
      firstDamage ??= reason;
      at = goesOn ? nextLine : content.length;
    }
  }
  const opened = several.finish();
  if (opened !== undefined) return opened;
  if (firstDamage !== undefined) return unrecognised('Damaged JSON', firstDamage, 'damaged-json');
  return unknownJson('JSON, several values one after another,');
}

function openValue(document: JsonDocument): OpenedInput {
  const context: InputContext = { document, node: document.root, pointer: '' };
  if (document.kind(document.root) === 'array') return openItems(context);
  for (const input of INPUTS) {
    const opened = input.open(context);
    if (opened !== undefined) return opened;
  }
  const records = document.member(document.root, 'Records');
  if (records !== undefined && document.kind(records) === 'array' && document.first(records) < 0) {
    return unrecognised('Event without records', `${NO_RECORDS} ${NEXT_STEP}`, 'no-records');
  }
  return unknownJson('a JSON object');
}

const NO_RECORDS = 'The `Records` array is empty, so nothing tells what kind of event this is.';

function openItems({ document, node }: InputContext): OpenedInput {
  const several = new SeveralInputs();
  let index = 0;
  for (let item = document.first(node); item >= 0; item = document.next(item)) {
    several.add({ document, node: item, pointer: `/${index}` }, index);
    index++;
  }
  return several.finish() ?? unknownJson(index === 0 ? 'an empty JSON array' : 'a JSON array');
}

function hasByteOrderMark(content: Uint8Array): boolean {
  return content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf;
}

/** An object, or an array of objects. Anything else, `[INFO]` included, is taken for text. */
function beginsLikeJson(content: Uint8Array, at: number): boolean {
  const next = content[skipJsonSpace(content, at + 1)];
  if (content[at] === 0x7b) return true;
  return content[at] === 0x5b && (next === 0x7b || next === 0x5b || next === 0x5d || next === undefined);
}
