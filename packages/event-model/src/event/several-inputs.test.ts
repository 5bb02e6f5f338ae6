import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../bytes/utf8.ts';
import { recordPointer } from './batch.ts';
import { apiRecord, codesOf, lambdaRecord, open, openText, recordCount, sourcesOf } from './events.test-support.ts';
import { openInput } from './open-input.ts';

const event = (n: number) => ({ Records: [lambdaRecord(n), lambdaRecord(n + 1)] });
const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');

describe('several events', () => {
  const spellings: readonly [name: string, text: string][] = [
    ['one a line', `${lines(event(0), event(2))}\n`],
    ['one a line with blank lines and carriage returns', `\n${lines(event(0))}\r\n\r\n${lines(event(2))}\r\n`],
    ['one after another', JSON.stringify(event(0)) + JSON.stringify(event(2))],
    ['one after another over many lines', `${JSON.stringify(event(0), null, 2)}\n${JSON.stringify(event(2), null, 2)}`],
    ['one on a line, the next over many', `${lines(event(0))}\n${JSON.stringify(event(2), null, 2)}`],
    ['in an array', JSON.stringify([event(0), event(2)])],
  ];
  it.each(spellings)('open when they stand %s', (_, text) => {
    const opened = openText(text);
    expect(opened).toMatchObject({ kind: 'events', issues: [] });
    expect(opened.batches.map((batch) => recordPointer(batch, 1))).toEqual(['/0/Records/1', '/1/Records/1']);
    expect(opened.batches.map((batch) => batch.source)).toEqual(['kinesis-event', 'kinesis-event']);
  });

  it('keep their own kind when there is only one', () => {
    expect(open([event(0)])).toMatchObject({ kind: 'kinesis-event', title: 'Lambda Kinesis event' });
  });

  it('read a stored stream read: pages of GetRecords, one a line', () => {
    const page = (n: number) => ({ Records: [apiRecord(n, { ApproximateArrivalTimestamp: '1545084650.987' })] });
    const opened = openText(lines(page(0), { Records: [], NextShardIterator: 'A' }, page(1)));
    expect(opened).toMatchObject({ kind: 'get-records', issues: [] });
    expect(recordCount(opened)).toBe(2);
  });
});

describe('bare records', () => {
  it('make one batch when they stand one a line, as jq -c prints them', () => {
    const content = utf8Bytes(lines(lambdaRecord(0), lambdaRecord(1), lambdaRecord(2, { data: 1 })));
    const opened = openInput(content);
    expect(opened).toMatchObject({ kind: 'record', message: '3 records of shardId-000000000006.' });
    expect(opened.batches).toHaveLength(1);
    expect(opened.batches[0] && sourcesOf(content, opened.batches[0])).toEqual(utf8Lines(content));
    expect(opened.batches[0]?.issues).toMatchObject([{ pointer: '/2/kinesis/data' }]);
  });

  it('make one batch when they are the items of an array', () => {
    const opened = open([apiRecord(0), apiRecord(1)]);
    expect(opened).toMatchObject({ kind: 'get-records' });
    expect(opened.batches.map((batch) => recordPointer(batch, 1))).toEqual(['/1']);
  });

  it('keep apart from events between them', () => {
    const opened = open([lambdaRecord(0), event(1), lambdaRecord(9)]);
    expect(opened.kind).toBe('events');
    expect(opened.batches.map((batch) => [batch.source, recordPointer(batch, 1)])).toEqual([
      ['record', '/2'],
      ['kinesis-event', '/1/Records/1'],
    ]);
  });
});

