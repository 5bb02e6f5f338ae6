import { expect, it } from 'vitest';
import { stepSize } from './layer-words.ts';

const layer = (decoder: string, inputLength: number, outputLength: number) =>
  ({ decoder, inputLength, outputLength }) as Parameters<typeof stepSize>[0];

it('says how much more came out of what was compressed', () => {
  expect(stepSize(layer('gzip', 100, 310))).toBe('310 B ×3.1');
});

it('says no factor of base64, nor of a frame that gives less than it took', () => {
  expect(stepSize(layer('base64', 16, 12))).toBe('12 B');
  expect(stepSize(layer('kpl-aggregate', 2009, 143))).toBe('143 B');
});
