import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../bytes/utf8.ts';
import { envelopeBytesOf, recordPointer } from './batch.ts';
import {
  apiRecord,
  codesOf,
  hasSharedEvents,
  lambdaRecord,
  open,
  openText,
  recordCount,
  sharedEvent,
  sourcesOf,
} from './events.test-support.ts';
import { openInput } from './open-input.ts';

const WINDOW = {
  window: { start: '2020-12-09T07:04:00Z', end: '2020-12-09T07:06:00Z' },
  state: { b: 1, a: 2 },
  shardId: 'shardId-000000000006',
  eventSourceARN: 'arn:aws:kinesis:us-east-1:123456789012:stream/lambda-stream',
  isFinalInvokeForWindow: true,
  isWindowTerminatedEarly: false,
};

describe('a Lambda Kinesis event', () => {
  it('opens the event of the documentation', () => {
    const content = new Uint8Array(readFileSync(new URL('../../samples/documentation-event.json', import.meta.url)));
    const opened = openInput(content);
    expect(opened).toMatchObject({ kind: 'kinesis-event', message: '2 records of shardId-000000000006.', issues: [] });
    expect(opened.batches).toHaveLength(1);
    expect(opened.batches[0]).toMatchObject({
      source: 'kinesis-event',
      pointer: '',
      shardId: 'shardId-000000000006',
      region: 'us-east-2',
      eventSourceArn: 'arn:aws:kinesis:us-east-2:123456789012:stream/lambda-stream',
      firstArrivalMillis: 1545084650987,
      lastArrivalMillis: 1545084711166,
      firstSequenceNumber: '49590338271490256608559692538361571095921575989136588898',
      lastSequenceNumber: '49590338271490256608559692540925702759324208523137515618',
      issues: [],
    });
  });

  it('spans exactly the source text of the event and of each record, white space around them left out', () => {
    const records = [lambdaRecord(0), lambdaRecord(1)].map((record) => JSON.stringify(record, null, 3));
    const text = `\n {"x":1, "Records": [ ${records.join(' ,\n')} ] }  \n`;
    const content = utf8Bytes(text);
    const [batch] = openInput(content).batches;
    expect(batch && sourcesOf(content, batch)).toEqual(records);
    expect(batch?.span).toEqual({ start: 2, end: text.trimEnd().length });
    expect(batch && envelopeBytesOf(batch)).toBe('{"x":1, "Records": [] }'.length);
    expect(batch && recordPointer(batch, 1)).toBe('/Records/1');
  });

  it('opens behind a byte order mark', () => {
    expect(openText(`\ufeff${JSON.stringify({ Records: [lambdaRecord()] })}`).kind).toBe('kinesis-event');
  });

  it('accepts a member that occurs twice as most readers do: the last one counts', () => {
    const opened = openText(`{"Records":[],"Records":[${JSON.stringify(lambdaRecord())}]}`);
    expect(recordCount(opened)).toBe(1);
  });

  it('finds keys that are written with escapes', () => {
    const text = JSON.stringify({ Records: [lambdaRecord()] }).replace('"data"', '"\\u0064ata"');
    expect(codesOf(openText(text))).toEqual([]);
  });

  it('keeps an item that is no record in its place', () => {
    const opened = open({ Records: [lambdaRecord(0), null, lambdaRecord(2)] });
    expect(recordCount(opened)).toBe(3);
    expect(opened.batches[0]?.issues).toMatchObject([{ code: 'record-not-object', pointer: '/Records/1' }]);
  });
});

describe('a tumbling-window event', () => {
  it('reads the window and keeps the state as sent', () => {
    const [batch] = open({ Records: [lambdaRecord()], ...WINDOW }).batches;
    expect(batch?.source).toBe('time-window-event');
    expect(batch?.window).toEqual({
      start: '2020-12-09T07:04:00Z',
      end: '2020-12-09T07:06:00Z',
      isFinalInvokeForWindow: true,
      isWindowTerminatedEarly: false,
      stateText: '{"b":1,"a":2}',
    });
  });

  it('opens the final one, which has no records', () => {
    const opened = open({ Records: [], ...WINDOW });
    expect(opened).toMatchObject({ kind: 'time-window-event', issues: [] });
    expect(opened.batches).toMatchObject([{ shardId: 'shardId-000000000006', eventSourceArn: WINDOW.eventSourceARN }]);
    expect(recordCount(opened)).toBe(0);
  });

  it('leaves the window of a DynamoDB stream to its own name', () => {
    const eventSourceARN = 'arn:aws:dynamodb:us-east-2:123456789012:table/t/stream/s';
    expect(open({ Records: [], ...WINDOW, eventSourceARN })).toMatchObject({ kind: 'other-aws-event', batches: [] });
  });
});

