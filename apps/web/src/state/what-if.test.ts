import { type BatchFacts, filterVerdicts, readFilterPatterns, utf8Bytes } from '@shardscope/event-model';
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

test('predicts with the nearest setting that AWS takes, and says which', () => {
  const refused = { ...retryTwice, mapping: { ...retryTwice.mapping, maximumRetryAttempts: -9 } };
  const answer = answerWhatIf(facts, [2], refused, undefined);

  expect(answer.replaced).toEqual([{ field: 'MaximumRetryAttempts', given: '-9', used: '-1' }]);
  expect(answer.prediction.fates[2]?.final).toBe('expired');
});

test('cuts the records anew, as the mapping would', () => {
  const mapping = { ...retryTwice.mapping, batchSize: 3 };
  const fates = (whatIf: WhatIf) => answerWhatIf(facts, [1], whatIf, undefined).prediction.fates.map((it) => it.final);

  expect(fates({ ...retryTwice, mapping })).toEqual(['done', 'discarded', 'discarded', 'discarded']);
  expect(fates({ ...retryTwice, mapping, batches: 'backlog' })).toEqual(['done', 'discarded', 'discarded', 'done']);
});

test('shows the side that is chosen', () => {
  const proposal = { mapping: { ...retryTwice.mapping, bisectBatchOnFunctionError: true }, shown: true };
  const fates = (whatIf: WhatIf) => answerWhatIf(facts, [2], whatIf, undefined).prediction.fates.map((it) => it.final);

  expect(fates({ ...retryTwice, proposal })).toEqual(['done', 'done', 'discarded', 'done']);
  expect(fates({ ...retryTwice, proposal: { ...proposal, shown: false } })[3]).toBe('discarded');
});

test('lets nothing fail that a filter drops', () => {
  const data = ['order', 'order', 'refund', 'order'].map((type) => ({ data: utf8Bytes(`{"type":"${type}"}`) }));
  const filter = filterVerdicts(readFilterPatterns(['{"data":{"type":["order"]}}']), data);
  const answer = answerWhatIf(facts, [2], retryTwice, undefined, filter);

  expect(answer.responseText).toBe('{"batchItemFailures":[]}');
  expect(answer.prediction.fates.map((it) => it.final)).toEqual(['done', 'done', 'filtered', 'done']);
});

test('throws when everything that the filter lets through failed', () => {
  const data = ['order', 'order', 'refund', 'order'].map((type) => ({ data: utf8Bytes(`{"type":"${type}"}`) }));
  const filter = filterVerdicts(readFilterPatterns(['{"data":{"type":["order"]}}']), data);
  const powertools: WhatIf = { ...retryTwice, behaviour: { kind: 'powertools-batch' } };

  expect(answerWhatIf(facts, [0, 1, 3], powertools, undefined, filter).read.verdict.kind).toBe('complete-failure');
  expect(answerWhatIf(facts, [0, 1, 3], powertools, undefined).read.verdict.kind).toBe('partial-failure');
});

test('reads what AWS leaves open as it is assumed', () => {
  const assumptions = { ...retryTwice.assumptions, retentionHours: 1 };
  const forever = { ...DEFAULT_WHAT_IF, assumptions };
  const [day, hour] = [DEFAULT_WHAT_IF, forever].map((whatIf) => answerWhatIf(facts, [0], whatIf, undefined));

  expect(hour?.prediction.totals.invocations).toBeLessThan(day?.prediction.totals.invocations ?? 0);
});
