import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../bytes/utf8.ts';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { AWS_DEFAULT_MAPPING } from './event-source-mapping.ts';
import { readFilterPatterns } from './filter-pattern.ts';
import { filterVerdicts, verdictOfRecord } from './filter-verdicts.ts';
import { lintFilters } from './lint-filters.ts';
import { buildOnFailureRecord } from './on-failure-document.ts';
import { predictDelivery } from './predict-delivery.ts';
import { recordsOf } from './records-of.ts';

type Vector = {
  readonly id: string;
  readonly patterns: readonly string[];
  readonly settings: { readonly MaximumRetryAttempts?: number };
  readonly records: readonly { readonly id: string; readonly data: string }[];
  readonly marked: readonly string[];
  readonly expect: {
    readonly invocations: readonly (readonly string[])[];
    readonly outcomes: Readonly<Record<string, string>>;
    readonly destination?: readonly Readonly<Record<string, unknown>>[];
    readonly checkpoint: number;
  };
};

const path = new URL('../../vectors/esm/filters.json', import.meta.url);
const vectors = JSON.parse(readFileSync(path, 'utf8')) as readonly Vector[];

function predict({ patterns, records, marked, settings }: Omit<Vector, 'expect' | 'id'>) {
  const facts = {
    records: records.map(({ id }, position) => ({
      sequenceNumber: String(100 + position),
      partitionKey: id,
      arrivalMillis: 1_545_084_650_000 + position,
      eventBytes: 700,
    })),
    envelopeBytes: 14,
    shardId: 'shardId-000000000000',
    streamArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/orders',
  };
  const prediction = predictDelivery({
    facts,
    mapping: {
      ...AWS_DEFAULT_MAPPING,
      maximumRetryAttempts: settings.MaximumRetryAttempts ?? -1,
      functionResponseTypes: ['ReportBatchItemFailures'],
      onFailureDestination: 'arn:aws:sqs:us-east-1:123456789012:failed',
    },
    behaviour: { kind: 'reports-marked' },
    marked: marked.map((id) => records.findIndex((record) => record.id === id)),
    filter: filterVerdicts(
      readFilterPatterns(patterns),
      records.map(({ data }) => ({ data: utf8Bytes(data) })),
    ),
    assumptions: DEFAULT_ASSUMPTIONS,
  });
  return { facts, prediction };
}

describe('vectors/esm/filters.json', () => {
  it.each(vectors)('predicts $id', (vector) => {
    const { prediction, facts } = predict(vector);
    const idOf = (position: number) => vector.records[position]?.id;
    const invocations = prediction.attempts.flatMap((attempt) =>
      new Array(attempt.count).fill(recordsOf(prediction, attempt).map(idOf)),
    );
    expect(invocations).toEqual(vector.expect.invocations);
    const outcomes = prediction.fates.map((fate, at) => [idOf(at), fate.final === 'done' ? 'ok' : fate.final]);
    expect(Object.fromEntries(outcomes)).toEqual(vector.expect.outcomes);
    expect(prediction.checkpoint).toBe(vector.expect.checkpoint);
    const told = prediction.messages.map((message) => {
      const { requestContext, KinesisBatchInfo: info } = JSON.parse(
        buildOnFailureRecord(message, facts, { functionArn: 'arn', startMillis: 0 }),
      );
      return {
        start: idOf(Number(info.startSequenceNumber) - 100),
        end: idOf(Number(info.endSequenceNumber) - 100),
        batchSize: info.batchSize,
        approximateInvokeCount: requestContext.approximateInvokeCount,
      };
    });
    expect(told).toEqual(vector.expect.destination ?? []);
  });
});

describe('predictDelivery with a filter', () => {
  it('says when nobody held the records against the patterns', () => {
    const { facts } = predict({ patterns: [], records: [{ id: 'r1', data: '{}' }], marked: [], settings: {} });
    const given = {
      facts,
      behaviour: { kind: 'reports-marked' },
      marked: [],
      assumptions: DEFAULT_ASSUMPTIONS,
    } as const;
    const ruleIds = (filterPatterns: readonly string[]) =>
      predictDelivery({ ...given, mapping: { ...AWS_DEFAULT_MAPPING, filterPatterns } }).rules.map((rule) => rule.id);
    expect(ruleIds(['{"data":{"a":[1]}}'])).toContain('filter-not-applied');
    expect(ruleIds([])).not.toContain('filter-not-applied');
  });

  it('says by which rules a record was filtered, and behind whom it stands in the batch', () => {
    const vector = vectors.find((it) => it.id === 'filter-inside-a-failing-range');
    if (vector === undefined) throw new Error('The vector is gone.');
    const { prediction } = predict(vector);
    expect(prediction.fates[1]).toMatchObject({
      final: 'filtered',
      deliveries: 0,
      grade: 'documented',
      because: { kind: 'filter', answers: [{ because: 'data.a does not match.', rule: { id: 'pattern-differs' } }] },
    });
    expect(prediction.fates[4]?.because).toEqual({ kind: 'behind', position: 2 });
    expect(prediction.totals).toMatchObject({ filtered: 3, discarded: 2, redeliveries: 4 });
    expect(prediction.rules.map((rule) => rule.id)).toEqual(
      expect.arrayContaining(['filtered-record', 'pattern-differs', 'fresh-counter']),
    );
  });
});

