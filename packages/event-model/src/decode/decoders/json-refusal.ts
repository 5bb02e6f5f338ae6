import type { JsonRefusal } from '../../bytes/json-tape.ts';
import { type DecodeAnswer, refuse } from '../decoder.ts';

/** Why bytes are not JSON, in a sentence that names the byte and its place. */
export function refuseJson(bytes: Uint8Array, { code, offset }: JsonRefusal, claimed: boolean): DecodeAnswer {
  return refuse(code, `Not JSON: ${troubleOf(bytes, code, offset)}.`, { offset, ...(claimed ? { claimed } : {}) });
}

function troubleOf(bytes: Uint8Array, code: JsonRefusal['code'], offset: number): string {
  const byte = nameOf(bytes[offset]);
  switch (code) {
    case 'empty':
      return 'there is only white space';
    case 'cut-short':
      return `the text ends (EOF) inside the value, at offset ${offset}`;
    case 'trailing':
      return `trailing bytes follow the value, from offset ${offset}`;
    case 'string':
      return bytes[offset] === 0x5c
        ? `an unknown escape in a string at offset ${offset}`
        : `a control character (${byte}) in a string at offset ${offset}`;
    case 'utf8':
      return `invalid UTF-8 at offset ${offset}`;
    case 'number':
      return `unexpected ${byte} in a number at offset ${offset}`;
    case 'depth':
    case 'tokens':
      return `limit:${code} at offset ${offset}`;
    case 'syntax':
      return `unexpected ${byte} at offset ${offset}`;
  }
}

function nameOf(byte: number | undefined): string {
  if (byte === undefined) return 'end';
  if (byte > 0x20 && byte < 0x7f) return `"${String.fromCharCode(byte)}"`;
  return `0x${byte.toString(16).padStart(2, '0')}`;
}