describe('values that are damaged or unknown', () => {
  it('lose only their own line', () => {
    const text = `${lines(event(0))}\n{"Records":[{"kin\n${lines(event(2))}`;
    const opened = openText(text);
    expect(recordCount(opened)).toBe(4);
    expect(opened.issues).toMatchObject([{ code: 'damaged-json', pointer: '/1', severity: 'error' }]);
    expect(opened.issues[0]?.message).toMatch(/^This line is not shown\. /);
  });

  it('lose only their own line when it is the first', () => {
    const opened = openText(`{"Records":[{"kin\n${lines(event(0))}\n${lines(event(2))}`);
    expect(recordCount(opened)).toBe(4);
    expect(opened.issues).toMatchObject([{ pointer: '/0' }]);
  });

  it('never pass parts of a damaged event off as records', () => {
    const whole = JSON.stringify({ Records: [lambdaRecord(0), lambdaRecord(1), lambdaRecord(2)] }, null, 2);
    const opened = openText(whole.replace('"data"', 'data'));
    expect(opened).toMatchObject({ kind: 'unrecognised', title: 'Damaged JSON', batches: [] });
  });

  it('are reported beside the events that open', () => {
    const opened = open([event(0), { a: 1 }, { Records: [{ eventSource: 'aws:sqs', body: 'x' }] }]);
    expect(recordCount(opened)).toBe(2);
    expect(opened.issues).toMatchObject([
      { code: 'not-recognised', pointer: '/1' },
      { code: 'other-aws-event', pointer: '/2' },
    ]);
  });

  it('are named when all of them are of another kind', () => {
    const sqs = { Records: [{ eventSource: 'aws:sqs', body: 'x' }] };
    const opened = openText(lines(sqs, sqs));
    expect(opened).toMatchObject({ kind: 'other-aws-event', batches: [] });
    expect(opened.message).toMatch(/There are 2 of this kind here\.$/);
  });

  it('do not flood the issues', () => {
    const opened = openText(lines(event(0), ...Array(5_000).fill({ a: 1 })));
    expect(opened.issues).toHaveLength(1_001);
    expect(opened.issues.at(-1)).toMatchObject({
      code: 'issues-cut',
      message: '4000 more issues of the input not listed here.',
    });
  });
});

describe('text with events in it', () => {
  const log = [
    'START RequestId: 8f5 Version: $LATEST',
    `2026-01-02T03:04:05.678Z\t8f5\tINFO\t${JSON.stringify(event(0))}`,
    `[INFO]\t2026-01-02T03:04:06Z\t8f5\tgot {batch} ${JSON.stringify(event(2))} in 3 ms`,
    'INFO retry {"attempt":2}',
    'END RequestId: 8f5',
  ].join('\n');

  it('opens every event of a log and passes over the rest', () => {
    const content = utf8Bytes(log);
    const opened = openInput(content);
    expect(opened).toMatchObject({ kind: 'events', issues: [] });
    expect(opened.message).toMatch(/^Found in text\. 4 records/);
    const [first] = opened.batches;
    expect(first && sourcesOf(content, first)).toEqual(event(0).Records.map((record) => JSON.stringify(record)));
  });

  it('opens an event that is printed over many lines behind words', () => {
    const opened = openText(`Event: ${JSON.stringify(event(0), null, 2)}\ndone`);
    expect(recordCount(opened)).toBe(2);
  });

  it('never passes parts of a damaged event off as records', () => {
    const damaged = JSON.stringify({ Records: [lambdaRecord(0), lambdaRecord(1), lambdaRecord(2)] }, null, 2);
    const opened = openText(`Event: ${damaged.replace('"data"', 'data')}`);
    expect(opened).toMatchObject({ kind: 'unrecognised', title: 'Damaged JSON in text', batches: [] });
    expect(opened.message).toMatch(/unexpected stands at byte \d+ \(line 8/);
  });

  it('reports a damaged event beside a whole one', () => {
    const opened = openText(`INFO {"Records":[{"kinesis\nINFO ${JSON.stringify(event(0))}`);
    expect(recordCount(opened)).toBe(2);
    expect(codesOf(opened)).toContain('damaged-json');
  });
});

function utf8Lines(content: Uint8Array): string[] {
  return new TextDecoder().decode(content).split('\n');
}
