import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../../bytes/utf8.ts';
import { readEncryptionSdkHeader } from '../encryption-sdk-header.ts';
import { testInflaters } from '../inflaters.test-support.ts';
import { pathOf } from '../layer-path.ts';
import { peel } from '../peel.ts';

const short = (value: number) => [value >> 8, value & 255];
const text = (value: string) => [...short(value.length), ...utf8Bytes(value)];
const KEY_ARN = 'arn:aws:kms:us-east-2:123456789012:key/0a1b';
const CONTEXT = [...short(1), ...text('aws:rds:dbc-id'), ...text('cluster-1')];
const HEAD = [
  ...short(CONTEXT.length),
  ...CONTEXT,
  ...short(1),
  ...text('aws-kms'),
  ...text(KEY_ARN),
  ...text('secret'),
];

const ONE = Uint8Array.of(
  ...[0x01, 0x80, 0x03, 0x78, ...new Array(16).fill(7), ...HEAD, 2, 0, 0, 0, 0, 12, 0, 0, 16, 0],
  ...new Array(28).fill(9),
);
const TWO = Uint8Array.of(
  0x02,
  0x05,
  0x78,
  ...new Array(32).fill(7),
  ...HEAD,
  2,
  0,
  0,
  16,
  0,
  ...new Array(48).fill(9),
);

describe('the aws-encryption-sdk decoder', () => {
  it.each([
    ['1', '0378', ONE],
    ['2', '0578', TWO],
  ])('names a message of format %s and what its header says', (version, suite, bytes) => {
    const layer = peel(bytes, { inflaters: testInflaters });
    expect([layer.decoder, layer.status, layer.value, layer.bytes]).toEqual([
      'aws-encryption-sdk',
      'ok',
      { kind: 'binary' },
      bytes,
    ]);
    expect(layer.notes.map(({ code }) => code)).toEqual(['encrypted']);
    expect(layer.facts).toEqual([
      ['message format', version],
      ['algorithm suite', suite],
      ['message id', '07'.repeat(version === '1' ? 16 : 32)],
      ['content', 'in frames of 4096 bytes'],
      ['encrypted data keys', '1'],
      ['key of aws-kms', KEY_ARN],
      ['context aws:rds:dbc-id', 'cluster-1'],
    ]);
  });

  it('finds the message inside base64 text, as database activity streams carry it', () => {
    const bytes = utf8Bytes(Buffer.from(ONE).toString('base64'));
    expect(pathOf(peel(bytes, { inflaters: testInflaters }))).toEqual(['base64-text', 'aws-encryption-sdk']);
  });

  it('says that a header is truncated, wherever it is cut, and of other bytes that they are none', () => {
    for (let length = 4; length < ONE.length - 28; length++) {
      expect(readEncryptionSdkHeader(ONE.subarray(0, length))).toBe('cut-short');
    }
    expect(readEncryptionSdkHeader(Uint8Array.of(0x01, 0x80, 0x00, 0x01))).toBeUndefined();
    expect(readEncryptionSdkHeader(Uint8Array.of(0x03, 0x05, 0x78))).toBeUndefined();
  });
});
