import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { utf8Bytes, utf8Text } from '../bytes/utf8.ts';
import { ENVELOPES } from './envelopes.ts';
import { testInflaters } from './inflaters.test-support.ts';
import type { Layer } from './layer.ts';
import { innermostOf, pathOf, statusOf } from './layer-path.ts';
import { DEFAULT_PEEL_LIMITS } from './limits.ts';
import { peel, peelRecordData } from './peel.ts';
import { createRowPeeler } from './peel-row.ts';
import { DECODE_VECTORS, layersOf } from './vectors.test-support.ts';

function open(value: unknown): Layer {
  return peel(utf8Bytes(typeof value === 'string' ? value : JSON.stringify(value)), { inflaters: testInflaters });
}

function vector(name: string): Layer {
  const { base64 = '' } = DECODE_VECTORS.find((candidate) => candidate.name === name) ?? {};
  return innermostOf(peelRecordData(utf8Bytes(base64), { inflaters: testInflaters }));
}

function parts(layer: Layer): readonly (readonly [label: string | undefined, decoder: string, text: string])[] {
  return layer.children.map((child) => {
    const inner = innermostOf(child);
    const text = inner.value?.kind === 'tree' ? inner.value.text : (inner.bytes ?? new Uint8Array());
    return [factOf(child, 'part'), pathOf(child).join(' > '), utf8Text(text)] as const;
  });
}

function factOf(layer: Layer, name: string): string | undefined {
  return layer.facts.find(([fact]) => fact === name)?.[1];
}

describe('strings inside a value', () => {
  it('opens JSON in a string in a string', () => {
    const value = vector('json-in-string-in-string');
    const [first] = value.children;
    expect(parts(value)).toEqual([['$.msg', 'JSON', '{"k":"{\\"deep\\":[1,2]}"}']]);
    expect(first && parts(first)).toEqual([['$.k', 'JSON', '{"deep":[1,2]}']]);
  });

  it('opens base64 of JSON and of gzip', () => {
    expect(parts(vector('json-base64-json'))).toEqual([
      ['$.payload', 'base64-text > JSON', '{"order":7,"big":12345678901234567890}'],
    ]);
    const packed = gzipSync('{"big":12345678901234567890}').toString('base64');
    expect(parts(open({ list: [1, { packed }] }))).toEqual([
      ['$.list[1].packed', 'base64-text > gzip > JSON', '{"big":12345678901234567890}'],
    ]);
  });

  it('looks into the strings of a tree', () => {
    expect(parts(vector('snowplow-thrift-raw')).map(([label, path]) => [label, path])).toEqual([['$.body', 'JSON']]);
  });

  it.each(['null', '42', 'true', '"text"', '[]', '{}', '[[],{}]'])('finds nothing in %s', (text) => {
    expect(open(text).children).toEqual([]);
  });

  it('opens a value that is one string', () => {
    expect(parts(open('"{\\"a\\":1}"'))).toEqual([['$', 'JSON', '{"a":1}']]);
  });

  it('leaves text that only looks like JSON', () => {
    expect(open({ a: '{not json}', b: '[also not]', c: 'eyJub3QgYmFzZTY0', d: '{}x' }).children).toEqual([]);
  });

  it('keeps the path, the status and the row those of the value', () => {
    const text = '{"broken":"H4sIAAAAAAAAAwAAAAAAAAAAAAAA","ok":"{}"}';
    const layer = open(text);
    expect(layer.children.length).toBeGreaterThan(0);
    expect([pathOf(layer), statusOf(layer)]).toEqual([['JSON'], 'ok']);
    const row = createRowPeeler({ inflaters: testInflaters, maxChars: 100 })(
      utf8Bytes(Buffer.from(text).toString('base64')),
    );
    expect(row).toMatchObject({ path: ['base64', 'JSON'], status: 'ok', preview: { text } });
  });

  it('stops at its budget and says so', () => {
    const layer = open(Array.from({ length: 200 }, () => '{"a":1}'));
    expect(layer.children.length).toBe(50);
    expect(layer.notes.map(({ code }) => code)).toEqual(['limit:inside']);
  });

  it('goes no deeper than the layers that are allowed', () => {
    let text = '{}';
    for (let i = 0; i < 12; i++) text = JSON.stringify({ in: text });
    const layers = layersOf(open(text));
    expect(layers.length).toBe(DEFAULT_PEEL_LIMITS.maxLayers);
    expect(layers.at(-1)?.notes.map(({ code }) => code)).toEqual(['limit:parts']);
  });

  it('comes to an end with a million short strings', () => {
    const layer = open(Array.from({ length: 1_000_000 }, () => 'x'));
    expect(layer.children).toEqual([]);
    expect(layer.inputLength).toBe(4_000_001);
  });
});

