import { type Decoder, refuse, refuseDamaged } from '../decoder.ts';
import { looksLikeJson } from '../json-values.ts';
import { type MessageIndex, messageIndexOf } from '../protobuf/message-index.ts';
import type { ProtoMessage, ProtoSchema } from '../protobuf/schema.ts';
import { walkMessage } from '../protobuf/walk-message.ts';
import { decodeTree } from '../tree/decode-tree.ts';

const NO_SCHEMA = refuse('schema', 'Not Protobuf by a schema: no Protobuf schema was given for these bytes.');
const NO_MESSAGE = refuseDamaged('schema', 'Not Protobuf by a schema: the schema has no message for these bytes.');
const JSON_TEXT = refuse('json', 'Not taken as Protobuf: the bytes are JSON.');

/** A Protobuf message by the schema that the user gave. */
export const protobuf: Decoder = {
  name: 'protobuf',
  automatic: true,
  decode(bytes, context) {
    if (context.schema?.kind !== 'protobuf') return NO_SCHEMA;
    const { schema } = context.schema;
    if (!context.forced && looksLikeJson(bytes, context)) return JSON_TEXT;
    const index = messageIndexOf(bytes, context.within);
    const message = schema.root ?? messageAt(schema, index, context.within);
    if (message === undefined) return NO_MESSAGE;
    const answer = decodeTree(bytes, context, {
      title: 'Protobuf',
      certain: false,
      walk(reader, writer, { facts }) {
        facts.push(['message', message.name]);
        reader.at = index.length;
        walkMessage(reader, writer, reader.end, message, schema.types);
      },
    });
    if (answer.kind === 'decoded') return answer;
    const { code, because, offset } = answer.refusal;
    return refuseDamaged(code, `${because} The schema that was given does not fit these bytes.`, offset);
  },
};

/** The message that a registry's index names: Glue counts full names in their order, Confluent goes by declarations. */
function messageAt(
  { types, topLevel }: ProtoSchema,
  { text, length }: MessageIndex,
  within: string | undefined,
): ProtoMessage | undefined {
  const path = length === 0 ? [0] : text.split(', ').map(Number);
  const sorted = [...types.values()].filter(({ kind, name }) => kind === 'message' && !name.includes('#'));
  const byName = sorted.map(({ name }) => name).sort();
  let name = within === 'glue' && length > 0 ? byName[path[0] ?? 0] : topLevel[path[0] ?? 0];
  for (const step of path.slice(1)) name = messageNamed(types, name)?.nested[step];
  return messageNamed(types, name);
}

function messageNamed(types: ProtoSchema['types'], name: string | undefined): ProtoMessage | undefined {
  const type = name === undefined ? undefined : types.get(name);
  return type?.kind === 'message' ? type : undefined;
}