describe('records without an event', () => {
  it('opens one bare record, at the pointer of the whole input', () => {
    const opened = open(lambdaRecord());
    expect(opened.kind).toBe('record');
    expect(opened.batches.map((batch) => recordPointer(batch, 0))).toEqual(['']);
    expect(opened.batches.map(envelopeBytesOf)).toEqual(['{"Records":[]}'.length]);
  });

  it('opens GetRecords output with its shard assumed from the sequence numbers', () => {
    const opened = open({ Records: [apiRecord(0), apiRecord(1)], NextShardIterator: 'AAAA', MillisBehindLatest: 0 });
    expect(opened).toMatchObject({ kind: 'get-records', issues: [] });
    expect(opened.batches).toMatchObject([
      { source: 'get-records', shardId: 'shardId-000000000006', shardAssumed: true, firstArrivalMillis: 1545084650987 },
    ]);
    expect(codesOf(opened)).toEqual([]);
  });

  it('takes stream, shard and region from a page that says where it was read', () => {
    const StreamARN = 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders';
    // The numbers are of shard 6: what the page says is known, what a number seems to say is assumed.
    const page = {
      StreamName: 'orders',
      StreamARN,
      ShardId: 'shardId-000000000002',
      Records: [apiRecord(0), apiRecord(1)],
    };
    const opened = open(page);
    expect(opened.batches).toMatchObject([
      { shardId: 'shardId-000000000002', eventSourceArn: StreamARN, region: 'eu-west-1' },
    ]);
    expect(opened.batches[0]?.shardAssumed).toBeUndefined();
    expect(recordCount(opened)).toBe(2);
  });

  it('leaves out a place that is not spelled as AWS spells it', () => {
    const opened = open({ ShardId: '../etc', StreamARN: 'orders', Region: 'here', Records: [apiRecord(0)] });
    expect(opened.batches).toMatchObject([{ shardId: 'shardId-000000000006', shardAssumed: true }]);
    expect(opened.batches[0]).not.toHaveProperty('region');
    expect(opened.batches[0]).not.toHaveProperty('eventSourceArn');
  });

  it('accepts every spelling of the arrival time that the tools print', () => {
    const spellings = [1545084650.987, '1545084650.987', '2018-12-17T22:10:50.987Z', '2018-12-18T00:10:50.987+02:00'];
    const opened = open({ Records: spellings.map((at, n) => apiRecord(n, { ApproximateArrivalTimestamp: at })) });
    expect(codesOf(opened)).toEqual([]);
    expect(opened.batches[0]).toMatchObject({ firstArrivalMillis: 1545084650987, lastArrivalMillis: 1545084650987 });
  });

  it('says how to print bytes that an SDK printed as numbers, and keeps the row', () => {
    const opened = open({
      Records: [
        apiRecord(0, { Data: { 0: 72, 1: 105 } }),
        apiRecord(1, { Data: { type: 'Buffer', data: [72, 105] } }),
        apiRecord(2, { Data: [72, 105] }),
      ],
    });
    expect(recordCount(opened)).toBe(3);
    expect(codesOf(opened)).toEqual(Array(3).fill('data-printed-as-bytes'));
    expect(opened.batches[0]?.issues[0]?.message).toContain("toString('base64')");
  });

  it('names an empty page of GetRecords', () => {
    const opened = open({ Records: [], NextShardIterator: 'AAAA', MillisBehindLatest: 12 });
    expect(opened).toMatchObject({ kind: 'get-records', batches: [], issues: [] });
  });
});

