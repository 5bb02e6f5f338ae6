import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { utf8Bytes, utf8Text } from '../../bytes/utf8.ts';
import { testInflaters } from '../inflaters.test-support.ts';
import { pathOf } from '../layer-path.ts';
import { peel } from '../peel.ts';
import { uuidText } from './uuid-text.ts';

const UUID = Uint8Array.from(Buffer.from('b7b4a7f09c964e4aa687fb5de9ef0c63', 'hex'));
const JSON_TEXT = utf8Bytes('{"a":12345678901234567890}');
const opened = (bytes: Uint8Array, force?: string[]) =>
  peel(bytes, { inflaters: testInflaters, ...(force && { force }) });
const glue = (compression: number, payload: Uint8Array) => Uint8Array.of(3, compression, ...UUID, ...payload);

describe('the glue decoder', () => {
  it('names the schema version and opens the payload', () => {
    const layer = opened(glue(0, JSON_TEXT));
    expect([pathOf(layer), layer.status, layer.bytes]).toEqual([['glue', 'JSON'], 'ok', JSON_TEXT]);
    expect(layer.facts).toEqual([
      ['schema version id', 'b7b4a7f0-9c96-4e4a-a687-fb5de9ef0c63'],
      ['compression', 'none'],
    ]);
  });

  it('undoes its zlib', () => {
    const layer = opened(glue(5, deflateSync(JSON_TEXT)));
    expect([pathOf(layer), layer.bytes, layer.facts[1]]).toEqual([
      ['glue', 'JSON'],
      JSON_TEXT,
      ['compression', 'zlib'],
    ]);
  });

  it('keeps a payload that is not zlib, and says so', () => {
    const layer = opened(glue(5, utf8Bytes('not zlib')));
    expect([layer.decoder, layer.status, layer.notes[0]?.code]).toEqual(['glue', 'partial', 'zlib']);
    expect(utf8Text(layer.bytes ?? new Uint8Array())).toBe('not zlib');
  });

  it('leaves what has an unknown compression or no UUID', () => {
    const unknown = opened(glue(7, JSON_TEXT));
    expect([unknown.decoder, unknown.notes[0]?.code]).toEqual(['binary', 'fell-back']);
    const noUuid = Uint8Array.of(3, 0, ...new Uint8Array(16), ...JSON_TEXT);
    expect(opened(noUuid).decoder).not.toBe('glue');
  });
});

describe('the confluent decoder', () => {
  it('names the schema id where the payload is recognised', () => {
    const layer = opened(Uint8Array.of(0, 0, 0, 1, 2, ...JSON_TEXT));
    expect([pathOf(layer), layer.facts, layer.confidence]).toEqual([
      ['confluent', 'JSON'],
      [['schema id', '258']],
      'heuristic',
    ]);
  });

  it('names the GUID of the newer form', () => {
    const layer = opened(Uint8Array.of(1, ...UUID, ...JSON_TEXT));
    expect([pathOf(layer), layer.facts]).toEqual([
      ['confluent', 'JSON'],
      [['schema GUID', 'b7b4a7f0-9c96-4e4a-a687-fb5de9ef0c63']],
    ]);
  });

  it('leaves bytes that begin with a zero and go on as anything, unless forced', () => {
    const avro = Uint8Array.of(0, 0, 0, 0, 42, 2, 4, 0xff, 0x80);
    expect(opened(avro).decoder).not.toBe('confluent');
    const forced = opened(avro, ['confluent']);
    expect([forced.decoder, forced.status, forced.facts]).toEqual(['confluent', 'ok', [['schema id', '42']]]);
  });

  it('refuses an id that no registry counts to, and the id zero', () => {
    expect(opened(Uint8Array.of(0, 0xff, 0, 0, 0, ...JSON_TEXT)).decoder).not.toBe('confluent');
    expect(opened(Uint8Array.of(0, 0, 0, 0, 0, ...JSON_TEXT)).decoder).not.toBe('confluent');
  });
});

describe('uuidText', () => {
  it('gives a UUID its dashes, and nothing for bytes that are none', () => {
    expect(uuidText(UUID, 0)).toBe('b7b4a7f0-9c96-4e4a-a687-fb5de9ef0c63');
    expect(uuidText(UUID.subarray(1), 0)).toBeUndefined();
    expect(uuidText(new Uint8Array(16), 0)).toBeUndefined();
  });
});
