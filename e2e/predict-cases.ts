import { aggregateOf } from './aggregate.ts';
import { eventOf, sequenceNumberOf } from './events.ts';

/** What becomes of a record: how it ends, how often it is delivered, and why. */
type ExpectedFate = readonly [final: 'done' | 'discarded' | 'expired', deliveries: number, because: string];

/** A batch, what is marked and set, and what Lambda does. The screen and the HTTP interface are held against the same numbers. */
export type PredictCase = {
  readonly title: string;
  readonly event: string;
  /** Rows as the table numbers them; `1.2` is a user record. */
  readonly marked: readonly string[];
  /** The switches that differ from the defaults of AWS, as in its API. */
  readonly mapping: Readonly<Record<string, unknown>>;
  readonly behaviour?: Readonly<Record<string, unknown>>;
  /** Of every record, in the order of the batch. */
  readonly fates: readonly ExpectedFate[];
  /** The word in the table, by the number of the row; for records that block, its beginning. */
  readonly words: Readonly<Record<string, string>>;
  readonly totals: {
    readonly invocations: number;
    readonly redeliveries: number;
    readonly discarded: number;
    readonly expired: number;
  };
  /** Codes of what the response panel says beside the verdict, and of what the marks come to. */
  readonly findings: readonly string[];
};

const REPORTING = { functionResponseTypes: ['ReportBatchItemFailures'] };
const orders = eventOf(Array.from({ length: 8 }, (_, n) => Buffer.from(`{"order":${n}}`)));
const aggregate = aggregateOf(Array.from({ length: 5 }, (_, n) => Buffer.from(`{"user":${n}}`)));
const aggregated = eventOf([Buffer.from('{"order":0}'), aggregate, Buffer.from('{"order":2}')]);

const times = (count: number, fate: ExpectedFate) => new Array<ExpectedFate>(count).fill(fate);

export const PREDICT_CASES: readonly PredictCase[] = [
  {
    title: 'a poison record without bisect takes its good neighbours with it',
    event: orders,
    marked: ['2'],
    mapping: { ...REPORTING, maximumRetryAttempts: 1 },
    // 0..7 up to the checkpoint, then 2..7 with one retry.
    fates: [...times(2, ['done', 1, 'succeeded']), ['discarded', 3, 'itself'], ...times(5, ['discarded', 3, 'behind'])],
    words: { 1: 'done', 2: 'discarded after 3', 3: 'discarded with 2', 7: 'discarded with 2' },
    totals: { invocations: 3, redeliveries: 12, discarded: 6, expired: 0 },
    findings: [],
  },
  {
    title: 'a poison record with bisect goes alone',
    event: orders,
    marked: ['2'],
    mapping: { ...REPORTING, maximumRetryAttempts: 1, bisectBatchOnFunctionError: true },
    // 0..7, 2..7, its left half 2..4, of that 2 alone with one retry, 3..4, and the right half 5..7.
    fates: [
      ...times(2, ['done', 1, 'succeeded']),
      ['discarded', 5, 'itself'],
      ...times(2, ['done', 4, 'succeeded']),
      ...times(3, ['done', 3, 'succeeded']),
    ],
    words: { 1: 'done', 2: 'discarded after 5', 3: 'again ×4', 7: 'again ×3' },
    totals: { invocations: 7, redeliveries: 16, discarded: 1, expired: 0 },
    findings: [],
  },
  {
    title: 'a report is not read where reporting is switched off',
    event: orders,
    marked: ['2'],
    mapping: { maximumRetryAttempts: 1 },
    fates: [
      ...times(2, ['done', 1, 'succeeded']),
      ['done', 1, 'report-ignored'],
      ...times(5, ['done', 1, 'succeeded']),
    ],
    words: { 1: 'done', 2: 'lost, report unread', 3: 'done' },
    totals: { invocations: 1, redeliveries: 0, discarded: 0, expired: 0 },
    findings: ['report-ignored'],
  },
  {
    title: 'a real response with a misspelt key loses its failures silently',
    event: orders,
    marked: ['2'],
    mapping: { ...REPORTING, maximumRetryAttempts: 1 },
    behaviour: { kind: 'returns', payloadText: `{"batchItemFailure":[{"itemIdentifier":"${sequenceNumberOf(2)}"}]}` },
    fates: [
      ...times(2, ['done', 1, 'succeeded']),
      ['done', 1, 'report-ignored'],
      ...times(5, ['done', 1, 'succeeded']),
    ],
    words: { 1: 'done', 2: 'lost, report unread', 3: 'done' },
    totals: { invocations: 1, redeliveries: 0, discarded: 0, expired: 0 },
    findings: ['container-key-misspelt', 'marks-not-reported'],
  },
  {
    title: 'the AWS default blocks the shard until the records expire',
    event: orders,
    marked: ['2'],
    mapping: {},
    behaviour: { kind: 'throws-on-marked' },
    // The last of 8 records arrives 7 s after the first, which is kept for 24 hours: waits of 0.2 s doubling to 51.2 s are 10 attempts in
    // 102.2 s, and the 86,290.8 s that are left hold 1,438 more, a minute apart.
    fates: times(8, ['expired', 1448, 'retention']),
    words: { 0: 'blocks until', 2: 'blocks until', 7: 'blocks until' },
    totals: { invocations: 1448, redeliveries: 8 * 1447, discarded: 0, expired: 8 },
    findings: [],
  },
  {
    title: 'a marked user record takes its whole KPL aggregate with it',
    event: aggregated,
    marked: ['1.2'],
    mapping: { ...REPORTING, maximumRetryAttempts: 1 },
    fates: [
      ['done', 1, 'succeeded'],
      ['discarded', 3, 'itself'],
      ['discarded', 3, 'behind'],
    ],
    words: {
      0: 'done',
      1: 'discarded after 3',
      2: 'discarded with 1',
      '1.2': 'discarded after 3',
      '1.0': 'discarded with 1',
    },
    totals: { invocations: 3, redeliveries: 4, discarded: 2, expired: 0 },
    findings: ['user-record-reports-parent'],
  },
];
