import { encodeBase64, isJsonDocument, readJson, readRecordSchema } from '@shardscope/event-model';
import type { NewSchema } from '../api/decoding.ts';
import type { LayerView } from '../api/shapes.ts';

/** A file that should hold a schema, looked at before it is sent. */
export type SchemaFile = {
  readonly name: string;
  readonly kind: NewSchema['kind'];
  /** Its bytes as base64. */
  readonly data: string;
  readonly messages: readonly string[];
  /** Why it cannot be used. */
  readonly refused?: string;
};

/** Avro and JSON Schema are JSON, told apart by their words; a `.proto` file is text, and a descriptor set is binary. */
export async function readSchemaFile(file: File): Promise<SchemaFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const facts = { name: file.name, data: encodeBase64(bytes), messages: [] };
  // What is wrong with one is for the server to say.
  if (isJsonSchema(bytes)) return { ...facts, kind: 'json-schema' };
  const kind = isJson(bytes) ? 'avro' : 'protobuf';
  const read = readRecordSchema({ kind, bytes });
  if ('refused' in read) return { ...facts, kind, refused: read.refused };
  return { ...facts, kind, messages: read.schema.kind === 'protobuf' ? messagesOf(read.schema.schema.types) : [] };
}

const JSON_SCHEMA_WORDS = [
  ...['$schema', '$ref', '$defs', '$id', 'definitions', 'properties', 'required', 'additionalProperties'],
  ...['patternProperties', 'allOf', 'anyOf', 'oneOf'],
];

function isJsonSchema(bytes: Uint8Array): boolean {
  const document = readJson(bytes);
  if (!isJsonDocument(document) || document.kind(document.root) !== 'object') return false;
  return JSON_SCHEMA_WORDS.some((word) => document.member(document.root, word) !== undefined);
}

function isJson(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => byte > 0x20 && byte < 0x7f);
  return first !== undefined && '{["'.includes(String.fromCharCode(first)) && !bytes.includes(0);
}

/** Entries of maps are messages too, but nobody sends one by itself. */
function messagesOf(types: ReadonlyMap<string, { readonly kind: string; readonly name: string }>): readonly string[] {
  return [...types.values()]
    .filter(({ kind, name }) => kind === 'message' && !name.includes('#'))
    .map(({ name }) => name);
}

const ID_FACTS = ['schema id', 'schema GUID', 'schema version id', 'schema fingerprint'];

/** The id that a header around the chosen layer names. */
export function schemaIdOf(chain: readonly LayerView[]): string | undefined {
  return chain.flatMap(({ facts }) => facts).find(([name]) => ID_FACTS.includes(name))?.[1];
}
