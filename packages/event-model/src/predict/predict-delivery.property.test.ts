import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../respond/outcome.ts';
import { readResponse } from '../respond/read-response.ts';
import { formatResponse, responseFor } from '../respond/response-for.ts';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { AWS_DEFAULT_MAPPING } from './event-source-mapping.ts';
import { predictDelivery } from './predict-delivery.ts';
import type { FunctionBehaviour } from './prediction.ts';
import type { PredictionInput } from './prediction-input.ts';

// The full 10,000 cases may take longer than a test usually may.
const PATIENCE = 120_000;
const runs = { numRuns: Number(process.env.SHARDSCOPE_PROPERTY_RUNS ?? 500) };

const identifier = fc.oneof(fc.integer({ min: 100, max: 112 }).map(String), fc.constantFrom('', null, 'shardId-0:101'));
const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.constantFrom<Outcome>(
    { kind: 'threw' },
    { kind: 'timed-out' },
    { kind: 'throttled' },
    { kind: 'service-error' },
    { kind: 'too-large' },
    { kind: 'returned', payloadText: 'null' },
    { kind: 'returned', payloadText: 'OK' },
  ),
  fc.array(identifier, { maxLength: 3 }).map((identifiers): Outcome => {
    const batchItemFailures = identifiers.map((itemIdentifier) => ({ itemIdentifier }));
    return { kind: 'returned', payloadText: JSON.stringify({ batchItemFailures }) };
  }),
);
const behaviour: fc.Arbitrary<FunctionBehaviour> = fc.oneof(
  fc.constantFrom<FunctionBehaviour>(
    { kind: 'reports-marked' },
    { kind: 'throws-on-marked' },
    { kind: 'times-out-on-marked' },
  ),
  fc.record({ kind: fc.constant('recovers' as const), times: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ kind: fc.constant('script' as const), outcomes: fc.array(outcome, { minLength: 1, maxLength: 6 }) }),
);
// Repeated numbers are what an enhanced fan-out mapping delivers for one KPL aggregate.
const record = fc.record({
  sequenceNumber: fc.integer({ min: 100, max: 110 }).map(String),
  partitionKey: fc.constant('key'),
  arrivalMillis: fc.integer({ min: -400, max: 5 }).map((seconds) => seconds * 1000),
  eventBytes: fc.constantFrom(600, 600, 2_400_000, 6_400_000),
});
const input: fc.Arbitrary<PredictionInput> = fc.record({
  facts: fc.record({
    records: fc.array(record, { maxLength: 11 }),
    envelopeBytes: fc.constant(14),
    shardId: fc.constant('shardId-000000000000'),
    streamArn: fc.constant('arn:aws:kinesis:us-east-1:123456789012:stream/orders'),
  }),
  mapping: fc.record({
    ...Object.fromEntries(Object.entries(AWS_DEFAULT_MAPPING).map(([name, value]) => [name, fc.constant(value)])),
    maximumRetryAttempts: fc.integer({ min: -1, max: 4 }),
    maximumRecordAgeInSeconds: fc.constantFrom(-1, -1, 60, 300),
    bisectBatchOnFunctionError: fc.boolean(),
    functionResponseTypes: fc.constantFrom([], ['ReportBatchItemFailures']),
    onFailureDestination: fc.constant('arn:aws:sqs:us-east-1:123456789012:failed'),
  }) as unknown as fc.Arbitrary<PredictionInput['mapping']>,
  behaviour,
  marked: fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 4 }),
  assumptions: fc.record({
    ...Object.fromEntries(Object.entries(DEFAULT_ASSUMPTIONS).map(([name, value]) => [name, fc.constant(value)])),
    backoffFirstSeconds: fc.constantFrom(0.2, 1, 7),
    invocationSeconds: fc.constantFrom(0, 3),
    retentionHours: fc.constantFrom(0.1, 1),
  }) as unknown as fc.Arbitrary<PredictionInput['assumptions']>,
  nowMillis: fc.constant(0),
});

