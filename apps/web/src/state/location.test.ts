import { expect, test } from 'vitest';
import { changeView, DEFAULT_VIEW, readLocation, type ViewState, writeLocation } from './location.ts';

test('writes nothing for the default view', () => {
  expect(writeLocation(DEFAULT_VIEW)).toBe('');
  expect(readLocation('')).toEqual(DEFAULT_VIEW);
});

test('links to a user record inside a record', () => {
  const search = writeLocation({ ...DEFAULT_VIEW, record: 214, userRecord: 3 });
  expect(search).toBe('?record=214.3&v=1');
  expect(readLocation(search)).toEqual({ ...DEFAULT_VIEW, record: 214, userRecord: 3 });
});

test('selects a record itself when another is chosen, unless one of its user records is named', () => {
  const view = { ...DEFAULT_VIEW, record: 214, userRecord: 3 };
  expect(changeView(view, { tab: 'hex' }).userRecord).toBe(3);
  expect(changeView(view, { record: 214, attempt: 2 }).userRecord).toBe(3);
  expect(changeView(view, { record: 214, userRecord: undefined }).userRecord).toBeUndefined();
  expect(changeView(view, { record: 5 }).userRecord).toBeUndefined();
  expect(changeView(view, { record: 5, userRecord: 1 }).userRecord).toBe(1);
});

test('gives every part of a view back', () => {
  const view: ViewState = {
    record: 214,
    tab: 'hex',
    drawer: 'replays',
    filter: 'cust-9* & "ä" =?',
    highlight: '"total":9',
    brush: { fromMillis: 1_545_084_650_987, toMillis: 1_545_084_651_000 },
    marksRevision: 7,
    attempt: 6,
    whatIf: {
      mapping: {
        ...DEFAULT_VIEW.whatIf.mapping,
        maximumRetryAttempts: 0,
        maximumRecordAgeInSeconds: 3600,
        batchSize: 500,
        bisectBatchOnFunctionError: true,
        functionResponseTypes: [],
        maximumBatchingWindowInSeconds: 300,
        parallelizationFactor: 10,
        tumblingWindowInSeconds: 60,
        filterPatterns: ['{"data":{"note":["ä & \u{1F600} =?+/"]}}', ''],
        onFailureDestination: 'arn:aws:sqs:eu-west-1:123456789012:failures',
        startingPosition: 'AT_TIMESTAMP',
        startingPositionTimestamp: 1_545_084_650.5,
      },
      behaviour: { kind: 'recovers', times: 3 },
      assumptions: {
        backoffFirstSeconds: 0.5,
        backoffMaximumSeconds: 30,
        invocationSeconds: 2.25,
        nonObjectResponse: 'succeed',
        unknownIdentifiers: 'ignore',
        bisectWithoutRetries: 'discard',
        bisectMalformedReport: 'retry',
        bisectInWindow: 'retry',
        topUp: 'waiting',
        ageAtLimit: 'discard',
        expiredMessages: 'each',
        retentionMessages: 'sent',
        retentionHours: 168,
        windowEndsWith: 'time',
        lateRecords: 'open-window',
        laneOfKey: 'order-of-keys',
      },
      windowBehaviour: { stateBytes: 900, finalFailures: 2 },
      firstAttempt: 'now',
      batches: 'live',
      proposal: { mapping: { ...DEFAULT_VIEW.whatIf.mapping, bisectBatchOnFunctionError: true }, shown: true },
    },
  };
  expect(readLocation(writeLocation(view))).toEqual(view);
});

test('names its version', () => {
  expect(writeLocation({ ...DEFAULT_VIEW, record: 1 })).toBe('?record=1&v=1');
});

test.each([
  '?record=-5',
  '?record=1e3',
  '?retries=lots&function=recovers-x&age=%00',
  '?v=99&later=1',
  '?arrived=9-3',
  '?patterns=%25&compare=maybe&to.retries=1',
  '?patterns=WzFd&assume.retentionHours=1e9&assume.laneOfKey=magic',
  '?arrived=1e3-x',
])('takes the default for what it does not understand in %s', (search) => {
  expect(readLocation(search)).toEqual(DEFAULT_VIEW);
});

const failing = [
  { kind: 'reports-marked' },
  { kind: 'reports-marked', stopsAtFirst: true },
  { kind: 'throws-on-marked' },
  { kind: 'times-out-on-marked' },
  { kind: 'powertools-batch' },
  { kind: 'powertools-batch', throwsWhenAllFail: false },
] as const;

