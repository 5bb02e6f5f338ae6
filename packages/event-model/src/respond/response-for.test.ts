import { describe, expect, it } from 'vitest';
import { ModelError } from '../errors.ts';
import { readResponse } from './read-response.ts';
import { formatResponse, responseFor } from './response-for.ts';

describe('responseFor', () => {
  it('reports marks in the order of the batch', () => {
    expect(formatResponse(responseFor(['11', '12', '13'], [2, 1]))).toBe(
      '{"batchItemFailures":[\n  {"itemIdentifier":"12"},\n  {"itemIdentifier":"13"}\n]}',
    );
  });

  it('gives an empty list without marks', () => {
    expect(formatResponse(responseFor(['11'], []))).toBe('{"batchItemFailures":[]}');
  });

  it('lists a shared sequence number once', () => {
    expect(responseFor(['11', '12', '12'], [1, 2]).batchItemFailures).toEqual([{ itemIdentifier: '12' }]);
  });

  it('refuses a position outside the batch', () => {
    expect(() => responseFor(['11'], [1])).toThrow(ModelError);
  });

  it('writes what the reader reads', () => {
    const text = formatResponse(responseFor(['11', '12', '13'], [1, 2]));
    const settings = { reportBatchItemFailures: true, tumblingWindow: false, nonObjectResponse: 'fail' } as const;
    const { verdict } = readResponse({ kind: 'returned', payloadText: text }, ['11', '12', '13'], settings);
    expect(verdict).toMatchObject({ kind: 'partial-failure', checkpoint: 1, reported: [1, 2] });
  });
});
