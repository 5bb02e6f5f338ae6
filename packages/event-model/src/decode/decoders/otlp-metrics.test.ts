import { describe, expect, it } from 'vitest';
import { utf8Bytes, utf8Text } from '../../bytes/utf8.ts';
import { testInflaters } from '../inflaters.test-support.ts';
import type { Layer } from '../layer.ts';
import { innermostOf } from '../layer-path.ts';
import { peel, peelRecordData } from '../peel.ts';
import { DECODE_VECTORS } from '../vectors.test-support.ts';

type Bytes = readonly number[];

const text = (value: string): Bytes => [...utf8Bytes(value)];
const delimited = (content: Bytes): Bytes => [content.length, ...content];
/** A field with a length; everything in these messages is shorter than 128 bytes. */
const field = (number: number, ...content: readonly Bytes[]): Bytes => [number * 8 + 2, ...delimited(content.flat())];
const nanos = (number: number): Bytes => [number * 8 + 1, 0, 0xe0, 0xd4, 0, 0x11, 0xec, 0x45, 0x16];
const request = (metric: Bytes) => field(1, field(2, field(2, metric)));

const NAME = field(1, text('requests'));
const LABELS = field(1, field(1, text('zone')), field(2, text('a')));
const SUMMARY = field(11, field(1, LABELS, nanos(3)));

function open(...messages: readonly Bytes[]): Layer {
  return peel(Uint8Array.from(messages.flatMap(delimited)), { inflaters: testInflaters });
}

function textOf({ value }: Layer): string {
  return value?.kind === 'tree' ? utf8Text(value.text) : `no tree: ${value?.kind}`;
}

describe('OTLP metrics', () => {
  it('are read by their names, one part a message', () => {
    const { base64 = '' } = DECODE_VECTORS.find(({ name }) => name === 'otlp-metrics-delimited') ?? {};
    const frame = innermostOf(peelRecordData(utf8Bytes(base64), { inflaters: testInflaters }));
    expect(frame.children.map(({ decoder, status }) => [decoder, status])).toEqual([
      ['otlp-metrics', 'ok'],
      ['otlp-metrics', 'ok'],
    ]);
    expect(textOf(frame.children[0] as Layer)).toBe(
      '{"resource_metrics":[{"resource":{"attributes":[{"key":"cloud.provider","value":{"string_value":"aws"}}]},' +
        '"scope_metrics":[{"metrics":[{"name":"amazonaws.com/AWS/DynamoDB/ConsumedReadCapacityUnits","unit":"1",' +
        '"summary":{"data_points":[{"start_time_unix_nano":1604948400000000000,"time_unix_nano":1604948460000000000,' +
        '"count":1,"sum":1.5,"quantile_values":[{"value":1.0}],' +
        '"attributes":[{"key":"Namespace","value":{"string_value":"AWS/DynamoDB"}}]}]}}]}]}]}',
    );
  });

  it('are read with the labels of version 0.7', () => {
    const [metrics] = open(request([...NAME, ...SUMMARY])).children;
    expect(metrics && textOf(metrics)).toBe(
      '{"resource_metrics":[{"scope_metrics":[{"metrics":[{"name":"requests","summary":{"data_points":[' +
        '{"labels":[{"key":"zone","value":"a"}],"time_unix_nano":1604948400000000000}]}}]}]}]}',
    );
  });

  it.each([
    ['metrics without data', request(NAME)],
    ['data without a name', request(SUMMARY)],
    ['a name that is no text', request([...field(1, [0xff, 0xfe]), ...SUMMARY])],
    ['data that is text', request([...NAME, ...field(11, text('summary'))])],
    ['a field that a metric does not have', request([...NAME, ...SUMMARY, ...field(13, text('x'))])],
    ['orders', field(1, field(1, text('Ann')), field(4, text('two pencils')))],
    ['nothing but a resource', field(1, field(1, LABELS))],
  ])('are not seen in delimited messages that hold %s', (_, message) => {
    const frame = open(message, message);
    expect([frame.decoder, ...frame.children.map(({ decoder }) => decoder)]).toEqual([
      'protobuf-delimited',
      'protobuf-wire',
      'protobuf-wire',
    ]);
  });

  it('are not seen in a message without a length before it, unless they are chosen', () => {
    const bytes = Uint8Array.from(request([...NAME, ...SUMMARY]));
    expect(peel(bytes, { inflaters: testInflaters }).decoder).not.toBe('otlp-metrics');
    const chosen = peel(bytes, { inflaters: testInflaters, force: ['otlp-metrics'] });
    expect([chosen.decoder, chosen.status, chosen.confidence]).toEqual(['otlp-metrics', 'ok', 'forced']);
  });
});
