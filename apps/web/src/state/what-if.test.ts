import type { BatchFacts } from '@shardscope/event-model';
import { expect, test } from 'vitest';
import { answerWhatIf, DEFAULT_WHAT_IF, type WhatIf } from './what-if.ts';

const facts: BatchFacts = {
  records: Array.from({ length: 4 }, (_, i) => ({
    sequenceNumber: String(100 + i),
    partitionKey: 'k',
    arrivalMillis: 1_545_084_650_987 + i,
    eventBytes: 700,
  })),
  envelopeBytes: 19,
  shardId: 'shardId-000000000006',
  streamArn: 'arn:aws:kinesis:us-east-2:123456789012:stream/lambda-stream',
};
const retryTwice: WhatIf = {
  ...DEFAULT_WHAT_IF,
  mapping: { ...DEFAULT_WHAT_IF.mapping, maximumRetryAttempts: 2 },
};

test('gives the response of the marks, its verdict and the fates from one answer', () => {
  const answer = answerWhatIf(facts, [2], retryTwice, undefined);

  expect(answer.responseText).toContain('"itemIdentifier":"102"');
  expect(answer.read.verdict).toMatchObject({ kind: 'partial-failure', checkpoint: 2, reported: [2] });
  expect(answer.prediction.fates.map(({ final }) => final)).toEqual(['done', 'done', 'discarded', 'discarded']);
});

test('has no response to copy when the function throws', () => {
  const answer = answerWhatIf(facts, [2], { ...retryTwice, behaviour: { kind: 'throws-on-marked' } }, undefined);

  expect(answer.responseText).toBeUndefined();
  expect(answer.read.verdict.kind).toBe('complete-failure');
  expect(answer.prediction.fates.every(({ final }) => final === 'discarded')).toBe(true);
});

test('finds records of long ago expired when the first attempt is now', () => {
  const answer = answerWhatIf(facts, [], retryTwice, 1_800_000_000_000);

  expect(answer.prediction.fates.map(({ final, deliveries }) => [final, deliveries])).toEqual(
    facts.records.map(() => ['expired', 0]),
  );
});
