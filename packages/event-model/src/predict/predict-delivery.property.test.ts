import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryInput } from './arbitrary-input.test-support.ts';
import { Book } from './by-the-book.test-support.ts';
import { predictDelivery } from './predict-delivery.ts';
import type { Attempt } from './prediction.ts';
import type { PredictionInput } from './prediction-input.ts';
import { recordsOf } from './records-of.ts';

const runs = { numRuns: Number(process.env.SHARDSCOPE_PROPERTY_RUNS ?? 500) };

function unfold(given: PredictionInput) {
  const prediction = predictDelivery(given);
  const { attempts, messages, fates, totals } = prediction;
  return {
    attempts: attempts.flatMap((attempt) =>
      new Array<string>(attempt.count).fill(
        `${attempt.verdict.kind} [${recordsOf(prediction, attempt)}]${windowIn(attempt)}`,
      ),
    ),
    messages: messages.map(
      (message) => `${message.condition} ${message.approximateInvokeCount} [${recordsOf(prediction, message)}]`,
    ),
    fates: fates.map(({ final, deliveries }) => `${final} x${deliveries}`),
    elapsedMillis: Math.round(totals.blockedSeconds * 1000),
  };
}

function windowIn({ window }: Attempt): string {
  if (window === undefined) return '';
  const final = window.isEarly ? 'early' : 'due';
  return ` ${window.stateBytes} ${window.isFinal ? final : ''}`;
}

/** Records that no attempt ever processes: whatever Lambda makes of it, none of them succeeds. */
function alwaysFailing({ behaviour, marked, facts }: PredictionInput): number[] {
  if (behaviour.kind === 'script' || behaviour.kind === 'recovers') return [];
  return marked.filter((position) => position < facts.records.length);
}

describe('predictDelivery', () => {
  it('tells the story that the reference tells, attempt by attempt', () => {
    fc.assert(
      fc.property(arbitraryInput, (given) => {
        expect(unfold(given)).toEqual(new Book(given).tell());
      }),
      runs,
    );
  });

  it('keeps its invariants', () => {
    fc.assert(
      fc.property(arbitraryInput, (given) => {
        const { attempts, fates, messages, checkpoint, totals, truncated } = predictDelivery(given);
        const n = given.facts.records.length;
        expect(truncated).toBe(false);
        expect(checkpoint).toBe(n);
        expect(fates).toHaveLength(n);
        // Records leave at the front and never come back.
        let front = 0;
        let ordinal = 1;
        for (const attempt of attempts) {
          expect(attempt.from).toBeGreaterThanOrEqual(front);
          if (attempt.window?.isFinal) expect(attempt.to).toBe(attempt.from);
          else expect(attempt.to).toBeGreaterThan(attempt.from);
          expect(attempt.ordinal).toBe(ordinal);
          front = attempt.next === 'done' ? attempt.to : attempt.from;
          ordinal += attempt.count;
          if (given.mapping.functionResponseTypes.length === 0)
            expect(attempt.verdict.kind).not.toBe('partial-failure');
        }
        for (const fate of fates) {
          expect(fate.final).not.toBe('pending');
          if (fate.final === 'done') expect(fate.deliveries).toBeGreaterThan(0);
          if (fate.final === 'filtered') expect(fate.deliveries).toBe(0);
        }
        for (const position of alwaysFailing(given)) expect(fates[position]?.because.kind).not.toBe('succeeded');
        const told = messages.reduce((sum, { from, to, records }) => sum + (records ?? to - from), 0);
        const isToldOfAll = given.assumptions.retentionMessages === 'sent';
        expect(totals.discarded).toBe(fates.filter((fate) => fate.final === 'discarded').length);
        expect(told).toBe(totals.discarded + (isToldOfAll ? totals.expired : 0));
        const { maximumRetryAttempts: retries } = given.mapping;
        // Throttles repeat without using retries, so only attempts that reached the function are bounded.
        if (retries >= 0) expect(totals.invocations).toBeLessThanOrEqual((2 * n) ** 2 * (retries + 1));
      }),
      runs,
    );
  });
});
