import { describe, expect, it } from 'vitest';
import { RESPONSE_RULES } from './rules.ts';
import type { Verdict } from './verdict.ts';
import { sentenceOfVerdict } from './verdict-words.ts';

const partial = (checkpoint: number): Verdict => ({
  kind: 'partial-failure',
  checkpoint,
  reported: [checkpoint],
  rule: RESPONSE_RULES['reported-record'],
});

describe('sentenceOfVerdict', () => {
  it.each([
    [partial(2), 0, 5, 'Records 0 to 1 are done; record 2 and all behind it, 3 in all, are delivered again.'],
    [partial(1), 3, 5, 'Record 3 is done; record 4 is delivered again.'],
    [partial(0), 3, 5, 'Record 3, the first, is reported: no progress, all 2 records must be tried again.'],
  ])('names records by their position in the batch', (verdict, from, to, sentence) => {
    expect(sentenceOfVerdict(verdict, from, to)).toBe(sentence);
  });

  it('says that a window is over', () => {
    const success: Verdict = { kind: 'complete-success', rule: RESPONSE_RULES['empty-failures'] };
    expect(sentenceOfVerdict(success, 3, 3)).toBe('Complete success: the window is over.');
    const failure: Verdict = { kind: 'complete-failure', because: 'It threw.', rule: RESPONSE_RULES['function-error'] };
    expect(sentenceOfVerdict(failure, 3, 3)).toBe('The final invocation of the window failed. It threw.');
  });

  it('says whether a rejected attempt counts', () => {
    const rejected = { kind: 'not-delivered', counted: true, because: 'Too large.' } as const;
    const verdict: Verdict = { ...rejected, rule: RESPONSE_RULES['payload-too-large'] };
    expect(sentenceOfVerdict(verdict, 0, 1)).toBe('Too large. The attempt uses up a retry.');
  });
});
