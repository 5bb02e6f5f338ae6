import { encodeBase64 } from '../bytes/base64.ts';
import type { DecoderChoice } from '../decode/decode-plan.ts';
import type { GivenSchema, SchemaKind, SchemaTarget } from '../decode/given-schemas.ts';
import type { BundleFields, Place } from './bundle-fields.ts';

/** A schema that holds for a bundled capture, with what a list of schemas shows of it. */
export type BundledSchema = GivenSchema & {
  readonly name: string;
  /** Of Protobuf: every message that it could be. */
  readonly messages: readonly string[];
  /** ISO 8601. */
  readonly createdAt: string;
  readonly actor: string;
};

/** How the records of a bundled capture decode beyond what their bytes say. */
export type BundledDecoding = {
  /** The newest first, as {@link decodePlanOf} takes them. */
  readonly schemas: readonly BundledSchema[];
  readonly choices: readonly DecoderChoice[];
};

const KINDS: readonly SchemaKind[] = ['avro', 'protobuf', 'json-schema'];
const TARGETS: readonly SchemaTarget['kind'][] = ['all', 'stream', 'capture', 'schema-id'];
const SCOPES: readonly DecoderChoice['for']['kind'][] = ['record', 'capture', 'stream'];

/** The members of a capture in a bundle that say how it decodes. {@link readDecoding} gives the same back. */
export function formatDecoding({ schemas, choices }: BundledDecoding) {
  return {
    schemas: schemas.map(({ for: target, bytes, ...facts }) => ({
      ...facts,
      ...wordsOfTarget(target),
      dataBase64: encodeBase64(bytes),
    })),
    choices: choices.map(({ for: target, force }) => ({ ...wordsOfScope(target), force })),
  };
}

export function readDecoding(fields: BundleFields, capture: Place): BundledDecoding {
  return {
    schemas: fields.items(capture, 'schemas').map((place) => readSchema(fields, place)),
    choices: fields.items(capture, 'choices').map((place) => readChoice(fields, place)),
  };
}

function wordsOfTarget(target: SchemaTarget) {
  if (target.kind === 'stream') return { for: target.kind, streamArn: target.streamArn };
  if (target.kind === 'capture') return { for: target.kind, captureId: target.captureId };
  return target.kind === 'schema-id' ? { for: target.kind, schemaId: target.schemaId } : { for: target.kind };
}

function wordsOfScope(target: DecoderChoice['for']) {
  if (target.kind === 'stream') return { for: target.kind, streamArn: target.streamArn };
  if (target.kind === 'capture') return { for: target.kind };
  return { for: target.kind, batch: String(target.batch), n: String(target.n) };
}

function readSchema(fields: BundleFields, place: Place): BundledSchema {
  const text = (name: string) => fields.text(place, name);
  return {
    id: text('id'),
    name: text('name'),
    kind: fields.word(place, 'kind', KINDS),
    for: readTarget(fields, place),
    ...(fields.has(place, 'message') && { message: text('message') }),
    messages: fields.texts(place, 'messages'),
    ids: fields.texts(place, 'ids'),
    createdAt: text('createdAt'),
    actor: text('actor'),
    bytes: fields.bytes(place, 'dataBase64'),
  };
}

function readTarget(fields: BundleFields, place: Place): SchemaTarget {
  const kind = fields.word(place, 'for', TARGETS);
  if (kind === 'stream') return { kind, streamArn: fields.text(place, 'streamArn') };
  if (kind === 'capture') return { kind, captureId: fields.text(place, 'captureId') };
  return kind === 'schema-id' ? { kind, schemaId: fields.text(place, 'schemaId') } : { kind };
}

function readChoice(fields: BundleFields, place: Place): DecoderChoice {
  const kind = fields.word(place, 'for', SCOPES);
  const force = fields.texts(place, 'force');
  if (kind === 'stream') return { for: { kind, streamArn: fields.text(place, 'streamArn') }, force };
  if (kind === 'capture') return { for: { kind }, force };
  const [batch, n] = [fields.number(place, 'batch', 'batch'), fields.number(place, 'n', 'record')];
  return { for: { kind, batch, n }, force };
}