type BookPiece = { records: number[]; failed: number; invokes: number; throttles: number; seen: number };

/** The deliver loop of the reference, to the letter: no folding, and every response written as JSON and read back. */
function deliverByTheBook({ facts, mapping, behaviour, marked, assumptions }: PredictionInput) {
  const attempts: string[] = [];
  const messages: string[] = [];
  const finals = new Map<number, string>();
  const deliveries = facts.records.map(() => 0);
  const numbers = (positions: readonly number[]) => positions.map((it) => facts.records[it]?.sequenceNumber ?? '');
  const age = (position: number, now: number) => now - (facts.records[position]?.arrivalMillis ?? 0);
  const backoff = (nth: number) =>
    1000 * Math.min(assumptions.backoffFirstSeconds * 2 ** (nth - 1), assumptions.backoffMaximumSeconds);
  const settings = {
    reportBatchItemFailures: mapping.functionResponseTypes.length > 0,
    tumblingWindow: false,
    nonObjectResponse: assumptions.nonObjectResponse,
  };
  let now = 0;
  let calls = 0;

  const imagine = (piece: BookPiece): Outcome => {
    if (behaviour.kind === 'script') {
      return behaviour.outcomes[Math.min(calls, behaviour.outcomes.length - 1)] ?? { kind: 'timed-out' };
    }
    const bad = [...piece.records.keys()].filter((it) => marked.includes(piece.records[it] ?? -1));
    const isWell = bad.length === 0 || (behaviour.kind === 'recovers' && piece.seen >= behaviour.times);
    if (!isWell && behaviour.kind === 'throws-on-marked') return { kind: 'threw' };
    if (!isWell && behaviour.kind === 'times-out-on-marked') return { kind: 'timed-out' };
    const response = responseFor(numbers(piece.records), isWell ? [] : bad);
    return { kind: 'returned', payloadText: formatResponse(response) };
  };
  const prefix = (piece: BookPiece, limit: number) => {
    const young = piece.records.findIndex((it) => !(age(it, now) > limit));
    return piece.records.splice(0, young < 0 ? piece.records.length : young);
  };
  const end = (positions: readonly number[], final: string) => {
    for (const position of positions) finals.set(position, final);
  };
  const discard = (positions: readonly number[], condition: string, count: number) => {
    end(positions, 'discarded');
    messages.push(`${condition} ${count} [${positions}]`);
  };

  const bytesOf = (positions: readonly number[]) =>
    positions.reduce((sum, it) => sum + (facts.records[it]?.eventBytes ?? 0) + 1, 13);
  const batches: number[][] = [];
  for (const position of facts.records.keys()) {
    const open = batches.at(-1);
    if (open !== undefined && bytesOf([...open, position]) <= 6_291_456) open.push(position);
    else batches.push([position]);
  }
  const stack = batches
    .reverse()
    .map((records): BookPiece => ({ records, failed: 0, invokes: 0, throttles: 0, seen: 0 }));
  for (let piece = stack.pop(); piece !== undefined; piece = stack.pop()) {
    const expired = prefix(piece, assumptions.retentionHours * 3_600_000);
    end(expired, 'expired');
    const old = mapping.maximumRecordAgeInSeconds < 0 ? [] : prefix(piece, mapping.maximumRecordAgeInSeconds * 1000);
    if (old.length > 0) discard(old, 'RecordAgeExceeded', Math.max(1, piece.invokes));
    if (expired.length + old.length > 0) stack.push(piece);
    if (expired.length + old.length > 0 || piece.records.length === 0) continue;
    const outcome: Outcome = bytesOf(piece.records) > 6_291_456 ? { kind: 'too-large' } : imagine(piece);
    const { verdict } = readResponse(outcome, numbers(piece.records), settings);
    attempts.push(`${verdict.kind} [${piece.records}]`);
    calls++;
    if (verdict.kind === 'not-delivered' && !verdict.counted) {
      now += backoff(++piece.throttles);
      stack.push(piece);
      continue;
    }
    piece.invokes++;
    if (verdict.kind !== 'not-delivered') {
      now += assumptions.invocationSeconds * 1000;
      piece.seen++;
      for (const position of piece.records) deliveries[position] = (deliveries[position] ?? 0) + 1;
    }
    if (verdict.kind === 'complete-success') {
      end(piece.records, 'done');
      continue;
    }
    if (verdict.kind === 'partial-failure' && verdict.checkpoint > 0) {
      end(piece.records.splice(0, verdict.checkpoint), 'done');
      stack.push({ ...piece, failed: 0, invokes: 0, throttles: 0 });
      continue;
    }
    piece.failed++;
    piece.throttles = 0;
    if (mapping.bisectBatchOnFunctionError && verdict.kind !== 'not-delivered' && piece.records.length > 1) {
      const left = piece.records.splice(0, Math.floor(piece.records.length / 2));
      const fresh = { failed: 0, invokes: 0, throttles: 0, seen: piece.seen };
      stack.push({ ...fresh, records: piece.records }, { ...fresh, records: left });
      continue;
    }
    if (mapping.maximumRetryAttempts >= 0 && piece.failed > mapping.maximumRetryAttempts) {
      discard(piece.records, 'RetryAttemptsExhausted', piece.invokes);
      continue;
    }
    now += backoff(piece.failed);
    stack.push(piece);
  }
  const fates = facts.records.map((_, position) => `${finals.get(position)} x${deliveries[position]}`);
  return { attempts, messages, fates, elapsedMillis: now };
}

