import { utf8Bytes } from '../../bytes/utf8.ts';

const EMPTY = 0xc15d213aa4d7a795n;
const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let sum = BigInt(byte);
  for (let bit = 0; bit < 8; bit++) sum = sum & 1n ? (sum >> 1n) ^ EMPTY : sum >> 1n;
  return sum;
});

/**
 * The CRC-64-AVRO fingerprint of a schema's canonical form, as 16 hex digits.
 *
 * @example avroFingerprint('"null"') // '63dd24e7cc258f8a'
 * @see Apache Avro 1.12 specification, "Schema Fingerprints"
 */
export function avroFingerprint(canonicalForm: string): string {
  let sum = EMPTY;
  for (const byte of utf8Bytes(canonicalForm)) {
    sum = (sum >> 8n) ^ (TABLE[Number((sum ^ BigInt(byte)) & 0xffn)] as bigint);
  }
  return sum.toString(16).padStart(16, '0');
}
