import * as crypto from 'node:crypto';
import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, type Zlib } from 'node:zlib';
import {
  type GzipTrouble,
  type Inflated,
  type Inflaters,
  inflatePrefix,
  wordsOfGzipTrouble,
} from '@shardscope/event-model';
import { base64Groups } from './base64-groups.ts';

/** With `info`, zlib's one-shot calls give the engine beside the bytes; it knows how much input it read. The types do not say so. */
type WithEngine = { readonly buffer: Buffer; readonly engine: Zlib };

/** The model's decompressors over Node's zlib. The limit holds while inflating; trouble gives what came before it. */
export const nodeInflaters: Inflaters = {
  inflateRaw(bytes: Uint8Array, maxOutput: number): Inflated {
    // zlib wants a limit of at least one byte; the exact reader does not.
    if (maxOutput < 1) return inflatePrefix(bytes, 0);
    try {
      const options = { info: true, maxOutputLength: maxOutput, chunkSize: chunkFor(bytes.length) };
      const done = inflateRawSync(bytes, options) as unknown as WithEngine;
      return { bytes: plain(done.buffer), consumed: done.engine.bytesWritten };
    } catch {
      // zlib keeps nothing of a stream that it refuses, nor says where it stopped: read it again, exactly.
      return inflatePrefix(bytes, maxOutput);
    }
  },
  brotli(bytes: Uint8Array, maxOutput: number): Inflated {
    try {
      return unbrotli(bytes, maxOutput, constants.BROTLI_OPERATION_FINISH);
    } catch (error) {
      return brotliPrefix(bytes, maxOutput, stopOf(error));
    }
  },
  base64Groups,
  ...(hasMd5() && { md5 }),
};

/** zlib fills memory of this size, then more of it. Its own 16 KiB for each of many small records is mostly left empty. */
function chunkFor(inputLength: number): number {
  return Math.max(1024, Math.min(16 * 1024, 4 * inputLength));
}

/** One call where Node.js has it (20.12). */
function md5(bytes: Uint8Array): Uint8Array {
  return crypto.hash === undefined
    ? crypto.createHash('md5').update(bytes).digest()
    : crypto.hash('md5', bytes, 'buffer');
}

/** A Node.js in FIPS mode refuses MD5, whatever it is for; the model then takes its own. */
function hasMd5(): boolean {
  try {
    return md5(new Uint8Array(0)).length === 16;
  } catch {
    return false;
  }
}

function unbrotli(bytes: Uint8Array, maxOutput: number, finishFlush: number): Inflated {
  const options = { info: true, maxOutputLength: Math.max(1, maxOutput), finishFlush };
  const done = brotliDecompressSync(bytes, options) as unknown as WithEngine;
  return { bytes: plain(done.buffer), consumed: done.engine.bytesWritten };
}

/** A Buffer is another class than the bytes of all other layers, and a loop that meets both runs slower ever after. */
function plain({ buffer, byteOffset, length }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}

function stopOf(error: unknown): NonNullable<Inflated['stopped']> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_BUFFER_TOO_LARGE' ? 'output-limit' : code === 'Z_BUF_ERROR' ? 'cut-short' : 'corrupt';
}

/** What a stream that is cut gives; of one that is damaged or over its limit the platform keeps nothing. */
function brotliPrefix(bytes: Uint8Array, maxOutput: number, stopped: NonNullable<Inflated['stopped']>): Inflated {
  const nothing = { bytes: new Uint8Array(0), consumed: 0, stopped };
  if (stopped !== 'cut-short') return nothing;
  try {
    return { ...unbrotli(bytes, maxOutput, constants.BROTLI_OPERATION_FLUSH), stopped };
  } catch {
    return nothing;
  }
}

/** A whole input that came gzipped: its content, or why not. */
export type Gunzipped =
  | { readonly kind: 'gunzipped'; readonly content: Uint8Array }
  | { readonly kind: 'refused'; readonly because: string };

/** Tells whether bytes begin as gzip does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** Unpacks a gzipped input, all members, never beyond `maxBytes`. */
export function gunzipInput(bytes: Uint8Array, maxBytes: number): Gunzipped {
  try {
    return { kind: 'gunzipped', content: gunzipSync(bytes, { maxOutputLength: maxBytes, chunkSize: 1 << 18 }) };
  } catch (error) {
    return { kind: 'refused', because: wordsOfGzipTrouble(troubleOf(error), maxBytes) };
  }
}

function troubleOf(error: unknown): GzipTrouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : code === 'Z_BUF_ERROR' ? 'cut-short' : 'damaged';
}
