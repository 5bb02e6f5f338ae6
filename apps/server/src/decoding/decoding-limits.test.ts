import { DEFAULT_PEEL_LIMITS } from '@shardscope/event-model';
import { expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { DEFAULT_DECODING_LIMITS, decodingOptionsOf } from './decoding-limits.ts';
import { createDecoding } from './pooled-decoding.ts';

it('limits decoding as ever where no setting says otherwise', () => {
  expect(decodingOptionsOf(readConfig([], {}))).toEqual({ limits: DEFAULT_DECODING_LIMITS, size: undefined });
  expect(DEFAULT_DECODING_LIMITS.peel).toBe(DEFAULT_PEEL_LIMITS);
});

it('starts as many workers as the settings say', async () => {
  const decoding = createDecoding(decodingOptionsOf(readConfig(['--decode-workers', '5'], {})));
  expect(decoding.lanes).toBe(5);
  await decoding.close();
});
