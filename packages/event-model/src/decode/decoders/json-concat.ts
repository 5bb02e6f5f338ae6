import { skipJsonSpace } from '../../bytes/json-lexemes.ts';
import { type Decoder, refuse } from '../decoder.ts';
import { isBracket, jsonValues } from '../json-values.ts';
import { decodeTree } from '../tree/decode-tree.ts';

const NO_START = refuse('magic', 'Not concatenated JSON: it begins with no object and no list.');
const NO_VALUES = refuse('syntax', 'Not concatenated JSON: something that is no object and no list stands in it.');

/** JSON objects and lists one behind the other, with or without white space between, as Firehose joins them. Shown as one list. */
export const concatenatedJson: Decoder = {
  name: 'json-concat',
  automatic: true,
  decode(bytes, context) {
    if (!isBracket(bytes[skipJsonSpace(bytes, 0)])) return NO_START;
    const values = jsonValues(bytes, context);
    if (values === undefined) return NO_VALUES;
    return decodeTree(bytes, context, {
      title: 'concatenated JSON',
      certain: true,
      walk(reader, writer, { facts }) {
        facts.push(['values', String(values.length)]);
        writer.openList();
        for (const { from, to } of values) writer.json(bytes, from, to);
        writer.close();
        reader.at = reader.end;
      },
    });
  },
};
