import { isJsonDocument, readJson } from '../../bytes/json-document.ts';
import { skipJsonSpace } from '../../bytes/json-lexemes.ts';
import { type DecodeContext, type Decoder, refuse } from '../decoder.ts';
import { envelopeOf } from '../envelopes.ts';
import { isBracket, jsonLines } from '../json-values.ts';
import type { DecoderName } from '../layer.ts';
import { decodeTree } from '../tree/decode-tree.ts';

const NO_START = refuse('magic', 'Not NDJSON: it begins with no object and no list.');
const ONE_LINE = refuse('lines', 'Not NDJSON: a single line.');
const NO_JSON = refuse('syntax', 'Not NDJSON: the first line is not JSON, or more than half of them are not.');

/**
 * One JSON value a line. They are shown as one list, each value as it was sent. A line that is not JSON stays in its place as
 * text, and a note counts them.
 */
export const ndjson: Decoder = {
  name: 'ndjson',
  automatic: true,
  decode(bytes, context) {
    if (!isBracket(bytes[skipJsonSpace(bytes, 0)])) return NO_START;
    const lines = jsonLines(bytes, context);
    if (lines.length < 2) return ONE_LINE;
    const bad = lines.filter(({ good }) => !good).length;
    if (!context.forced && (lines[0]?.good !== true || bad * 2 > lines.length)) return NO_JSON;
    const first = lines[0];
    const as = first === undefined ? undefined : envelopeNameOf(bytes.subarray(first.from, first.to), context);
    const answer = decodeTree(bytes, context, {
      title: 'NDJSON',
      certain: true,
      walk(reader, writer, { facts, notes }) {
        facts.push(['lines', String(lines.length)]);
        if (bad > 0) {
          notes.push({
            code: 'lines',
            message: `${bad} of ${lines.length} lines are not JSON. They are kept as text.`,
          });
        }
        writer.openList();
        for (const { from, to, good } of lines) {
          if (good) writer.json(bytes, from, to);
          else writer.listed('$error', bytes, from, to);
        }
        writer.close();
        reader.at = reader.end;
      },
    });
    return as === undefined || answer.kind === 'refused' ? answer : { ...answer, decoded: { ...answer.decoded, as } };
  },
};

/** Lines of one kind follow each other, so the first says what all are. */
function envelopeNameOf(line: Uint8Array, { tape, limits }: DecodeContext): DecoderName | undefined {
  const document = readJson(line, { maxDepth: limits.maxDepth, maxTokens: limits.maxTokens }, tape);
  return isJsonDocument(document) ? envelopeOf(document)?.name : undefined;
}