describe('known envelopes', () => {
  it('opens every message of a CloudWatch Logs subscription', () => {
    const layer = vector('cwl-data-message');
    expect(factOf(layer, 'log group')).toBe('/aws/lambda/f');
    expect(layer.children.map((child) => [factOf(child, 'part'), child.decoder])).toEqual([
      ['message 0', 'JSON'],
      ['message 1', 'text'],
      ['message 2', expect.any(String)],
    ]);
    const [first] = layer.children;
    expect(first && factOf(first, 'id')).toBe('31953106606966983378809025079804211143289615424298221568');
    expect(first && factOf(first, 'time')).toBe('2015-05-28T15:27:35.000Z');
  });

  it('shows the items of a DynamoDB change without their types', () => {
    const layer = vector('dynamodb-kinesis-micros');
    expect(factOf(layer, 'time')).toBe('2024-07-11T23:23:53.012995Z');
    expect(parts(layer)).toEqual([
      ['Keys', 'DynamoDB item', '{"pk":"u#1"}'],
      [
        'NewImage',
        'DynamoDB item',
        '{"pk":"u#1","n":12345678901234567890123456789012345678,"m":{"x":true,"y":null},"l":["a",1.0],"ss":{"$set":["a","b"]},"b":{"$hex":"000102ff"}}',
      ],
      ['OldImage', 'DynamoDB item', '{"pk":"u#1"}'],
    ]);
  });

  it('reads milliseconds where no precision is said, and sees the time to live', () => {
    const layer = vector('dynamodb-kinesis-millis-ttl-remove');
    expect(factOf(layer, 'time')).toBe('2022-08-15T21:29:11.097Z');
    expect(factOf(layer, 'by')).toBe('time to live');
  });

  it.each([
    ['dms-control', 'operation', 'create-table'],
    ['debezium', 'operation', 'create'],
    ['eventbridge', 'detail type', 'Scheduled Event'],
    ['cloudevents-structured', 'type', 'com.example.x'],
    ['s3-notification', 'object', 'a b/c.txt'],
    ['cw-metric-stream-json', 'first metric', 'AWS/EC2 DiskWriteOps'],
  ])('says what %s is about', (name, fact, expected) => {
    expect(factOf(vector(name), fact)).toBe(expected);
  });

  it('opens the binary data of a CloudEvent', () => {
    const data_base64 = gzipSync('{"a":1}').toString('base64');
    const layer = open({ specversion: '1.0', id: '1', source: '/s', type: 't', data_base64 });
    expect(parts(layer)).toEqual([['$.data_base64', 'gzip > JSON', '{"a":1}']]);
  });

  it.each(ENVELOPES.map(({ name, keys }) => [name, keys] as const))(
    'does not take an object for %s by its keys alone',
    (name, keys) => {
      const layer = open(Object.fromEntries(keys.map((key) => [key, 1])));
      // Five names together are proof enough; nothing in them could be looked at.
      expect(layer.decoder).toBe(name === 'EventBridge' ? name : 'JSON');
    },
  );

  it.each([
    '[]',
    '{}',
    '[{"messageType":"DATA_MESSAGE","logEvents":[]}]',
    '{"Records":[]}',
    '{"Records":{"eventSource":"aws:s3"}}',
  ])('takes %s for plain JSON', (text) => {
    expect(open(text).decoder).toBe('JSON');
  });

  it('survives log events, records and images of the wrong kind', () => {
    const broken = [
      { messageType: 'DATA_MESSAGE', logEvents: { a: 1 } },
      { messageType: 'DATA_MESSAGE', logEvents: [1, { message: 2 }, null], subscriptionFilters: 7 },
      { eventSource: 'aws:dynamodb', tableName: 't', dynamodb: { Keys: [], NewImage: { a: { X: 1 } }, OldImage: 'x' } },
      { payload: { op: 'c', source: {} } },
      { metadata: { 'record-type': 'data' } },
    ];
    for (const value of broken) expect(open(value).status).toBe('ok');
  });
});
