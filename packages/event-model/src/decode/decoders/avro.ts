import { walkAvro } from '../avro/walk-avro.ts';
import { type Decoder, refuse, refuseDamaged } from '../decoder.ts';
import { looksLikeJson } from '../json-values.ts';
import { decodeTree } from '../tree/decode-tree.ts';

const NO_SCHEMA = refuse('schema', 'Not Avro: no Avro schema was given for these bytes, and they bring none.');
const JSON_TEXT = refuse('json', 'Not taken as Avro: the bytes are JSON.');

/** An Avro value by the schema that the user gave. The whole bytes must be one value of it. */
export const avro: Decoder = {
  name: 'avro',
  automatic: true,
  decode(bytes, context) {
    if (context.schema?.kind !== 'avro') return NO_SCHEMA;
    const { schema } = context.schema;
    if (!context.forced && looksLikeJson(bytes, context)) return JSON_TEXT;
    const answer = decodeTree(bytes, context, {
      title: 'Avro',
      certain: false,
      walk: (reader, writer) => walkAvro(reader, writer, schema),
    });
    if (answer.kind === 'decoded') return answer;
    const { code, because, offset } = answer.refusal;
    return refuseDamaged(code, `${because} The schema that was given does not fit these bytes.`, offset);
  },
};
