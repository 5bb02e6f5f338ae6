import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../errors.ts';
import { marksOfRows } from './marks-of-rows.ts';
import { readResponse } from './read-response.ts';
import { formatResponse, responseFor } from './response-for.ts';
import { formatRowAddress, parseRowAddress } from './row-address.ts';

const PLAIN = [{ sequenceNumber: '11' }, { sequenceNumber: '12', userRecords: 3 }, { sequenceNumber: '13' }];
const FAN_OUT = ['11', '12', '12', '12', '13'].map((sequenceNumber) => ({ sequenceNumber }));

describe('marksOfRows', () => {
  it('leaves marks on records as they are', () => {
    expect(marksOfRows([{ position: 2 }, { position: 0 }, { position: 2 }], PLAIN)).toEqual({
      marked: [0, 2],
      siblings: [],
      findings: [],
    });
    expect(marksOfRows([{ position: 1 }], PLAIN).findings).toEqual([]);
  });

  it('reports the aggregate of a user record, and names the siblings that come again', () => {
    const { marked, siblings, findings } = marksOfRows([{ position: 1, userRecord: 1 }], PLAIN);
    expect(marked).toEqual([1]);
    expect(siblings.map(formatRowAddress)).toEqual(['1.0', '1.2']);
    expect(findings).toMatchObject([
      { code: 'user-record-reports-parent', severity: 'warning', rule: { id: 'aggregate-as-one' } },
    ]);
    expect(findings[0]?.what).toContain(
      'its aggregate, record 1, is reported. 2 user records that did not fail come again',
    );
  });

  it('has nothing to warn of when all user records of an aggregate failed', () => {
    const rows = [0, 1, 2].map((userRecord) => ({ position: 1, userRecord }));
    const { siblings, findings } = marksOfRows(rows, PLAIN);
    expect(siblings).toEqual([]);
    expect(findings.map((it) => it.severity)).toEqual(['info']);
    expect(marksOfRows([...rows.slice(0, 1), { position: 1 }], PLAIN).findings).toEqual([]);
  });

  it('says why records of a fan-out consumer cannot be told apart', () => {
    const { marked, siblings, findings } = marksOfRows([{ position: 2 }], FAN_OUT);
    expect(marked).toEqual([2]);
    expect(siblings).toEqual([{ position: 1 }, { position: 3 }]);
    expect(findings[0]).toMatchObject({ code: 'fan-out-shared-number', rule: { id: 'shared-sequence-number' } });
    expect(findings[0]?.what).toContain('Records 1, 2, 3 carry one sequence number');
    // What the sentence says is what the reader of responses does.
    const numbers = FAN_OUT.map((record) => record.sequenceNumber);
    const payloadText = formatResponse(responseFor(numbers, marked));
    const settings = { reportBatchItemFailures: true, tumblingWindow: false, nonObjectResponse: 'fail' } as const;
    const { verdict } = readResponse({ kind: 'returned', payloadText }, numbers, settings);
    expect(verdict).toMatchObject({ kind: 'partial-failure', checkpoint: 1 });
  });

  it('names a few records of many, and counts the rest', () => {
    const many = Array.from({ length: 30 }, (_, position) => ({ sequenceNumber: String(100 + (position >> 3)) }));
    const { findings } = marksOfRows([{ position: 0 }, { position: 8 }, { position: 16 }], many);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.what).toContain('Records 0, 1, 2, 3, 4 and 3 more carry one sequence number');
    expect(findings[0]?.what).toContain('2 more of the aggregates');
  });

  it.each([[{ position: 3 }], [{ position: 0, userRecord: 0 }], [{ position: 1, userRecord: 3 }]])(
    'refuses the row %o, which is not there',
    (row) => {
      expect(() => marksOfRows([row], PLAIN)).toThrow(ModelError);
    },
  );
});

describe('parseRowAddress', () => {
  it('reads what it writes', () => {
    const place = fc.nat({ max: 999_999_999 });
    fc.assert(
      fc.property(place, fc.option(place, { nil: undefined }), (position, userRecord) => {
        const row = userRecord === undefined ? { position } : { position, userRecord };
        expect(parseRowAddress(formatRowAddress(row))).toEqual(row);
      }),
    );
  });

  it.each(['', '1.', '.1', '01', '1.01', '-1', '1.2.3', ' 1', '1e3', '1234567890'])('refuses %j', (text) => {
    expect(parseRowAddress(text)).toBeUndefined();
  });
});
