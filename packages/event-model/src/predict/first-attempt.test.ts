import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { AWS_DEFAULT_MAPPING } from './event-source-mapping.ts';
import { readFilterPatterns } from './filter-pattern.ts';
import { filterVerdicts } from './filter-verdicts.ts';
import { firstAttemptOf } from './first-attempt.ts';
import type { FunctionBehaviour } from './function-behaviour.ts';
import { lintSettings } from './lint-settings.ts';
import { predictDelivery } from './predict-delivery.ts';
import type { PredictionInput } from './prediction-input.ts';

const ORDERS = '{"data":{"type":["order"]}}';
const data = ['{"type":"order"}', '{"type":"refund"}', '{"type":"order"}', '{"type":"order"}'];

function inputOf(
  behaviour: FunctionBehaviour,
  marked: readonly number[],
  patterns: readonly string[],
): PredictionInput {
  const verdicts = filterVerdicts(
    readFilterPatterns(patterns),
    data.map((text) => ({ data: new TextEncoder().encode(text) })),
  );
  return {
    facts: {
      records: data.map((_, position) => ({
        sequenceNumber: String(11 + position),
        partitionKey: 'key',
        arrivalMillis: 0,
        eventBytes: 700,
      })),
      envelopeBytes: 14,
      shardId: 'shardId-000000000000',
      streamArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/orders/consumer/c:1',
    },
    mapping: {
      ...AWS_DEFAULT_MAPPING,
      functionResponseTypes: ['ReportBatchItemFailures'],
      maximumRetryAttempts: 0,
      filterPatterns: patterns,
    },
    behaviour,
    marked,
    filter: patterns.length === 0 ? undefined : verdicts,
    assumptions: DEFAULT_ASSUMPTIONS,
  };
}

const report = (id: string) => JSON.stringify({ batchItemFailures: [{ itemIdentifier: id }] });

describe('firstAttemptOf', () => {
  it('lets what a filter drops neither fail nor be named', () => {
    const { outcome, read } = firstAttemptOf(inputOf({ kind: 'reports-marked' }, [1, 2], [ORDERS]));
    expect(outcome).toMatchObject({ payloadText: expect.stringContaining('"13"') });
    expect(outcome).not.toMatchObject({ payloadText: expect.stringContaining('"12"') });
    expect(read.verdict).toMatchObject({ kind: 'partial-failure', checkpoint: 2, reported: [2] });
    const named = firstAttemptOf(inputOf({ kind: 'returns', payloadText: report('12') }, [], [ORDERS]));
    expect(named.read.verdict).toMatchObject({ kind: 'complete-failure', rule: { id: 'unknown-identifier' } });
  });

  it('counts only what was delivered where everything failed', () => {
    const all = inputOf({ kind: 'powertools-batch' }, [0, 2, 3], [ORDERS]);
    expect(firstAttemptOf(all).outcome).toEqual({ kind: 'threw' });
    expect(firstAttemptOf({ ...all, filter: undefined }).outcome.kind).toBe('returned');
  });

  it.each<[FunctionBehaviour, readonly number[]]>([
    [{ kind: 'reports-marked' }, [1, 2]],
    [{ kind: 'powertools-batch' }, [0, 2, 3]],
    [{ kind: 'returns', payloadText: report('12') }, []],
    [{ kind: 'throttled', times: 1 }, [2]],
  ])('reads what the prediction reads, for %o', (behaviour, marked) => {
    for (const patterns of [[], [ORDERS]]) {
      const input = inputOf(behaviour, marked, patterns);
      const { outcome, read } = firstAttemptOf(input);
      const [first] = predictDelivery(input).attempts;
      expect([outcome.kind, read.verdict.kind, read.verdict.rule.id]).toEqual([
        first?.outcome,
        first?.verdict.kind,
        first?.verdict.rule.id,
      ]);
    }
  });
});

describe('lintSettings', () => {
  const codes = (input: PredictionInput) => lintSettings(input).map((finding) => finding.code);

  it('knows the function by its behaviour', () => {
    const off = (behaviour: FunctionBehaviour) => {
      const input = inputOf(behaviour, [1], []);
      const mapping = { ...input.mapping, functionResponseTypes: [], bisectBatchOnFunctionError: true };
      return lintSettings({ ...input, mapping }).map(({ severity, code }) => `${severity} ${code}`);
    };
    expect(off({ kind: 'reports-marked' })).toContain('error reporting-off');
    expect(off({ kind: 'throttled', times: 1, failing: { kind: 'powertools-batch' } })).toEqual(
      expect.arrayContaining(['error reporting-off', 'info full-batch-throw']),
    );
    expect(off({ kind: 'throws-on-marked' })).toContain('info reporting-off');
    expect(off({ kind: 'returns', payloadText: '{}' })).not.toContain('info full-batch-throw');
  });

  it('knows the stream by its ARN and the records by their filter', () => {
    const input = inputOf({ kind: 'reports-marked' }, [], [ORDERS]);
    const [first, ...others] = input.facts.records;
    const withAggregate = first && [{ ...first, userRecords: 3 }, ...others];
    const facts = { ...input.facts, records: withAggregate ?? [] };
    const gzip = filterVerdicts(readFilterPatterns([ORDERS]), [{ data: Uint8Array.of(0x1f, 0x8b, 8) }]);
    expect(codes({ ...input, filter: gzip })).toContain('filter-drops-gzip');
    expect(codes({ ...input, facts, mapping: { ...input.mapping, parallelizationFactor: 2 } })).toContain(
      'lanes-and-aggregates',
    );
    expect(codes({ ...input, filter: filterVerdicts(readFilterPatterns([ORDERS]), []) })).not.toContain(
      'filter-drops-all',
    );
  });

  it('finds each thing once, the gravest first', () => {
    const input = inputOf({ kind: 'throws-on-marked' }, [], ['{"data":{"type":["nothing"]}}']);
    const findings = lintSettings(input);
    expect(new Set(findings.map(({ code }) => code)).size).toBe(findings.length);
    const order = findings.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(findings.map(({ code }) => code)).toContain('filter-drops-all');
  });
});
