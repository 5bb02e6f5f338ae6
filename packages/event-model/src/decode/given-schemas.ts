import { type JsonSchema, readJsonSchema } from './json-schema/read-json-schema.ts';
import { type RecordSchema, type RecordSchemas, readRecordSchema } from './schemas.ts';

/** What a schema is written in. */
export type SchemaKind = 'avro' | 'protobuf' | 'json-schema';

/** What a schema holds for. `schema-id` is the id that a registry's header names: Glue's or Confluent's. */
export type SchemaTarget =
  | { readonly kind: 'all' }
  | { readonly kind: 'stream'; readonly streamArn: string }
  | { readonly kind: 'capture'; readonly captureId: string }
  | { readonly kind: 'schema-id'; readonly schemaId: string };

/** A schema that a person gave, as it was given. */
export type GivenSchema = {
  readonly id: string;
  readonly kind: SchemaKind;
  readonly for: SchemaTarget;
  /** Of Protobuf: the message that a record is. */
  readonly message?: string;
  /** By which records may name it by themselves: an Avro schema's fingerprint. */
  readonly ids: readonly string[];
  readonly bytes: Uint8Array;
};

/** Where the records are for which schemas are wanted. */
export type SchemaPlace = { readonly captureId: string; readonly streamArn?: string | undefined };

/** The nearest word wins: what was given for this capture, then for its stream, then for all. */
const NEAREST: readonly SchemaTarget['kind'][] = ['capture', 'stream', 'all', 'schema-id'];

/**
 * Whether what was given for `target` holds for records of a place. A schema for an id holds everywhere: the record says which.
 *
 * @example holdsFor({ kind: 'stream', streamArn: 'a' }, { captureId: 'c', streamArn: 'b' }) // false
 */
export function holdsFor(target: SchemaTarget, { captureId, streamArn }: SchemaPlace): boolean {
  if (target.kind === 'capture') return target.captureId === captureId;
  return target.kind !== 'stream' || target.streamArn === streamArn;
}

/** Those that hold for a place, the nearest first; of equals the order stays. */
export function nearestSchemas<Given extends Pick<GivenSchema, 'for'>>(
  given: readonly Given[],
  place: SchemaPlace,
): readonly Given[] {
  const here = given.filter(({ for: target }) => holdsFor(target, place));
  return here.toSorted((one, other) => NEAREST.indexOf(one.for.kind) - NEAREST.indexOf(other.for.kind));
}

/**
 * The schemas for {@link PeelOptions}, out of those that were given, nearest first: the first that has an id, or that is for
 * records without one, is taken. One that cannot be read any more is as good as none: it was read before it was kept.
 */
export function schemasOf(given: readonly GivenSchema[]): RecordSchemas | undefined {
  const byId = new Map<string, RecordSchema>();
  let fallback: RecordSchema | undefined;
  for (const { kind, bytes, message, ids, for: target } of given) {
    if (kind === 'json-schema') continue;
    const read = readRecordSchema({ kind, bytes, ...(message !== undefined && { message }) });
    if ('refused' in read) continue;
    const named = target.kind === 'schema-id' ? [target.schemaId, ...ids] : ids;
    for (const id of named) if (!byId.has(id)) byId.set(id, read.schema);
    if (target.kind !== 'schema-id') fallback ??= read.schema;
  }
  if (byId.size === 0 && fallback === undefined) return undefined;
  return fallback === undefined ? { byId } : { byId, fallback };
}

/** The JSON Schema that records are held against: the nearest one decides, for it has no ids that a record could name. */
export function jsonSchemaOf(given: readonly GivenSchema[]): JsonSchema | undefined {
  for (const { kind, bytes } of given) {
    const read = kind === 'json-schema' ? readJsonSchema(bytes) : undefined;
    if (read !== undefined && !('refused' in read)) return read;
  }
  return undefined;
}