test.each<ViewState['whatIf']['behaviour']>([
  ...failing,
  ...failing.map((it) => ({ kind: 'recovers', times: 3, failing: it }) as const),
  { kind: 'throttled', times: 12 },
  { kind: 'throttled', times: 0, failing: { kind: 'throws-on-marked' } },
  { kind: 'returns' },
  { kind: 'returns', payloadText: '' },
  { kind: 'returns', payloadText: '{"batchItemFailures":[{"itemIdentifier":"ü \ud83d\ude00 +/="}]}' },
])('gives a function back: $kind', (behaviour) => {
  const view = { ...DEFAULT_VIEW, whatIf: { ...DEFAULT_VIEW.whatIf, behaviour } };
  expect(readLocation(writeLocation(view))).toEqual(view);
});

test('keeps an ordinary comparison with a long filter and an exact response under 2 KB', () => {
  const pattern = '{"data":{"detail":{"type":["order-created","order-cancelled"],"amount":[{"numeric":[">",100]}]}}}';
  const items = Array.from({ length: 5 }, (_, n) => ({
    itemIdentifier: `4959033827149025660846901738472954768265${n}`,
  }));
  const { whatIf } = DEFAULT_VIEW;
  const view: ViewState = {
    ...DEFAULT_VIEW,
    whatIf: {
      ...whatIf,
      mapping: { ...whatIf.mapping, filterPatterns: [pattern, pattern.replace('100', '5')], maximumRetryAttempts: 4 },
      behaviour: { kind: 'returns', payloadText: JSON.stringify({ batchItemFailures: items }) },
      proposal: { mapping: { ...whatIf.mapping, bisectBatchOnFunctionError: true }, shown: true },
    },
  };
  expect(writeLocation(view).length).toBeLessThan(2048);
  expect(readLocation(writeLocation(view))).toEqual(view);
});

test('leaves out what would make a link too long to open, and nothing else', () => {
  const { whatIf } = DEFAULT_VIEW;
  const long = 'x'.repeat(4_000);
  const mapping = { ...whatIf.mapping, maximumRetryAttempts: 7, filterPatterns: [`{"data":{"a":["${long}"]}}`] };
  const behaviour = { kind: 'returns', payloadText: long } as const;
  const written = writeLocation({ ...DEFAULT_VIEW, whatIf: { ...whatIf, mapping, behaviour } });

  expect(written).toBe('?retries=7&v=1');
});

test('keeps a setting that AWS refuses, as it was typed', () => {
  const mapping = {
    ...DEFAULT_VIEW.whatIf.mapping,
    maximumRetryAttempts: -7,
    batchSize: 0,
    onFailureDestination: 'queue',
  };
  const view = { ...DEFAULT_VIEW, whatIf: { ...DEFAULT_VIEW.whatIf, mapping } };

  expect(readLocation(writeLocation(view))).toEqual(view);
});

test('writes of a proposal only what it changes', () => {
  const mapping = { ...DEFAULT_VIEW.whatIf.mapping, maximumRetryAttempts: 5 };
  const proposal = { mapping: { ...mapping, maximumRecordAgeInSeconds: 600 }, shown: false };

  expect(writeLocation({ ...DEFAULT_VIEW, whatIf: { ...DEFAULT_VIEW.whatIf, mapping, proposal } })).toBe(
    '?retries=5&compare=current&to.age=600&v=1',
  );
});

test('reads a link of the first version, from before there were proposals', () => {
  const { whatIf } = readLocation('?retries=2&bisect=on&report=off&function=recovers-3&first=now&v=1');

  expect(whatIf).toEqual({
    ...DEFAULT_VIEW.whatIf,
    mapping: {
      ...DEFAULT_VIEW.whatIf.mapping,
      maximumRetryAttempts: 2,
      bisectBatchOnFunctionError: true,
      functionResponseTypes: [],
    },
    behaviour: { kind: 'recovers', times: 3 },
    firstAttempt: 'now',
  });
});

test('keeps the language of a filter and the fields that are columns', () => {
  const view = { ...DEFAULT_VIEW, filter: 'a+', language: 'regex', fields: ['$.price', '$["a, b"].c'] } as const;

  expect(readLocation(writeLocation(view))).toEqual(view);
  expect(readLocation(writeLocation({ ...DEFAULT_VIEW, fields: [] })).fields).toEqual([]);
  expect(readLocation('?language=javascript&v=1').language).toBeUndefined();
});
