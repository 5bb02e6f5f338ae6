import { strictUtf8Text } from '../../bytes/utf8.ts';
import { TreeTrouble } from '../tree/trouble.ts';
import { ProtoTrouble } from './proto-tokens.ts';
import { readDescriptorSet } from './read-descriptor-set.ts';
import { type ProtoDeclarations, readProto } from './read-proto.ts';
import {
  findMessage,
  type ProtoEnum,
  type ProtoField,
  type ProtoMessage,
  type ProtoRefusal,
  type ProtoSchema,
} from './schema.ts';

/**
 * Reads a Protobuf schema: a `.proto` file as text, or a descriptor set as `protoc --descriptor_set_out` writes it.
 *
 * @param messageName the message that a record is, by its full name or its last part; without it, the index that a schema
 * registry wrote before a record chooses, or else the first message of the file
 * @example readProtoSchema(utf8Bytes('message A { int32 b = 1; }'), 'A')
 */
export function readProtoSchema(bytes: Uint8Array, messageName?: string): ProtoSchema | ProtoRefusal {
  try {
    const schema = lookUpNames(declarationsOf(bytes));
    if (messageName === undefined) return schema.topLevel.length === 0 ? refused('it has no message') : schema;
    const root = findMessage(schema.types, messageName);
    if (root !== undefined) return { ...schema, root };
    return refused(`it has no message "${messageName}", only: ${schema.topLevel.join(', ')}`);
  } catch (trouble) {
    if (trouble instanceof ProtoTrouble) return refused(trouble.message);
    if (trouble instanceof TreeTrouble) return refused(`${trouble.because}, at offset ${trouble.offset}`);
    throw trouble;
  }
}

/** A descriptor set begins with the tag and the length of its first file, and always holds bytes that no text has. */
function declarationsOf(bytes: Uint8Array): ProtoDeclarations {
  const text = strictUtf8Text(bytes);
  const looksBinary = text === undefined || bytes.some((byte) => byte < 0x09);
  return looksBinary ? readDescriptorSet(bytes) : readProto(text);
}

function refused(why: string): ProtoRefusal {
  return { kind: 'refused', code: 'schema', because: `The Protobuf schema cannot be used: ${why}.` };
}

/** Finds what each named type means, from its own scope outwards. */
function lookUpNames({ types, topLevel }: ProtoDeclarations): ProtoSchema {
  const looked = new Map<string, ProtoMessage | ProtoEnum>();
  for (const [name, type] of types) {
    looked.set(name, type.kind === 'enum' ? type : { ...type, fields: fieldsOf(type, types) });
  }
  return { types: looked, topLevel };
}

function fieldsOf({ name, fields }: ProtoMessage, types: ProtoDeclarations['types']): ReadonlyMap<number, ProtoField> {
  return new Map(
    [...fields].map(([number, field]) => {
      if (field.type.kind === 'scalar') return [number, field];
      const type = { kind: 'named', name: fullNameOf(field.type.name, name, types) } as const;
      return [number, { ...field, type }];
    }),
  );
}

function fullNameOf(name: string, scope: string, types: ProtoDeclarations['types']): string {
  if (name.startsWith('.')) return name.slice(1);
  for (let around = scope; around !== ''; around = around.slice(0, Math.max(0, around.lastIndexOf('.')))) {
    if (types.has(`${around}.${name}`)) return `${around}.${name}`;
  }
  return name;
}
