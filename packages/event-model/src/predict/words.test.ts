import { describe, expect, it } from 'vitest';
import type { Fate } from './prediction.ts';
import { wordsOfFate } from './words.ts';

function fate(final: Fate['final'], deliveries: number, because: Fate['because']): Fate {
  return { final, deliveries, because, grade: 'documented' };
}

describe('wordsOfFate', () => {
  it.each([
    [fate('done', 1, { kind: 'succeeded' }), 'done'],
    [fate('done', 4, { kind: 'succeeded' }), 'again ×4'],
    [fate('done', 1, { kind: 'report-ignored' }), 'lost, report unread'],
    [fate('done', 1, { kind: 'not-reported' }), 'lost, not reported'],
    [fate('done', 1, { kind: 'behind', position: 3 }), 'lost behind 3'],
    [fate('discarded', 4, { kind: 'itself' }), 'discarded after 4'],
    [fate('discarded', 4, { kind: 'behind', position: 214 }), 'discarded with 214'],
    [fate('discarded', 1, { kind: 'whole-batch' }), 'discarded with batch'],
    [fate('discarded', 0, { kind: 'age' }), 'discarded by age'],
    [fate('discarded', 1449, { kind: 'age' }), 'by age after 1,449'],
    [fate('discarded', 0, { kind: 'too-large' }), 'discarded, too large'],
    [fate('expired', 0, { kind: 'retention' }), 'expired'],
    [fate('expired', 1449, { kind: 'retention' }), 'expired after 1,449'],
    [fate('filtered', 0, { kind: 'succeeded' }), 'filtered'],
    [fate('pending', 3, { kind: 'whole-batch' }), 'pending'],
  ])('says %o in a word', (given, word) => {
    expect(wordsOfFate(given).word).toBe(word);
  });

  it('says until when a record blocks its shard', () => {
    const blocked = fate('expired', 1449, { kind: 'retention' });
    expect(wordsOfFate(blocked, '22:10')).toMatchObject({
      icon: 'blocked',
      word: 'blocks until 22:10',
      tone: 'blocked',
    });
    expect(wordsOfFate(fate('pending', 3, { kind: 'whole-batch' }), '22:10').word).toBe('blocks until 22:10');
    expect(wordsOfFate(fate('expired', 0, { kind: 'retention' }), '22:10').word).toBe('expired');
  });
});
