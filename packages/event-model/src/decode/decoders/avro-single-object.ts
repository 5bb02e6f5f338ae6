import { type Decoder, refuse } from '../decoder.ts';

const NO_MAGIC = refuse('magic', 'Not an Avro single object: no c3 01 at the start.');
const TOO_SHORT = refuse('length', 'Not an Avro single object: shorter than its header.', { claimed: true });

const HEADER = 10;

/** An Avro single object: the fingerprint of its schema, then a value. The value needs a schema that the user gives. */
export const avroSingleObject: Decoder = {
  name: 'avro-single-object',
  automatic: true,
  weak: true,
  firstBytes: [0xc3],
  decode(bytes) {
    if (bytes[0] !== 0xc3 || bytes[1] !== 0x01) return NO_MAGIC;
    if (bytes.length < HEADER) return TOO_SHORT;
    const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER);
    const fingerprint = view.getBigUint64(2, true).toString(16).padStart(16, '0');
    return {
      kind: 'decoded',
      decoded: {
        status: 'ok',
        confidence: 'heuristic',
        schemaId: fingerprint,
        facts: [['schema fingerprint', fingerprint]],
        output: { kind: 'bytes', bytes: bytes.subarray(HEADER) },
      },
    };
  },
};
