import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonDocument, readJson } from '../bytes/json-document.ts';
import { edited } from '../bytes/json-texts.test-support.ts';
import { utf8Bytes } from '../bytes/utf8.ts';
import { recordPointer } from './batch.ts';
import {
  apiRecord,
  lambdaRecord,
  recordCount,
  sequenceNumberOfShard,
  sourcesOf,
  spanOf,
} from './events.test-support.ts';
import type { OpenedInput } from './input.ts';
import { openInput } from './open-input.ts';
import { readRecord } from './read-record.ts';

/** What holds for every answer, whatever came in. */
function checkOpened(content: Uint8Array, opened: OpenedInput): void {
  expect(opened.title).not.toBe('');
  expect(opened.message).toMatch(/\.$|\)\.$/);
  for (const batch of opened.batches) {
    let before = 0;
    for (let n = 0; n < batch.recordSpans.length / 2; n++) {
      const span = spanOf(batch, n);
      expect(span.start).toBeGreaterThanOrEqual(before);
      expect(span.end).toBeGreaterThan(span.start);
      before = span.end;
      const document = readJson(content, span);
      expect(isJsonDocument(document) && document.span(document.root)).toEqual(span);
      const { record } = readRecord(content, span, { pointer: recordPointer(batch, n) });
      expect(record.span).toEqual(span);
    }
    expect(before).toBeLessThanOrEqual(content.length);
  }
}

const record = fc.oneof(
  fc.record({ shard: fc.nat({ max: 3 }), n: fc.nat({ max: 1000 }), data: fc.jsonValue() }).map(({ shard, n, data }) => {
    const sequenceNumber = sequenceNumberOfShard(shard, n);
    return lambdaRecord(n, { sequenceNumber, data }, { eventID: `shardId-00000000000${shard}:${sequenceNumber}` });
  }),
  fc
    .record({ eventID: fc.jsonValue(), kinesis: fc.jsonValue(), more: fc.jsonValue() })
    .map(({ eventID, kinesis, more }) => ({
      ...lambdaRecord(),
      eventID,
      kinesis: kinesis !== null && typeof kinesis === 'object' ? kinesis : {},
      more,
    })),
);
const printed = (values: fc.Arbitrary<unknown>) =>
  fc.tuple(values, fc.constantFrom(0, 2)).map(([value, indent]) => JSON.stringify(value, null, indent));
const event = printed(fc.array(record, { minLength: 1, maxLength: 6 }).map((Records) => ({ Records })));
const page = printed(
  fc
    .array(
      fc.nat({ max: 9 }).map((n) => apiRecord(n)),
      { minLength: 1 },
    )
    .map((Records) => ({ Records })),
);
const lines = fc
  .array(fc.oneof(event, page, fc.constant('INFO done'), fc.json()), { maxLength: 5 })
  .map((all) => all.join('\n'));

describe('openInput', () => {
  it('answers arbitrary bytes and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        checkOpened(content, openInput(content));
      }),
      { numRuns: 500 },
    );
  });

  it('answers events, pages, lines and logs with arbitrary edits, and every record it gives is whole JSON', () => {
    fc.assert(
      fc.property(
        edited(
          fc.oneof(
            event,
            page,
            lines,
            lines.map((text) => `INFO ${text}`),
          ),
        ),
        (text) => {
          const content = utf8Bytes(text);
          checkOpened(content, openInput(content));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('keeps every record of an event, in its order within its shard, and spans exactly its source', () => {
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(' ', '\n  ', ''),
        (records, space) => {
          const texts = records.map((value) => JSON.stringify(value, null, space.length));
          const content = utf8Bytes(`{"Records":[${texts.join(`,${space}`)}]}`);
          const opened = openInput(content);
          expect(opened.kind).toBe('kinesis-event');
          expect(recordCount(opened)).toBe(records.length);
          const seen = opened.batches.flatMap((batch) => {
            const sources = sourcesOf(content, batch);
            const indexes = sources.map((_, n) => Number(recordPointer(batch, n).split('/')[2]));
            expect(sources).toEqual(indexes.map((index) => texts[index]));
            expect(indexes).toEqual([...indexes].sort((a, b) => a - b));
            return indexes;
          });
          expect(seen.sort((a, b) => a - b)).toEqual(texts.map((_, index) => index));
        },
      ),
    );
  });

  it('finds the same issues in a record as readRecord does', () => {
    fc.assert(
      fc.property(event, (text) => {
        const content = utf8Bytes(text);
        for (const batch of openInput(content).batches) {
          const count = batch.recordSpans.length / 2;
          const alone = Array.from(
            { length: count },
            (_, n) => readRecord(content, spanOf(batch, n), { pointer: recordPointer(batch, n) }).issues,
          );
          expect(batch.issues).toEqual(alone.flat());
        }
      }),
    );
  });

  it('shows nothing of an event that is cut, wherever it is cut', () => {
    fc.assert(
      fc.property(event, fc.nat(), (text, cut) => {
        const whole = utf8Bytes(text);
        const content = whole.subarray(0, cut % whole.length);
        expect(openInput(content)).toMatchObject({ kind: 'unrecognised', batches: [] });
      }),
    );
  });

  it('opens lines one by one: as many records as each line gives alone', () => {
    const compact = fc.array(record, { minLength: 1, maxLength: 4 }).map((Records) => JSON.stringify({ Records }));
    fc.assert(
      fc.property(fc.array(compact, { minLength: 1, maxLength: 5 }), (all) => {
        const together = openInput(utf8Bytes(all.join('\n')));
        const apart = all.map((line) => recordCount(openInput(utf8Bytes(line))));
        expect(recordCount(together)).toBe(apart.reduce((sum, count) => sum + count, 0));
      }),
    );
  });
});

describe('the time that openInput takes', () => {
  const hostile: readonly [name: string, text: string][] = [
    ['a line of braces', '{"a":'.repeat(200_000)],
    ['a cut object on every line', '{"a":[\n'.repeat(100_000)],
    ['cut objects behind whole lines', `{}\n${'{"a":\n'.repeat(100_000)}`],
    ['cut objects behind words', 'x {"a":\n'.repeat(100_000)],
    ['one line of prose with many objects', `x ${'{"a":1} '.repeat(100_000)}`],
    ['one line of prose with many braces', `x ${'{'.repeat(500_000)}`],
    ['braces behind a long line of prose', `x ${' {'.repeat(200_000)}`],
    ['braces and white space', `x ${'{ '.repeat(100_000)}`],
    ['a brace before much white space, again and again', `x ${`{${' '.repeat(1000)}`.repeat(300)}`],
    ['an array of many nothings', `[${'0,'.repeat(300_000)}0]`],
  ];
  // About a second at most where nothing else runs; minutes where the time grows with the square. A busy machine lies between.
  const LIMIT_MILLIS = 60_000;
  it.each(hostile)(
    'stays in proportion for %s',
    (_, text) => {
      const content = utf8Bytes(text);
      const started = performance.now();
      checkOpened(content, openInput(content));
      expect(performance.now() - started).toBeLessThan(LIMIT_MILLIS);
    },
    2 * LIMIT_MILLIS,
  );
});
