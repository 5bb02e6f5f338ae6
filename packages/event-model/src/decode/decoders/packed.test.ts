import { brotliCompressSync, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { utf8Bytes, utf8Text } from '../../bytes/utf8.ts';
import { contextOf, groundOf } from '../choose.ts';
import type { DecodeAnswer, Decoder } from '../decoder.ts';
import { testInflaters } from '../inflaters.test-support.ts';
import { DEFAULT_PEEL_LIMITS } from '../limits.ts';
import { peel } from '../peel.ts';
import { brotli } from './brotli.ts';
import { bzip2 } from './bzip2.ts';
import { deflateRaw } from './deflate-raw.ts';
import { lz4Block } from './lz4-block.ts';
import { lz4Frame } from './lz4-frame.ts';
import { snappyFramed } from './snappy-framed.ts';
import { snappyHadoop } from './snappy-hadoop.ts';
import { snappyRaw } from './snappy-raw.ts';
import { snappyXerial } from './snappy-xerial.ts';
import { zstd } from './zstd.ts';

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
const JSON_TEXT = '{"id":1,"id":2,"text":"aaaaaaaaaaaaaaaaaaaaaaaa"}';
const literal = (text: string) => Uint8Array.of(text.length, (text.length - 1) << 2, ...utf8Bytes(text));
const bigEndian = (value: number) => [0, 0, value >> 8, value & 255];
const RAW = literal(JSON_TEXT);
/** "hello", by the tools of each format. */
const HELLO = {
  zstd: bytesOf('KLUv/SAFKQAAaGVsbG8='),
  lz4: bytesOf('BCJNGGRApwUAAIBoZWxsbwAAAAD5dwD7'),
  snappy: Uint8Array.of(0xff, 6, 0, 0, ...utf8Bytes('sNaPpY')),
};

function ask(
  decoder: Decoder,
  bytes: Uint8Array,
  { forced = false, limits = DEFAULT_PEEL_LIMITS, inflaters = testInflaters } = {},
) {
  const ground = groundOf({ inflaters, limits });
  const outputLeft = limits.maxOutputBytes;
  return decoder.decode(bytes, contextOf(ground, { outputLeft, forced, cut: false, inPart: false }));
}

function shortly(answer: DecodeAnswer): unknown {
  if (answer.kind === 'refused') return [answer.refusal.code, answer.damaged ?? false];
  const { output, status, notes } = answer.decoded;
  return [
    status,
    output.kind === 'bytes' ? utf8Text(output.bytes) : output.kind,
    (notes ?? []).map(({ code }) => code),
  ];
}

describe('containers with a magic', () => {
  it('say that bytes follow them', () => {
    for (const [decoder, bytes] of [[zstd, HELLO.zstd] as const, [lz4Frame, HELLO.lz4] as const]) {
      expect(shortly(ask(decoder, Uint8Array.of(...bytes, 1, 2)))).toEqual(['partial', 'hello', ['trailing']]);
    }
  });

  it('are damaged where the magic stands and nothing comes out', () => {
    expect(shortly(ask(zstd, HELLO.zstd.subarray(0, 10)))).toEqual(['cut-short', true]);
    expect(shortly(ask(lz4Frame, HELLO.lz4.subarray(0, 12)))).toEqual(['cut-short', true]);
    expect(shortly(ask(snappyFramed, Uint8Array.of(...HELLO.snappy, 2, 0, 0, 0)))).toEqual(['corrupt', true]);
    expect(shortly(ask(snappyXerial, Uint8Array.of(0x82, ...utf8Bytes('SNAPPY'), 0, 1)))).toEqual(['cut-short', true]);
  });

  it('show damage as binary that is partial, and name the format', () => {
    const layer = peel(HELLO.zstd.subarray(0, 10), { inflaters: testInflaters });
    expect([layer.decoder, layer.status]).toEqual(['binary', 'partial']);
    expect(layer.notes[0]?.message).toContain('Not opened as zstd. The compressed data is truncated.');
  });

  it('are partial and not refused at a limit', () => {
    const limits = { ...DEFAULT_PEEL_LIMITS, maxOutputBytes: 3 };
    expect(shortly(ask(zstd, HELLO.zstd, { limits }))).toEqual(['partial', 'hel', ['limit:output']]);
    expect(shortly(ask(lz4Frame, HELLO.lz4, { limits }))).toEqual(['partial', 'hel', ['limit:output']]);
  });

  it('leave a skippable frame with nothing of zstd behind it', () => {
    expect(shortly(ask(zstd, Uint8Array.of(0x50, 0x2a, 0x4d, 0x18, 0, 0, 0, 0, 1, 2)))).toEqual(['magic', false]);
  });

  it('say that a dictionary is needed', () => {
    expect(shortly(ask(zstd, Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0x21, 9, 0, 1, 0, 0)))).toEqual([
      'dictionary',
      false,
    ]);
  });
});

