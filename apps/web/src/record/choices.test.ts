import { expect, test } from 'vitest';
import type { DecoderChoice } from '../api/decoding.ts';
import { choiceFor, placeInChoices, withChoice } from './choices.ts';

test.each([
  ['0', 0, 0],
  ['0.0', 0, 0],
  ['0.0.3', 0, 1],
  ['0.0', 1, 1],
])('finds the place of layer %s, %i around it', (id, depth, place) => {
  expect(placeInChoices(id, depth)).toBe(place);
});

test.each([
  [[], 0, 'zstd', ['zstd']],
  [[], 2, 'text', ['automatic', 'automatic', 'text']],
  [['gzip', 'text', 'text'], 1, 'avro', ['gzip', 'avro']],
  [['gzip', 'text'], 1, 'automatic', ['gzip']],
  [['automatic', 'text'], 1, 'automatic', []],
])('puts a decoder into %j at %i', (force, place, decoder, expected) => {
  expect(withChoice(force, place, decoder)).toEqual(expected);
});

test('takes the choice that is nearest to a record', () => {
  const stream: DecoderChoice = { for: 'stream', streamArn: 'arn', force: ['text'] };
  const capture: DecoderChoice = { for: 'capture', force: ['binary'] };
  const own: DecoderChoice = { for: 'record', batch: 0, n: 3, force: ['zstd'] };
  const third = { batch: 0, n: 3, streamArn: 'arn' };
  const fourth = { ...third, n: 4 };
  expect(choiceFor([stream, capture, own], third)).toBe(own);
  expect(choiceFor([stream, capture, own], fourth)).toBe(capture);
  expect(choiceFor([stream, own], { batch: 1, n: 3, streamArn: 'arn' })).toBe(stream);
  expect(choiceFor([], { batch: 0, n: 0 })).toBeUndefined();
});

test('leaves what was chosen for another stream to the batches of that one', () => {
  const other: DecoderChoice = { for: 'stream', streamArn: 'other', force: ['text'] };
  const stream: DecoderChoice = { for: 'stream', streamArn: 'arn', force: ['gzip'] };
  expect(choiceFor([other, stream], { batch: 1, n: 0, streamArn: 'arn' })).toBe(stream);
  expect(choiceFor([other], { batch: 1, n: 0, streamArn: 'arn' })).toBeUndefined();
});
