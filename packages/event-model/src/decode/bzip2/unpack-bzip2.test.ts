import { describe, expect, it } from 'vitest';
import { utf8Text } from '../../bytes/utf8.ts';
import { isBzip2Magic, unpackBzip2 } from './unpack-bzip2.ts';

const LIMIT = 64 * 1024 * 1024;
const TEXT = Array.from({ length: 60 }, (_, i) => `{"n":${i},"kind":"order","zeros":"000000000000"}`).join('\n');
/** TEXT by `bzip2 -9`. */
const PACKED = new Uint8Array(
  Buffer.from(
    'QlpoOTFBWSZTWRyxFYMABG7ZgABQEAR/8AYpmBowAPpmDaqm9TUP/VU/VNAeoAZVMf+qpqAAACaqkAAGgbU2UMEfaHih+oZ0PtDlQxQDEgGkgDIA53bdOvbv4854Loqq71aVVwq6qrqquFWqqnMgHKQDa7u71kltxJbdcYxjGksMhnLBmZSwNGyWAWwAACA1kstnSS250PNDFDShtqGlDKhtoaUMUMqGVDXQ0wRqofxdyRThQkByxFYM',
    'base64',
  ),
);
/** Thirty million zeros by `bzip2 -1`. */
const ZEROS = new Uint8Array(
  Buffer.from(
    'QlpoMTFBWSZTWX6yQ8QADQTAAMAAAAggACCkCDSoKjEqCo5igrJMprL9ZIeIABoJgAGAAAAQQABBSBBpUFRiVBUcxQVkmU1l+skPEAA0EwADAAAAIIAAgpAg0qCoxKgqOYoKyTKay/WSHiAAaCYABgAAAEEAAQUgQaVBUYlQVHMUFZJlNZfrJDxAANBMAAwAAACCAAIKQINKgqMSoKjmKCskyms5iFUR4ARP6AAYAQABBAAGGYE1TTQClW1AFKvF3JFOFCQAxF6/QA==',
    'base64',
  ),
);
const join = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('unpackBzip2', () => {
  it('gives the whole content of one stream, and of several', () => {
    const { bytes, consumed, stopped, blocks } = unpackBzip2(join(PACKED, PACKED, Uint8Array.of(1, 2)), LIMIT);
    expect([stopped, consumed, blocks, utf8Text(bytes)]).toEqual([undefined, 2 * PACKED.length, 2, TEXT + TEXT]);
  });

  it('undoes long runs', () => {
    const { bytes, stopped } = unpackBzip2(ZEROS, LIMIT);
    expect([stopped, bytes.length, bytes.every((byte) => byte === 0)]).toEqual([undefined, 30_000_000, true]);
  });

  it('stops while it grows, and keeps what came out', () => {
    const { bytes, stopped } = unpackBzip2(ZEROS, 1_000_000);
    expect(stopped).toBe('output-limit');
    expect(bytes.length).toBeGreaterThan(999_000);
    expect(bytes.length).toBeLessThanOrEqual(1_000_000);
  });

  it('says where it is cut, at every place', () => {
    for (let length = 5; length < PACKED.length; length++) {
      expect(unpackBzip2(PACKED.subarray(0, length), LIMIT).stopped).toBe('cut-short');
    }
  });

  it('takes no damaged block as whole, and never throws', () => {
    const endMark = PACKED.length - 11;
    for (let at = 4; at < endMark; at++) {
      for (const flip of [1, 0x10, 0x80]) {
        const damaged = PACKED.slice();
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        const { stopped, bytes } = unpackBzip2(damaged, LIMIT);
        if (isBzip2Magic(damaged, 0)) expect(stopped).toMatch(/^(checksum|corrupt|cut-short)$/);
        else expect(bytes.length).toBe(0);
      }
    }
  });
});
