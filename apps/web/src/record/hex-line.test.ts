import { hexDump } from '@shardscope/event-model';
import { expect, test } from 'vitest';
import { piecesOf } from './hex-line.tsx';

const BYTES = Uint8Array.from({ length: 32 }, (_, i) => i);

function pieces(offset: number, ...marks: Parameters<typeof piecesOf>[1]) {
  const [row] = hexDump(BYTES, { offset, length: 16 });
  if (row === undefined) throw new Error('a row expected');
  return piecesOf(row, marks).map(({ from, to, tone }) => [from, to, tone]);
}

test('cuts a line where a mark begins and ends', () => {
  expect(pieces(0, { start: 3, end: 7, tone: 'layer' })).toEqual([
    [0, 3, undefined],
    [3, 7, 'layer'],
    [7, 16, undefined],
  ]);
});

test('carries a mark over the end of a line', () => {
  const mark = { start: 12, end: 20, tone: 'layer' } as const;
  expect(pieces(0, mark)).toEqual([
    [0, 12, undefined],
    [12, 16, 'layer'],
  ]);
  expect(pieces(16, mark)).toEqual([
    [0, 4, 'layer'],
    [4, 16, undefined],
  ]);
});

test('leaves a line whole that a mark covers or does not touch', () => {
  expect(pieces(0, { start: 0, end: 32, tone: 'trailing' })).toEqual([[0, 16, 'trailing']]);
  expect(pieces(0, { start: 16, end: 32, tone: 'trailing' })).toEqual([[0, 16, undefined]]);
});
