import { skipJsonSpace } from '../../bytes/json-lexemes.ts';
import { firstInvalidUtf8, utf8Text } from '../../bytes/utf8.ts';
import { type Decoder, refuse } from '../decoder.ts';

const NO_TAG = refuse('magic', 'Not XML: it does not begin with a tag, a declaration or a comment.');
const NO_END = refuse('syntax', 'Not XML: its last tag does not close the first.', { claimed: true });
const BAD_TEXT = refuse('utf8', 'Not XML: the text is not UTF-8.', { claimed: true });

const START = /^(\uFEFF)?\s*(<\?xml\s|<!DOCTYPE\s|<!--|<([A-Za-z_:][\w:.-]*)[\s/>])/;
const END = /(<\/([A-Za-z_:][\w:.-]*)\s*>|\/>|-->)\s*$/;
/** The first and the last part of a document that are looked at. */
const WINDOW = 1024;

/** XML, shown as the text it is. No entity is expanded, nothing is fetched. */
export const xml: Decoder = {
  name: 'xml',
  automatic: true,
  decode(bytes, { forced }) {
    const at = bytes[0] === 0xef ? 3 : skipJsonSpace(bytes, 0);
    if (bytes[at] !== 0x3c) return NO_TAG;
    const start = START.exec(utf8Text(bytes.subarray(0, WINDOW)));
    if (start === null) return NO_TAG;
    const end = END.exec(utf8Text(bytes.subarray(Math.max(0, bytes.length - WINDOW))));
    const [, , , first] = start;
    const last = end?.[2];
    if (!forced && (end === null || (first !== undefined && last !== undefined && first !== last))) return NO_END;
    if (firstInvalidUtf8(bytes) >= 0) return BAD_TEXT;
    return {
      kind: 'decoded',
      decoded: {
        status: 'ok',
        confidence: 'heuristic',
        output: { kind: 'value', value: { kind: 'text', encoding: 'utf-8' } },
      },
    };
  },
};