describe('what cannot be opened', () => {
  const refusals: readonly [name: string, text: string, title: string, message: RegExp][] = [
    ['nothing', '', 'Empty input', /is empty\. Paste/],
    ['white space', ' \n\t', 'Empty input', /empty but for white space/],
    ['JSON that is cut', '{"Records":[{"kinesis":{"da', 'Damaged JSON', /cut short: it ends at byte 27 \(line 1/],
    ['JSON that is cut over lines', '{\n "Records": [\n  {', 'Damaged JSON', /cut short: it ends at byte 19 \(line 3/],
    ['a syntax error', '{"Records":[}]}', 'Damaged JSON', /unexpected stands at byte 12 /],
    ['a dictionary of Python', "{'Records': []}", 'Damaged JSON', /json\.dumps/],
    ['an object of console.log', '{ Records: [ { kinesis: [Object] } ] }', 'Damaged JSON', /JSON\.stringify/],
    ['plain text', 'hello', 'Plain text', /no JSON object/],
    ['an escaped event', '"{\\"Records\\":[]}"', 'Plain text', /jq -r/],
    ['a number', '12', 'Plain text', /no JSON object/],
    ['an unknown object', '{"a":1}', 'JSON, but no event', /neither an event nor a record/],
    ['an event without records', '{"Records":[]}', 'Event without records', /array is empty/],
    ['an empty array', '[]', 'JSON, but no event', /an empty JSON array/],
    ['too much depth', '['.repeat(100_000), 'Damaged JSON', /deeper than 1,000 levels at byte 1000/],
  ];
  it.each(refusals)('says what to do with %s', (_, text, title, message) => {
    const opened = openText(text);
    expect(opened).toMatchObject({ kind: 'unrecognised', title, batches: [] });
    expect(opened.message).toMatch(message);
    expect(opened.issues).toMatchObject([{ severity: 'error', message: opened.message }]);
  });

  it('gives the offset of bytes that are not UTF-8', () => {
    const content = utf8Bytes('{"Records":[{"kinesis":{"partitionKey":"?"}}]}');
    content[40] = 0xff;
    expect(openInput(content).message).toMatch(/byte 40 \(line 1, byte 41 of it\) are not valid UTF-8/);
  });

  it('names gzip and UTF-16 by their first bytes', () => {
    expect(openInput(Uint8Array.of(0x1f, 0x8b, 8, 0)).message).toContain('gzip data');
    expect(openInput(Uint8Array.of(0xff, 0xfe, 0x7b, 0)).message).toContain('save it as UTF-8');
  });

  it('refuses a template with placeholders', () => {
    const record = lambdaRecord(0, { sequenceNumber: '{{{sequence}}}' });
    const opened = open({ Records: [record] });
    expect(opened).toMatchObject({ kind: 'unrecognised', title: 'Template of a Lambda Kinesis event', batches: [] });
    expect(opened.message).toContain('sam local generate-event kinesis get-records');
  });
});

describe('structured log entries', () => {
  it('opens an event that stands under a member, with pointers into the entry', () => {
    const opened = open({ level: 'INFO', message: { Records: [lambdaRecord(0, { data: 5 })] } });
    expect(opened.kind).toBe('kinesis-event');
    expect(opened.batches[0]?.issues).toMatchObject([{ pointer: '/message/Records/0/kinesis/data' }]);
  });

  it('says what to do with an event that is escaped text', () => {
    const opened = open({ level: 'INFO', message: JSON.stringify({ Records: [lambdaRecord()] }) });
    expect(opened).toMatchObject({ kind: 'unrecognised', title: 'Event inside a text' });
    expect(opened.message).toContain('jq -r .message');
  });
});

describe.skipIf(!hasSharedEvents)('events of other projects (skipped where ../shared/vectors/events is absent)', () => {
  it.each([
    ['awsdocs-kinesis-event.json', 'kinesis-event', 2],
    ['awsdocs-time-window-event.json', 'time-window-event', 1],
    ['documentation-event.json', 'kinesis-event', 2],
    ['go-kinesis-event.json', 'kinesis-event', 2],
    ['go-kinesis-time-window-event.json', 'time-window-event', 1],
    ['powertools-py-kinesisStreamCloudWatchLogsEvent.json', 'kinesis-event', 2],
    ['powertools-py-kinesisStreamEvent.json', 'kinesis-event', 2],
    ['powertools-py-kinesisStreamEventOneRecord.json', 'kinesis-event', 1],
    ['powertools-ts-batch-sample-event.json', 'kinesis-event', 2],
    ['powertools-ts-stream-cloudwatch-logs.json', 'kinesis-event', 2],
    ['powertools-ts-stream.json', 'kinesis-event', 2],
  ])('opens %s without an issue', (name, kind, records) => {
    const opened = openInput(sharedEvent(name));
    expect(opened.kind).toBe(kind);
    expect(recordCount(opened)).toBe(records);
    expect(codesOf(opened)).toEqual([]);
  });

  it.each(['awsdocs-time-window-response.json', 'powertools-ts-batch-sample-response.json'])(
    'names the response %s',
    (name) => {
      expect(openInput(sharedEvent(name))).toMatchObject({
        kind: 'other-aws-event',
        title: 'batch response of a function',
      });
    },
  );

  it('refuses the template of SAM', () => {
    const opened = openInput(sharedEvent('sam-kinesis-get-records.template.json'));
    expect(opened).toMatchObject({ kind: 'unrecognised', title: 'Template of a Lambda Kinesis event', batches: [] });
  });
});