describe('snappy without a magic', () => {
  const hadoop = Uint8Array.of(...bigEndian(JSON_TEXT.length), ...bigEndian(RAW.length), ...RAW);

  it('is taken when it unpacks whole and what comes out is recognised', () => {
    expect(shortly(ask(snappyRaw, RAW))).toEqual(['ok', JSON_TEXT, []]);
    expect(shortly(ask(snappyHadoop, hadoop))).toEqual(['ok', JSON_TEXT, []]);
  });

  it('is left alone when what comes out could be anything, unless it is forced', () => {
    const words = literal('just some words');
    expect(shortly(ask(snappyRaw, words))).toEqual(['not-recognised', false]);
    expect(shortly(ask(snappyRaw, words, { forced: true }))).toEqual(['ok', 'just some words', []]);
  });

  it('is left alone when it does not end where it says', () => {
    expect(shortly(ask(snappyRaw, RAW.subarray(0, -1)))).toEqual(['not-whole', false]);
    expect(shortly(ask(snappyHadoop, Uint8Array.of(...hadoop, 0)))).toEqual(['not-whole', false]);
    expect(shortly(ask(snappyRaw, RAW.subarray(0, -1), { forced: true }))).toEqual(['cut-short', false]);
  });
});

describe('containers that are opened only when asked', () => {
  const packed: readonly (readonly [Decoder, Uint8Array])[] = [
    [deflateRaw, new Uint8Array(deflateRawSync(JSON_TEXT))],
    [brotli, new Uint8Array(brotliCompressSync(JSON_TEXT))],
    [lz4Block, Uint8Array.of(0xf0, JSON_TEXT.length - 15, ...utf8Bytes(JSON_TEXT))],
  ];

  it.each(packed)('opens what is $name', (decoder, bytes) => {
    expect(decoder.automatic).toBe(false);
    expect(shortly(ask(decoder, bytes, { forced: true }))).toEqual(['ok', JSON_TEXT, []]);
  });

  it('names bzip2 and opens it only when it is forced', () => {
    const bytes = bytesOf('QlpoORdyRThQkAAAAAA=');
    expect(shortly(ask(bzip2, bytes))).toEqual(['not-automatic', false]);
    expect(shortly(ask(bzip2, bytes, { forced: true }))).toEqual(['ok', '', []]);
  });

  it('says what Brotli lacks where the platform has none', () => {
    const { inflateRaw } = testInflaters;
    const answer = ask(brotli, packed[1]?.[1] ?? new Uint8Array(), { forced: true, inflaters: { inflateRaw } });
    expect(shortly(answer)).toEqual(['not-available', false]);
  });

  it('keeps what came out before damage', () => {
    const cut = (packed[2]?.[1] ?? new Uint8Array()).subarray(0, 10);
    expect(shortly(ask(lz4Block, cut, { forced: true }))).toEqual(['cut-short', false]);
    const linked = Uint8Array.of(0x10, 97, 9, 9);
    expect(shortly(ask(lz4Block, linked, { forced: true }))).toEqual(['partial', 'a', ['corrupt']]);
  });
});