function unfold(given: PredictionInput) {
  const { attempts, messages, fates, totals } = predictDelivery(given);
  const positions = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  return {
    attempts: attempts.flatMap(({ verdict, from, to, count }) =>
      new Array<string>(count).fill(`${verdict.kind} [${positions(from, to)}]`),
    ),
    messages: messages.map(
      ({ condition, approximateInvokeCount, from, to }) =>
        `${condition} ${approximateInvokeCount} [${positions(from, to)}]`,
    ),
    fates: fates.map(({ final, deliveries }) => `${final} x${deliveries}`),
    elapsedMillis: Math.round(totals.blockedSeconds * 1000),
  };
}

describe('predictDelivery', () => {
  it(
    'tells the story that the reference tells, attempt by attempt',
    () => {
      fc.assert(
        fc.property(input, (given) => {
          expect(unfold(given)).toEqual(deliverByTheBook(given));
        }),
        runs,
      );
    },
    PATIENCE,
  );

  it(
    'keeps its invariants',
    () => {
      fc.assert(
        fc.property(input, (given) => {
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
            expect(attempt.to).toBeGreaterThan(attempt.from);
            expect(attempt.ordinal).toBe(ordinal);
            front = attempt.next === 'done' ? attempt.to : attempt.from;
            ordinal += attempt.count;
            if (given.mapping.functionResponseTypes.length === 0)
              expect(attempt.verdict.kind).not.toBe('partial-failure');
          }
          for (const fate of fates) {
            expect(fate.final).not.toBe('pending');
            if (fate.final === 'done') expect(fate.deliveries).toBeGreaterThan(0);
          }
          const told = messages.reduce((sum, { from, to }) => sum + to - from, 0);
          expect(told).toBe(fates.filter((fate) => fate.final === 'discarded').length);
          expect(totals.discarded).toBe(told);
          const { maximumRetryAttempts: retries } = given.mapping;
          // Throttles repeat without using retries, so only attempts that reached the function are bounded.
          if (retries >= 0) expect(totals.invocations).toBeLessThanOrEqual((2 * n) ** 2 * (retries + 1));
        }),
        runs,
      );
    },
    PATIENCE,
  );
});
