import { describe, expect, it } from 'vitest';
import { marksOfRows } from '../respond/marks-of-rows.ts';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { AWS_DEFAULT_MAPPING } from './event-source-mapping.ts';
import { fateOfRow } from './fate-of-row.ts';
import { predictDelivery } from './predict-delivery.ts';
import { predictShard } from './predict-shard.ts';
import type { RecordFacts } from './prediction.ts';
import type { PredictionInput } from './prediction-input.ts';

const record = (sequenceNumber: string, userRecords?: number): RecordFacts => ({
  sequenceNumber,
  partitionKey: 'key',
  arrivalMillis: 0,
  eventBytes: 700,
  ...(userRecords !== undefined && { userRecords }),
});

function inputOf(records: readonly RecordFacts[], marked: readonly number[]): PredictionInput {
  return {
    facts: { records, envelopeBytes: 14, shardId: 'shardId-000000000000', streamArn: 'arn' },
    mapping: { ...AWS_DEFAULT_MAPPING, maximumRetryAttempts: 1, functionResponseTypes: ['ReportBatchItemFailures'] },
    behaviour: { kind: 'reports-marked' },
    marked,
    assumptions: DEFAULT_ASSUMPTIONS,
  };
}

describe('a marked user record', () => {
  const records = [record('11'), record('12', 5), record('13')];
  const { marked } = marksOfRows([{ position: 1, userRecord: 2 }], records);
  const prediction = predictDelivery(inputOf(records, marked));

  it('takes its whole aggregate with it', () => {
    expect(fateOfRow(prediction, { position: 1, userRecord: 2 }, true)).toMatchObject({
      final: 'discarded',
      deliveries: 3,
      because: { kind: 'itself' },
    });
    expect(fateOfRow(prediction, { position: 1, userRecord: 0 }, false)).toMatchObject({
      final: 'discarded',
      deliveries: 3,
      because: { kind: 'behind', position: 1 },
    });
    expect(fateOfRow(prediction, { position: 0 }, false)).toBe(prediction.fates[0]);
    expect(fateOfRow(prediction, { position: 9 }, false)).toBeUndefined();
  });

  it('leaves its siblings done where nobody reads the report', () => {
    const given = inputOf(records, marked);
    const unread = predictDelivery({ ...given, mapping: { ...given.mapping, functionResponseTypes: [] } });
    const reasonOf = (userRecord: number, isMarked: boolean) =>
      fateOfRow(unread, { position: 1, userRecord }, isMarked)?.because.kind;
    expect([reasonOf(2, true), reasonOf(0, false)]).toEqual(['report-ignored', 'succeeded']);
  });

  it('counts user records beside records', () => {
    expect(prediction.totals).toMatchObject({
      discarded: 2,
      userRecords: { all: 7, redelivered: 6, discarded: 6, expired: 0 },
    });
    const shard = predictShard({ ...inputOf(records, marked), supply: 'backlog' });
    expect(shard.totals.userRecords).toEqual(prediction.totals.userRecords);
    expect(predictDelivery(inputOf([record('11')], [])).totals).not.toHaveProperty('userRecords');
  });

  it('delivers good ones before it again on a fan-out consumer', () => {
    const fanOut = [record('11'), record('12'), record('12'), record('12'), record('13')];
    const story = predictDelivery(inputOf(fanOut, [2]));
    expect(story.fates.map(({ final, deliveries }) => `${final} x${deliveries}`)).toEqual([
      'done x1',
      ...new Array(4).fill('discarded x3'),
    ]);
    expect(story.rules.map((rule) => rule.id)).toContain('shared-sequence-number');
  });
});
