import { canonicalFormOf } from './avro/canonical-form.ts';
import { avroFingerprint } from './avro/fingerprint.ts';
import { readAvroSchema } from './avro/read-schema.ts';
import type { AvroSchema, SchemaRefusal } from './avro/schema.ts';
import { readProtoSchema } from './protobuf/read-schema.ts';
import type { ProtoSchema } from './protobuf/schema.ts';

/** A schema that the user gave, read and ready. */
export type RecordSchema =
  | { readonly kind: 'avro'; readonly schema: AvroSchema }
  | { readonly kind: 'protobuf'; readonly schema: ProtoSchema };

/** Which schema bytes have: by the id that a registry's header or a fingerprint names, or one for all. */
export type RecordSchemas = {
  readonly byId?: ReadonlyMap<string, RecordSchema>;
  readonly fallback?: RecordSchema;
};

/** The schema for bytes under a header with `id`, or under none. */
export function schemaFor(schemas: RecordSchemas | undefined, id: string | undefined): RecordSchema | undefined {
  return (id === undefined ? undefined : schemas?.byId?.get(id)) ?? schemas?.fallback;
}

/** What a shell hands in: the text of an `.avsc`, or a `.proto` file or a descriptor set. */
export type SchemaSource =
  | { readonly kind: 'avro'; readonly bytes: Uint8Array }
  | { readonly kind: 'protobuf'; readonly bytes: Uint8Array; readonly message?: string };

/**
 * Reads a schema that the user gave, once; it then serves any number of records through `schemas` of {@link PeelOptions}.
 * `ids` are those by which a record may name it by itself: an Avro schema's fingerprint in a single object.
 *
 * @example readRecordSchema({ kind: 'avro', bytes: utf8Bytes('"long"') }) // { schema: { kind: 'avro', ... }, ids: [...] }
 */
export function readRecordSchema(
  source: SchemaSource,
): { readonly schema: RecordSchema; readonly ids: readonly string[] } | { readonly refused: string } {
  if (source.kind === 'avro') {
    const read: AvroSchema | SchemaRefusal = readAvroSchema(source.bytes);
    if (read.kind === 'refused') return { refused: read.because };
    return { schema: { kind: 'avro', schema: read }, ids: [avroFingerprint(canonicalFormOf(read))] };
  }
  const read = readProtoSchema(source.bytes, source.message);
  return 'kind' in read ? { refused: read.because } : { schema: { kind: 'protobuf', schema: read }, ids: [] };
}
