import { type DecodeContext, type Decoder, refuse } from '../decoder.ts';
import { schemaFor } from '../schemas.ts';
import { protobufWire } from './protobuf-wire.ts';
import { uuidText } from './uuid-text.ts';

const NO_MAGIC = refuse('magic', 'Not a Confluent header: no 00 and schema id, nor 01 and schema GUID, at the start.');
const NOT_RECOGNISED = refuse(
  'not-recognised',
  'Not taken as a Confluent header: a schema id would be there, but nothing recognised follows it. Choose it by hand if you know better.',
);

const BY_ID = 5;
const BY_GUID = 17;
/** Registries count their ids up from one. */
const MAX_ID = 10_000_000;

/**
 * The header that Confluent's serializers write: a schema id, or in the newer form a GUID, then the payload. Much binary data
 * begins with a zero, so by itself it is taken only when a format claims the payload.
 */
export const confluent: Decoder = {
  name: 'confluent',
  automatic: true,
  firstBytes: [0x00, 0x01],
  decode(bytes, context) {
    const schema = schemaOf(bytes);
    if (schema === undefined) return NO_MAGIC;
    const payload = bytes.subarray(schema.length);
    const isKnown = schemaFor(context.schemas, schema.id) !== undefined;
    if (!context.forced && !isKnown && !isClaimed(payload, context)) return NOT_RECOGNISED;
    return {
      kind: 'decoded',
      decoded: {
        status: 'ok',
        confidence: 'heuristic',
        schemaId: schema.id,
        facts: [[schema.name, schema.id]],
        output: { kind: 'bytes', bytes: payload },
      },
    };
  },
};

function schemaOf(
  bytes: Uint8Array,
): { readonly name: string; readonly id: string; readonly length: number } | undefined {
  if (bytes[0] === 0 && bytes.length > BY_ID) {
    const id = new DataView(bytes.buffer, bytes.byteOffset, BY_ID).getUint32(1);
    return id > 0 && id <= MAX_ID ? { name: 'schema id', id: String(id), length: BY_ID } : undefined;
  }
  const guid = bytes[0] === 1 && bytes.length > BY_GUID ? uuidText(bytes, 1) : undefined;
  return guid === undefined ? undefined : { name: 'schema GUID', id: guid, length: BY_GUID };
}

/** A Protobuf message stands behind the path to its type, and is too weak a sign by itself but not behind such a header. */
function isClaimed(payload: Uint8Array, context: DecodeContext): boolean {
  if (context.recognises(payload)) return true;
  return protobufWire.decode(payload, { ...context, within: 'confluent' }).kind === 'decoded';
}
