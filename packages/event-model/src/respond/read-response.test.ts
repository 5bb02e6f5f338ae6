import { describe, expect, it } from 'vitest';
import type { Outcome } from './outcome.ts';
import { readResponse } from './read-response.ts';
import type { ResponseSettings } from './verdict.ts';

const ON: ResponseSettings = { reportBatchItemFailures: true, tumblingWindow: false, nonObjectResponse: 'fail' };
const OFF: ResponseSettings = { ...ON, reportBatchItemFailures: false };
// Three records of one shard, and a number whose last digits a JavaScript number would lose.
const BATCH = [
  '49590338271490256608559692538361571095921575989136588898',
  '49590338271490256608559692540925702759324208523137515618',
  '49590338271490256608559692542134628578938837697843998754',
];
const [FIRST, SECOND, THIRD] = BATCH as [string, string, string];

function returned(payloadText: string | undefined): Outcome {
  return { kind: 'returned', payloadText };
}

function report(...identifiers: unknown[]): Outcome {
  return returned(JSON.stringify({ batchItemFailures: identifiers.map((itemIdentifier) => ({ itemIdentifier })) }));
}

const success = (rule: string) => `complete-success ${rule}`;
const failure = (rule: string) => `complete-failure ${rule}`;

function verdictOf(outcome: Outcome, settings: ResponseSettings, batch: readonly string[] = BATCH): string {
  const { verdict } = readResponse(outcome, batch, settings);
  return verdict.kind === 'partial-failure'
    ? `partial-failure at ${verdict.checkpoint} of [${verdict.reported}] ${verdict.rule.id}`
    : `${verdict.kind} ${verdict.rule.id}`;
}

const rows: readonly (readonly [row: number, what: string, outcome: Outcome, on: string])[] = [
  [1, 'an empty JSON text', returned('""'), success('empty-string')],
  [2, 'null', returned('null'), success('null-response')],
  [3, 'an empty list', returned('[]'), success('empty-list')],
  [4, 'an empty object', returned(' { } '), success('empty-object')],
  [5, 'an empty failures list', returned('{"batchItemFailures":[]}'), success('empty-failures')],
  [6, 'a null failures list', returned('{"batchItemFailures":null}'), success('null-failures')],
  [7, 'no body', returned(undefined), success('empty-body')],
  [7, 'an empty body', returned(''), success('empty-body')],
  [8, 'one valid identifier', report(SECOND), 'partial-failure at 1 of [1] reported-record'],
  [9, 'several valid identifiers', report(THIRD, SECOND), 'partial-failure at 1 of [1,2] lowest-wins'],
  [10, 'an empty identifier', report(''), failure('empty-identifier')],
  [11, 'a null identifier', report(null), failure('null-identifier')],
  [12, 'an item without identifier', returned('{"batchItemFailures":[{"foo":123}]}'), failure('missing-identifier')],
  [
    13,
    'a number that is right',
    returned(`{"batchItemFailures":[{"itemIdentifier":${FIRST}}]}`),
    failure('unknown-identifier'),
  ],
  [14, 'an identifier of another batch', report('1'), failure('unknown-identifier')],
  [15, 'valid beside invalid', report(SECOND, '1'), failure('mixed-identifiers')],
  [15, 'valid beside empty', report(SECOND, ''), failure('empty-identifier')],
  [16, 'the same identifier twice', report(SECOND, SECOND), 'partial-failure at 1 of [1] duplicate-identifier'],
  [17, 'an eventID', report(`shardId-000000000006:${SECOND}`), failure('unknown-identifier')],
  [18, 'a singular key', returned(`{"batchItemFailure":[{"itemIdentifier":"${FIRST}"}]}`), success('no-failures-key')],
  [19, 'a text', returned('"done"'), failure('not-object')],
  [19, 'a number', returned('7'), failure('not-object')],
  [19, 'true', returned('true'), failure('not-object')],
  [19, 'a list', returned('[{}]'), failure('not-object')],
  [19, 'text that is not JSON', returned('OK'), failure('not-json')],
  [20, 'failures that are no list', returned('{"batchItemFailures":{}}'), failure('failures-not-list')],
  [21, 'an exception', { kind: 'threw', errorType: 'Error' }, failure('function-error')],
  [21, 'a timeout', { kind: 'timed-out' }, failure('function-error')],
  [22, 'an error body without FunctionError', returned('{"errorMessage":"x"}'), success('no-failures-key')],
  [23, 'a throttle', { kind: 'throttled' }, 'not-delivered not-counted'],
  [23, 'a service error', { kind: 'service-error' }, 'not-delivered not-counted'],
  [24, 'a payload over 6 MB', { kind: 'too-large' }, 'not-delivered payload-too-large'],
];

describe('readResponse', () => {
  it.each(rows)('reads row %i, %s', (_row, _what, outcome, on) => {
    expect(verdictOf(outcome, ON)).toBe(on);
    // Without the switch the body is not read; what happened without a body stays.
    expect(verdictOf(outcome, OFF)).toBe(outcome.kind === 'returned' ? success('body-ignored') : on);
  });

  it.each([
    ['null', 'state-missing'],
    ['{"batchItemFailures":[]}', 'state-missing'],
  ])('reads row 25: %s fails a tumbling window, reporting or not', (text, rule) => {
    expect(verdictOf(returned(text), { ...ON, tumblingWindow: true })).toBe(failure(rule));
    expect(verdictOf(returned(text), { ...OFF, tumblingWindow: true })).toBe(failure(rule));
  });

  it('reads the failures of a window response that has state', () => {
    const text = `{"state":{},"batchItemFailures":[{"itemIdentifier":"${THIRD}"}]}`;
    expect(verdictOf(returned(text), { ...ON, tumblingWindow: true })).toBe(
      'partial-failure at 2 of [2] reported-record',
    );
  });

  it('grades an unknown identifier as observed only in a batch of one record', () => {
    expect(readResponse(report('1'), [FIRST], ON).verdict.rule.grade).toBe('observed');
    expect(readResponse(report('1'), BATCH, ON).verdict.rule.grade).toBe('assumed');
    expect(verdictOf(returned('{"batchItemFailures":[{"itemIdentifier":123}]}'), ON, [FIRST])).toBe(
      failure('number-identifier'),
    );
  });

  it('lets the setting decide what AWS leaves open', () => {
    expect(verdictOf(returned('OK'), { ...ON, nonObjectResponse: 'succeed' })).toBe(success('not-json'));
  });

  it('takes the last of two members with one name', () => {
    const text = `{"batchItemFailures":[],"batchItemFailures":[{"itemIdentifier":"${FIRST}","itemIdentifier":"${SECOND}"}]}`;
    expect(verdictOf(returned(text), ON)).toBe('partial-failure at 1 of [1] reported-record');
  });

  it('takes the first of several records that share the reported number', () => {
    expect(verdictOf(report(SECOND), ON, [FIRST, SECOND, SECOND, THIRD])).toBe(
      'partial-failure at 1 of [1] shared-sequence-number',
    );
  });

  it('fails the batch when the response is larger than Lambda takes', () => {
    const text = `{"batchItemFailures":[],"padding":"${'x'.repeat(6_291_556)}"}`;
    expect(verdictOf(returned(text), ON)).toBe(failure('response-too-large'));
  });
});
