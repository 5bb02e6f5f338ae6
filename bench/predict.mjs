// What a mark costs: response, verdict, fates and totals of a batch of 10,000 records, and of longer stories. The limits are those of a
// browser; here Node measures the same code. Only the figures of one run are comparable.
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROUNDS = 15;
const WARM_UP = 5;
const RECORDS = 10_000;
// Measurements belong to no package: they take the model as the server has it.
const server = fileURLToPath(new URL('../apps/server/', import.meta.url));
const model = await import(pathToFileURL(createRequire(server).resolve('@shardscope/event-model')).href);

const FIRST_NUMBER = 49590338271490256608559692538361571095921575989136588898n;

function factsOf(records) {
  return {
    records: Array.from({ length: records }, (_, i) => ({
      sequenceNumber: String(FIRST_NUMBER + (BigInt(i) << 80n)),
      partitionKey: `key-${i % 1000}`,
      arrivalMillis: 1_545_084_650_987 + i,
      eventBytes: 620,
    })),
    envelopeBytes: 14,
    shardId: 'shardId-000000000006',
    streamArn: 'arn:aws:kinesis:us-east-2:123456789012:stream/lambda-stream',
  };
}

const batch = factsOf(RECORDS);
const shard = factsOf(10 * RECORDS);
const everyone = Array.from({ length: RECORDS }, (_, i) => i);
const reporting = { functionResponseTypes: ['ReportBatchItemFailures'], maximumRetryAttempts: 3 };
const bisecting = { ...reporting, bisectBatchOnFunctionError: true };

function questionOf({ facts = batch, marked = [5000], settings = reporting, kind = 'reports-marked', ...rest }) {
  const mapping = { ...model.AWS_DEFAULT_MAPPING, onFailureDestination: 'arn:aws:sqs:us-east-2:1:failed', ...settings };
  return { facts, mapping, behaviour: { kind }, marked, assumptions: model.DEFAULT_ASSUMPTIONS, ...rest };
}

/** A real response that names one record, given again to every half: each half without that record fails too. */
const sameResponse = {
  kind: 'returns',
  payloadText: JSON.stringify({ batchItemFailures: [{ itemIdentifier: batch.records[5000].sequenceNumber }] }),
};

/** All that a screen computes after a key: the text of the response, what Lambda reads in it, and the story. */
function answerTo(question) {
  model.firstAttemptOf(question);
  return model.predictDelivery(question);
}

const orders = batch.records.map((_, i) => ({
  data: new TextEncoder().encode(JSON.stringify({ id: i, type: i % 3 ? 'order' : 'refund', city: 'Zürich' })),
}));
const patterns = model.readFilterPatterns(['{"data":{"type":["order"]}}']);
const filter = model.filterVerdicts(patterns, orders);
const tumbling = { ...reporting, tumblingWindowInSeconds: 1, maximumRetryAttempts: 0 };

const CASES = [
  ['one mark in 10,000 rows', 50, () => answerTo(questionOf({}))],
  [
    'one mark, the AWS default until expiry',
    50,
    () => answerTo(questionOf({ settings: { maximumRetryAttempts: -1 }, kind: 'throws-on-marked' })),
  ],
  ['10,000 marks', undefined, () => answerTo(questionOf({ marked: everyone }))],
  [
    'bisect over 10,000, one poison record',
    100,
    () => answerTo(questionOf({ settings: bisecting, kind: 'throws-on-marked' })),
  ],
  [
    'bisect over 10,000, all throw',
    undefined,
    () => answerTo(questionOf({ settings: bisecting, kind: 'throws-on-marked', marked: everyone })),
  ],
  ['an exact response', 50, () => answerTo(questionOf({ behaviour: sameResponse }))],
  [
    'an exact response to every half',
    undefined,
    () => answerTo(questionOf({ behaviour: sameResponse, settings: bisecting })),
  ],
  [
    'stops at the first, report unread',
    50,
    () => answerTo(questionOf({ behaviour: { kind: 'reports-marked', stopsAtFirst: true }, settings: {} })),
  ],
  ['one mark behind a filter', 50, () => answerTo(questionOf({ filter }))],
  ['one mark in windows of a second', 50, () => answerTo(questionOf({ settings: tumbling }))],
  ['filter verdicts of 10,000 records', undefined, () => model.filterVerdicts(patterns, orders)],
  [
    'a shard of 100,000 in batches of 100',
    undefined,
    () => model.predictShard({ ...questionOf({ facts: shard }), supply: 'backlog' }),
  ],
  [
    'the same over ten lanes',
    undefined,
    () =>
      model.predictShard({
        ...questionOf({ facts: shard, settings: { ...bisecting, parallelizationFactor: 10 } }),
        supply: 'backlog',
      }),
  ],
];

function medianOf(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

let isSlow = false;
const rows = CASES.map(([what, limit, work]) => {
  const times = [];
  let story;
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    globalThis.gc?.();
    const started = performance.now();
    story = work();
    times.push(performance.now() - started);
  }
  const ms = medianOf(times.slice(WARM_UP));
  isSlow ||= limit !== undefined && ms > limit;
  const row = { what, ms: Number(ms.toFixed(1)), slowest: Number(Math.max(...times.slice(WARM_UP)).toFixed(1)) };
  return { ...row, limit, rows: story.attempts?.length, invocations: story.totals?.invocations };
});
console.log(`median of ${ROUNDS} rounds, after ${WARM_UP} to warm up`);
console.table(rows);
if (isSlow) {
  console.error('A story took longer than its limit. Run it alone; if it stays slow, profile predictDelivery.');
  process.exitCode = 1;
}
