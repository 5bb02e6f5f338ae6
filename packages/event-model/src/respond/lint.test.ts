import { describe, expect, it } from 'vitest';
import { readResponse } from './read-response.ts';
import type { ResponseSettings } from './verdict.ts';

const ON: ResponseSettings = { reportBatchItemFailures: true, tumblingWindow: false, nonObjectResponse: 'fail' };
const OFF: ResponseSettings = { ...ON, reportBatchItemFailures: false };
const BATCH = ['11', '12', '13', '14'];

function codes(payloadText: string | undefined, settings = ON, marked?: readonly number[]): string[] {
  const expectation = marked && { marked };
  return readResponse({ kind: 'returned', payloadText }, BATCH, settings, expectation).findings.map((it) => it.code);
}

const item = (identifier: string) => `{"batchItemFailures":[{"itemIdentifier":${identifier}}]}`;

describe('lintResponse', () => {
  it.each([
    ['batchItemFailure', '{"batchItemFailure":[{"itemIdentifier":"12"}]}'],
    ['BatchItemFailures', '{"BatchItemFailures":[{"itemIdentifier":"12"}]}'],
    ['batch_item_failures', '{"batch_item_failures":[{"itemIdentifier":"12"}]}'],
  ])('finds the misspelt key %s, whose failures are lost', (_name, text) => {
    expect(codes(text)).toEqual(['container-key-misspelt']);
  });

  it.each([
    ['an eventID', item('"shardId-000000000000:12"'), 'identifier-is-event-id'],
    ['a user record of an aggregate', item('"12.1"'), 'identifier-is-sub-sequence'],
    ['a number of 56 digits', item('12000000000000000000000000000000000000000000000000000000'), 'identifier-number'],
    ['white space', item('" 12 "'), 'identifier-has-white-space'],
    ['an unknown number', item('"99"'), 'identifier-unknown'],
    ['an empty text', item('""'), 'identifier-empty'],
    ['null', item('null'), 'identifier-null'],
    ['true', item('true'), 'identifier-not-text'],
    ['another key', '{"batchItemFailures":[{"ItemIdentifier":"12"}]}', 'identifier-missing'],
    ['a bare text', '{"batchItemFailures":["12"]}', 'item-not-object'],
  ])('finds %s as identifier', (_what, text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it('shows a number as identifier with all its digits', () => {
    const digits = '49590338271490256608559692538361571095921575989136588898';
    const { findings } = readResponse({ kind: 'returned', payloadText: item(digits) }, BATCH, ON);
    expect(findings[0]?.what).toContain(digits);
  });

  it('counts items with one defect in one finding', () => {
    const text = '{"batchItemFailures":[{"itemIdentifier":"98"},{"itemIdentifier":"99"}]}';
    const { findings } = readResponse({ kind: 'returned', payloadText: text }, BATCH, ON);
    expect(findings.map((it) => it.what)).toEqual([
      'An itemIdentifier is no sequence number of this batch: 98 (and 1 more). The whole batch fails, 4 records.',
    ]);
  });

  it('finds a report inside a text, as json.dumps leaves it', () => {
    expect(codes(JSON.stringify(item('"12"')))).toEqual(['report-inside-text']);
  });

  it('finds a report inside an HTTP response', () => {
    expect(codes(JSON.stringify({ statusCode: 200, body: item('"12"') }))).toEqual(['report-inside-member']);
  });

  it.each([
    ['null', 'forgotten-return'],
    ['{}', 'marks-not-reported'],
    ['{"batchItemFailures":[]}', 'marks-not-reported'],
  ])('finds marked records that %s forgets', (text, code) => {
    expect(codes(text, ON, [1])).toEqual([code]);
    expect(codes(text, ON, [])).toEqual([]);
    expect(codes(text, ON)).toEqual([]);
  });

  it('finds a marked record below the lowest that is reported', () => {
    expect(codes(item('"13"'), ON, [1, 2])).toEqual(['marks-passed-over']);
    expect(codes(item('"12"'), ON, [1, 2])).toEqual([]);
  });

  it('says what becomes of an unknown identifier under either assumption', () => {
    const what = (settings: typeof ON) =>
      readResponse({ kind: 'returned', payloadText: item('"99"') }, BATCH, settings).findings[0]?.what;
    expect(what(ON)).toContain('The whole batch fails');
    expect(what({ ...ON, unknownIdentifiers: 'ignore' } as typeof ON)).toContain('passed over');
    expect(codes(item('""'), { ...ON, unknownIdentifiers: 'ignore' } as typeof ON)).toEqual(['identifier-empty']);
  });

  it('finds a report that the mapping does not read', () => {
    expect(codes(item('"12"'), OFF)).toEqual(['report-ignored']);
    expect(codes('{"batchItemFailures":[]}', OFF)).toEqual([]);
    const what = (payloadText: string) => readResponse({ kind: 'returned', payloadText }, BATCH, OFF).findings[0]?.what;
    const two = '{"batchItemFailures":[{"itemIdentifier":"12"},{"itemIdentifier":"13"}]}';
    expect(what(item('"12"'))).toMatch(/reports 1 failure, .* and loses it\.$/);
    expect(what(two)).toMatch(/reports 2 failures, .* and loses them\.$/);
  });

  it('says of one marked record and of several what is not delivered again', () => {
    const what = (marked: readonly number[]) =>
      readResponse({ kind: 'returned', payloadText: '{}' }, BATCH, ON, { marked }).findings[0]?.what;
    expect(what([1])).toMatch(/^1 record is marked .* does not deliver it again\.$/);
    expect(what([1, 2])).toMatch(/^2 records are marked .* does not deliver them again\.$/);
  });

  it('finds a function error that was returned instead of thrown', () => {
    expect(codes('{"errorMessage":"boom","errorType":"Error"}')).toEqual(['error-body']);
  });

  it('finds a repeated name, a repeated identifier and text that is not JSON', () => {
    expect(codes('{"batchItemFailures":[],"batchItemFailures":[]}')).toEqual(['duplicate-key']);
    expect(codes('{"batchItemFailures":[{"itemIdentifier":"12"},{"itemIdentifier":"12"}]}')).toEqual([
      'duplicate-identifier',
    ]);
    expect(codes('\ufeff{}')).toEqual(['not-json']);
  });

  it.each(["{'batchItemFailures': []}", '{ batchItemFailures: [] }'])('says where %s comes from: a log', (printed) => {
    const { findings } = readResponse({ kind: 'returned', payloadText: printed }, BATCH, ON);
    expect(findings[0]?.fix).toMatch(/Copied from a log\?.*json\.dumps\(\.\.\.\) or JSON\.stringify/);
  });

  it('says which of several reported records counts', () => {
    const text = '{"batchItemFailures":[{"itemIdentifier":"14"},{"itemIdentifier":"12"},{"itemIdentifier":"13"}]}';
    const { findings } = readResponse({ kind: 'returned', payloadText: text }, BATCH, ON);
    expect(findings.map((it) => it.what)).toEqual([
      'Record 1 counts, the lowest that is reported. The other 2 reported records lie behind it, and all behind it is delivered again anyway.',
    ]);
  });

  it('finds a window response without state', () => {
    expect(codes('{}', { ...ON, tumblingWindow: true })).toEqual(['state-missing']);
  });
});