describe('filterVerdicts', () => {
  it('keeps equal verdicts once', () => {
    const records = Array.from({ length: 1000 }, (_, n) => ({ data: utf8Bytes(`{"a":${n % 2}}`) }));
    const { verdicts, ofRecord } = filterVerdicts(readFilterPatterns(['{"data":{"a":[1]}}']), records);
    expect(verdicts.map((verdict) => verdict.delivered)).toEqual([false, true]);
    expect(ofRecord.slice(0, 4)).toEqual([0, 1, 0, 1]);
  });

  it('delivers everything without patterns, and the data of any kind with the old ones', () => {
    const records = [{ data: utf8Bytes('text'), metadata: { partitionKey: '7' } }];
    expect(verdictOfRecord(filterVerdicts([], records), 0)).toEqual({ delivered: true, answers: [], data: 'other' });
    const byKey = filterVerdicts(readFilterPatterns(['{"partitionKey":["7"]}']), records);
    expect(verdictOfRecord(byKey, 0)?.delivered).toBe(true);
  });

  it('tells both verdicts where the spelling of a number decides', () => {
    const patterns = readFilterPatterns(['{"data":{"n":[300]}}', '{"data":{"n":[{"anything-but":300}]}}']);
    const of = (index: number) =>
      verdictOfRecord(filterVerdicts(patterns.slice(index, index + 1), [{ data: utf8Bytes('{"n":300.0}') }]), 0);
    expect(of(0)).toMatchObject({ delivered: true, deliveredBySpelling: false });
    expect(of(1)).toMatchObject({ delivered: false, deliveredBySpelling: true });
    const both = verdictOfRecord(filterVerdicts(patterns, [{ data: utf8Bytes('{"n":300.0}') }]), 0);
    expect(both).not.toHaveProperty('deliveredBySpelling');
  });
});

describe('lintFilters', () => {
  const KPL = Uint8Array.of(0xf3, 0x89, 0x9a, 0xc2, ...new Array(20).fill(0));
  const lint = (patterns: readonly string[], data: readonly Uint8Array[], isFanOut = false) => {
    const read = readFilterPatterns(patterns);
    return lintFilters(
      read,
      filterVerdicts(
        read,
        data.map((it) => ({ data: it })),
      ),
      { isFanOut },
    );
  };
  const codes = (...args: Parameters<typeof lint>) => lint(...args).map((it) => `${it.severity} ${it.code}`);
  const order = '{"data":{"type":["order"]}}';
  const good = utf8Bytes('{"type":"order","n":300.0}');

  it('finds nothing in a filter that lets records through', () => {
    expect(codes([order], [good])).toEqual([]);
    expect(codes([], [good, KPL])).toEqual([]);
  });

  it.each([
    ['gzip', [order], [good, gzipSync('{"type":"order"}')], ['error filter-drops-gzip']],
    ['KPL aggregates', [order], [good, KPL], ['error filter-drops-kpl']],
    ['other data', [order], [good, utf8Bytes('text')], ['warning filter-drops-not-json']],
    ['everything', [order], [utf8Bytes('{"type":"x"}')], ['warning filter-drops-all']],
    [
      'a metadata key',
      ['{"data":{"type":["order"]},"partitionKey":["7"]}', order],
      [good],
      ['warning filter-metadata-key'],
    ],
    ['a number by its spelling', ['{"data":{"n":[300]}}'], [good], ['warning filter-number-spelling']],
    [
      'an operator of EventBridge',
      ['{"data":{"type":[{"wildcard":"o*"}]}}'],
      [good],
      ['warning filter-eventbridge-only'],
    ],
    ['a refused pattern', ['{"data":{"type":"order"}}', order], [good], ['error pattern-refused']],
    ['more than five patterns', new Array(6).fill(order), [good], ['warning filter-too-many']],
  ])('finds %s', (_what, patterns, data, expected) => {
    expect(codes(patterns, data)).toEqual(expected);
  });

  it('says what a fan-out consumer does with aggregates', () => {
    const [finding] = lint([order], [good, KPL], true);
    expect(finding).toMatchObject({ code: 'filter-drops-kpl', severity: 'warning', rule: { grade: 'assumed' } });
  });

  it('counts the records and names the operators', () => {
    expect(lint([order], [good, KPL, KPL])[0]?.what).toContain('2 of 3 records');
    const patterns = [
      '{"data":{"a":[{"cidr":"10.0.0.0/8"},{"anything-but":{"prefix":"x"}},{"prefix":{"equals-ignore-case":"y"}}]}}',
    ];
    expect(lint(patterns, [])[0]?.what).toContain('cidr, anything-but prefix, prefix equals-ignore-case');
  });
});
