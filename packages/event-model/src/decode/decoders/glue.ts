import { type DecodeAnswer, type DecodeContext, type Decoded, type Decoder, refuse } from '../decoder.ts';
import { uuidText } from './uuid-text.ts';
import { zlib } from './zlib.ts';

const NO_MAGIC = refuse('magic', 'Not a Glue Schema Registry header: no 03 at the start, or fewer than 18 bytes.');
const NO_UUID = refuse('schema-version', 'Not a Glue Schema Registry header: the schema version id is no UUID.');

const HEADER = 18;
const COMPRESSION = { none: 0, zlib: 5 } as const;

/** The header that the serializers of the AWS Glue Schema Registry write: which schema version the payload has, and its compression. */
export const glue: Decoder = {
  name: 'glue',
  automatic: true,
  firstBytes: [0x03],
  decode(bytes, context) {
    if (bytes[0] !== 0x03 || bytes.length < HEADER) return NO_MAGIC;
    const id = uuidText(bytes, 2);
    if (id === undefined) return NO_UUID;
    const payload = bytes.subarray(HEADER);
    const compression = bytes[1] as number;
    if (compression === COMPRESSION.none) return accept(id, 'none', { bytes: payload });
    if (compression === COMPRESSION.zlib) return accept(id, 'zlib', inflated(payload, context));
    const because = `Not a Glue Schema Registry header: the compression ${compression} is unknown (0 is none, 5 is zlib).`;
    return refuse('compression', because, { offset: 1, claimed: true });
  },
};

type Payload = { readonly bytes: Uint8Array; readonly notes?: Decoded['notes'] };

/** What is not zlib after all stays as it is: the header was right, and the bytes are the evidence. */
function inflated(payload: Uint8Array, context: DecodeContext): Payload {
  const answer = zlib.decode(payload, { ...context, forced: true });
  if (answer.kind === 'refused' || answer.decoded.output.kind !== 'bytes') {
    const because = answer.kind === 'refused' ? answer.refusal.because : '';
    const message = `The header says zlib, but the payload does not open. ${because} It is kept as it is.`;
    return { bytes: payload, notes: [{ code: 'zlib', message }] };
  }
  const { notes, output } = answer.decoded;
  return notes === undefined ? output : { bytes: output.bytes, notes };
}

function accept(id: string, compression: string, { bytes, notes = [] }: Payload): DecodeAnswer {
  return {
    kind: 'decoded',
    decoded: {
      status: notes.length === 0 ? 'ok' : 'partial',
      confidence: 'certain',
      notes,
      schemaId: id,
      facts: [
        ['schema version id', id],
        ['compression', compression],
      ],
      output: { kind: 'bytes', bytes },
    },
  };
}
