import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { AWS_DEFAULT_MAPPING } from './event-source-mapping.ts';
import { predictShard, type ShardInput } from './predict-shard.ts';

const runs = { numRuns: Number(process.env.SHARDSCOPE_PROPERTY_RUNS ?? 500) };

type Question = {
  readonly records: number;
  readonly bad: readonly number[];
  readonly batchSize: number;
  readonly retries: number;
  readonly bisect: boolean;
  readonly reports: boolean;
  /** Failures before a bad record succeeds. */
  readonly times: number;
};

const question: fc.Arbitrary<Question> = fc.record({
  records: fc.integer({ min: 0, max: 14 }),
  bad: fc.array(fc.nat({ max: 13 }), { maxLength: 5 }),
  batchSize: fc.integer({ min: 1, max: 6 }),
  retries: fc.integer({ min: 0, max: 3 }),
  bisect: fc.boolean(),
  reports: fc.boolean(),
  times: fc.constantFrom(1, 2, 3, Infinity),
});

function inputOf({ records, bad, batchSize, retries, bisect, reports, times }: Question): ShardInput {
  const failing = { kind: reports ? 'reports-marked' : 'throws-on-marked' } as const;
  return {
    facts: {
      records: Array.from({ length: records }, (_, at) => ({
        sequenceNumber: String(100 + at),
        partitionKey: 'key',
        arrivalMillis: 0,
        eventBytes: 700,
      })),
      envelopeBytes: 14,
      shardId: 'shardId-000000000000',
      streamArn: 'arn',
    },
    mapping: {
      ...AWS_DEFAULT_MAPPING,
      batchSize,
      maximumRetryAttempts: retries,
      bisectBatchOnFunctionError: bisect,
      functionResponseTypes: ['ReportBatchItemFailures'],
    },
    behaviour: { kind: 'recovers', times, failing },
    marked: bad.filter((at) => at < records),
    assumptions: { ...DEFAULT_ASSUMPTIONS, topUp: 'waiting' },
    supply: 'backlog',
  };
}

/** The same told record by record: a queue of records, and the pieces that are to be delivered before the queue goes on. */
function tell({ records, bad, batchSize, retries, bisect, reports, times }: Question) {
  const queue = Array.from({ length: records }, (_, at) => at);
  const seen = new Array<number>(records).fill(0);
  const finals = new Array<string>(records).fill('pending');
  const invocations: number[][] = [];
  const end = (some: readonly number[], final: string) => {
    for (const at of some) finals[at] = final;
  };
  for (let first = queue.splice(0, batchSize); first.length > 0; first = queue.splice(0, batchSize)) {
    const stack = [{ piece: first, failed: 0 }];
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      const { piece, failed } = top;
      invocations.push(piece);
      const lowest = piece.findIndex((at) => bad.includes(at) && (seen[at] ?? 0) < times);
      for (const at of piece) seen[at] = (seen[at] ?? 0) + 1;
      if (lowest < 0) {
        end(piece, 'done');
      } else if (reports && lowest > 0) {
        end(piece.slice(0, lowest), 'done');
        const rest = piece.slice(lowest);
        const joins = stack.length === 0 ? queue.splice(0, batchSize - rest.length) : [];
        stack.push({ piece: [...rest, ...joins], failed: 0 });
      } else if (bisect && piece.length > 1) {
        const half = Math.floor(piece.length / 2);
        stack.push({ piece: piece.slice(half), failed: 0 }, { piece: piece.slice(0, half), failed: 0 });
      } else if (failed === retries) {
        end(piece, 'discarded');
      } else {
        stack.push({ piece, failed: failed + 1 });
      }
    }
  }
  return { invocations, fates: finals.map((final, at) => `${final} x${seen[at]}`) };
}

it('tops a remainder up with what waits, and counts for every record its own deliveries', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const { attempts, fates, totals } = predictShard(inputOf(asked));
      const told = tell(asked);
      const invocations = attempts.flatMap(({ from, to, count }) =>
        new Array<number[]>(count).fill(Array.from({ length: to - from }, (_, at) => from + at)),
      );
      expect(invocations).toEqual(told.invocations);
      expect(fates.map(({ final, deliveries }) => `${final} x${deliveries}`)).toEqual(told.fates);
      const deliveries = told.invocations.reduce((sum, piece) => sum + piece.length, 0);
      expect(totals.redeliveries).toBe(deliveries - asked.records);
    }),
    runs,
  );
});

it('tops a remainder up only with live records that have arrived', () => {
  const { facts, ...rest } = inputOf({
    records: 6,
    bad: [1],
    batchSize: 4,
    retries: 0,
    bisect: false,
    reports: true,
    times: 1,
  });
  const records = facts.records.map((record, at) => ({ ...record, arrivalMillis: at * 1000 }));
  const live = predictShard({
    ...rest,
    facts: { ...facts, records },
    supply: 'live',
    mapping: { ...rest.mapping, maximumBatchingWindowInSeconds: 2 },
    assumptions: { ...rest.assumptions, invocationSeconds: 1 },
  });
  expect(live.attempts.map(({ from, to, startSeconds }) => [from, to, startSeconds])).toEqual([
    [0, 3, 2],
    [1, 4, 3],
    [4, 6, 6],
  ]);
  expect(live.batches.map(({ from, to }) => [from, to])).toEqual([
    [0, 4],
    [4, 6],
  ]);
});
