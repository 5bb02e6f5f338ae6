import type { Attempt } from '@shardscope/event-model';
import { describe, expect, it } from 'vitest';
import { placesOf } from './attempt-places.ts';

type Row = Pick<Attempt, 'from' | 'to' | 'splitDepth' | 'next'> & { readonly lane?: number };
const places = (rows: readonly Row[]) => placesOf(rows as readonly Attempt[]);
const named = (rows: readonly Row[]) =>
  places(rows).map(({ half, isRest, isNext }) => [isNext && 'next', isRest && 'rest', half].filter(Boolean).join(' '));

describe('placesOf', () => {
  it('tells the left half from the right one, and what a checkpoint left of either', () => {
    const rows: Row[] = [
      { from: 0, to: 8, splitDepth: 0, next: 'checkpoint' },
      { from: 3, to: 8, splitDepth: 0, next: 'bisect' },
      { from: 3, to: 5, splitDepth: 1, next: 'checkpoint' },
      { from: 4, to: 5, splitDepth: 1, next: 'discard' },
      { from: 5, to: 8, splitDepth: 1, next: 'checkpoint' },
      { from: 6, to: 8, splitDepth: 1, next: 'done' },
    ];
    expect(named(rows)).toEqual(['', 'rest', 'left', 'rest left', 'right', 'rest right']);
  });

  it('knows the next batch from the rest of one', () => {
    const rows: Row[] = [
      { from: 0, to: 4, splitDepth: 0, next: 'checkpoint' },
      { from: 2, to: 4, splitDepth: 0, next: 'done' },
      { from: 4, to: 4, splitDepth: 0, next: 'done' },
      { from: 4, to: 9, splitDepth: 0, next: 'checkpoint' },
      { from: 7, to: 9, splitDepth: 0, next: 'done' },
    ];
    expect(named(rows).filter((_, row) => row !== 2)).toEqual(['', 'rest', 'next', 'rest']);
  });

  it('knows a rest that new records joined from the next batch', () => {
    const rows: Row[] = [
      { from: 0, to: 4, splitDepth: 0, next: 'checkpoint' },
      { from: 1, to: 5, splitDepth: 0, next: 'checkpoint' },
      { from: 3, to: 5, splitDepth: 0, next: 'discard' },
      { from: 5, to: 9, splitDepth: 0, next: 'done' },
    ];
    expect(named(rows)).toEqual(['', 'rest', 'rest', 'next']);
    expect(places(rows).map(({ isToppedUp = false }) => isToppedUp)).toEqual([false, true, false, false]);
  });

  it('keeps a level open until the last branch of it', () => {
    const rows: Row[] = [
      { from: 0, to: 4, splitDepth: 0, next: 'bisect' },
      { from: 0, to: 2, splitDepth: 1, next: 'bisect' },
      { from: 0, to: 1, splitDepth: 2, next: 'done' },
      { from: 1, to: 2, splitDepth: 2, next: 'done' },
      { from: 2, to: 4, splitDepth: 1, next: 'done' },
    ];
    expect(places(rows).map(({ open }) => open.toString(2))).toEqual(['0', '1', '11', '1', '0']);
  });

  it('grows a tree for each lane', () => {
    const rows: Row[] = [
      { from: 0, to: 8, splitDepth: 0, next: 'bisect', lane: 0 },
      { from: 1, to: 9, splitDepth: 0, next: 'done', lane: 1 },
      { from: 0, to: 3, splitDepth: 1, next: 'done', lane: 0 },
      { from: 4, to: 8, splitDepth: 1, next: 'done', lane: 0 },
    ];
    expect(named(rows)).toEqual(['', '', 'left', 'right']);
  });
});
