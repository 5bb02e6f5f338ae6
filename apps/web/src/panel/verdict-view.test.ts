import type { Verdict } from '@shardscope/event-model';
import { expect, test } from 'vitest';
import { verdictWords } from './verdict-view.tsx';

const verdict: Verdict = {
  kind: 'partial-failure',
  checkpoint: 1,
  reported: [1],
  rule: { id: 'lowest-failure', grade: 'documented', text: 'The lowest counts.', source: 'a guide' },
};

test('names the records that are delivered again', () => {
  expect(verdictWords(verdict, 4, (n) => n).title).toBe('Partial failure: records 1–3 are delivered again');
  expect(verdictWords(verdict, 2, (n) => n).title).toBe('Partial failure: record 1 is delivered again');
});

test('counts them where a filter left holes', () => {
  const places = [0, 2, 5, 6];
  expect(verdictWords(verdict, 4, (n) => places[n] ?? 0).title).toBe(
    'Partial failure: 3 records among 2–6 are delivered again',
  );
});
