import { expect, test } from 'vitest';
import { DEFAULT_VIEW, readLocation, type ViewState, writeLocation } from './location.ts';

test('writes nothing for the default view', () => {
  expect(writeLocation(DEFAULT_VIEW)).toBe('');
  expect(readLocation('')).toEqual(DEFAULT_VIEW);
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
    whatIf: {
      mapping: {
        ...DEFAULT_VIEW.whatIf.mapping,
        maximumRetryAttempts: 0,
        maximumRecordAgeInSeconds: 3600,
        batchSize: 500,
        bisectBatchOnFunctionError: true,
        functionResponseTypes: [],
        onFailureDestination: 'arn:aws:sqs:eu-west-1:123456789012:failures',
      },
      behaviour: { kind: 'recovers', times: 3 },
      firstAttempt: 'now',
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
  '?arrived=1e3-x',
])('takes the default for what it does not understand in %s', (search) => {
  expect(readLocation(search)).toEqual(DEFAULT_VIEW);
});
