import { type GivenSchema, readJsonSchema, readRecordSchema } from '@shardscope/event-model';
import type { SchemaAnswer } from '../decoding.ts';
import type { JobOutput } from '../worker-loop.ts';

export type SchemaJobInput = Pick<GivenSchema, 'kind' | 'bytes' | 'message'>;

/** Reads a schema that somebody gave, away from the main thread like everything that comes from outside. */
export function schemaJob({ kind, bytes, message }: SchemaJobInput): JobOutput {
  if (kind === 'json-schema') return { output: jsonSchemaAnswer(bytes) };
  const read = readRecordSchema({ kind, bytes, ...(message !== undefined && { message }) });
  if ('refused' in read) return { output: { kind: 'refused', because: read.refused } satisfies SchemaAnswer };
  const { schema, ids } = read;
  const messages = schema.kind === 'protobuf' ? messagesOf(schema.schema.types) : [];
  return { output: { kind: 'read', ids, messages } satisfies SchemaAnswer };
}

function jsonSchemaAnswer(bytes: Uint8Array): SchemaAnswer {
  const read = readJsonSchema(bytes);
  return 'refused' in read ? { kind: 'refused', because: read.refused } : { kind: 'read', ids: [], messages: [] };
}

/** Entries of maps are messages too, but nobody sends one by itself. */
function messagesOf(types: ReadonlyMap<string, { readonly kind: string; readonly name: string }>): string[] {
  return [...types.values()]
    .filter(({ kind, name }) => kind === 'message' && !name.includes('#'))
    .map(({ name }) => name);
}
