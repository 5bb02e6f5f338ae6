import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareDecimals } from '../bytes/decimal.ts';
import { isJsonDocument, type JsonDocument, readJson } from '../bytes/json-document.ts';
import { utf8Bytes } from '../bytes/utf8.ts';
import { findMismatch } from './filter/match.ts';
import { isPattern, parsePattern } from './filter/pattern.ts';
import { toBranch } from './filter/value.ts';
import { filterRecord, readFilterPatterns } from './filter-pattern.ts';

// Patterns of others: read where they lie, never copied here.
const shared = new URL('../../../../../shared/vectors/patterns/', import.meta.url);
const isHere = existsSync(shared);
const read = (name: string) => readFileSync(new URL(name, shared), 'utf8');

function documentOf(text: string): JsonDocument {
  const document = readJson(utf8Bytes(text));
  if (!isJsonDocument(document)) throw new Error(`Not JSON at byte ${document.offset}: ${text}`);
  return document;
}

function verdictOf(patternText: string, event: JsonDocument, node = event.root): 'match' | 'no-match' | 'invalid' {
  const pattern = parsePattern(patternText);
  if (!isPattern(pattern)) return 'invalid';
  return findMismatch(pattern, toBranch(event, node), 'value') === undefined ? 'match' : 'no-match';
}

/** JSON5 of the recordings: comments and commas behind the last member, numbers left as spelt. */
function plainJson(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|\/\/.*$|,(?=\s*[}\]])/gm, (part) => (part.startsWith('"') ? part : ''));
}

const files = isHere ? readdirSync(shared).filter((name) => name.endsWith('.json5')) : [];

describe.skipIf(!isHere)('recorded patterns (skipped where ../shared/vectors is absent)', () => {
  it.each(files)('judges %s', (name) => {
    // Commas first become visible when the comments behind them are gone.
    const document = documentOf(plainJson(plainJson(read(name))));
    const pattern = document.member(document.root, 'EventPattern');
    const event = document.member(document.root, 'Event');
    if (pattern === undefined || event === undefined) throw new Error(`${name} has no Event and EventPattern.`);
    const expected = name.includes('_EXC') ? 'invalid' : name.includes('_NEG') ? 'no-match' : 'match';
    expect(verdictOf(document.source(pattern), document, event)).toBe(expected);
  });

  it('judges the pattern and the event that stand in two files', () => {
    const event = documentOf(read('complex_multi_key_event.json'));
    expect(verdictOf(read('complex_multi_key_event_pattern.json'), event)).toBe('match');
  });

  type Case = {
    name: string;
    pattern?: unknown;
    patternText?: string;
    event?: unknown;
    eventText?: string;
    match: unknown;
  };
  const cases = (isHere ? (JSON.parse(read('filter-criteria-cases.json')) as Case[]) : []).filter(
    (it) => typeof it.match === 'boolean',
  );
  it.each(cases)('judges $name', ({ pattern, patternText, event, eventText, match }) => {
    const document = documentOf(eventText ?? JSON.stringify(event));
    expect(verdictOf(patternText ?? JSON.stringify(pattern), document) === 'match').toBe(match);
  });
});

describe('parsePattern', () => {
  it.each([
    ['{"data":{"a":"x"}}', 'data.a'],
    ['{"data":{"a":[]}}', 'data.a'],
    ['{"data":{"a":[{"constructor":"x"}]}}', 'data.a'],
    ['{"data":{"a":[{"numeric":["constructor",1]}]}}', 'data.a'],
    ['{"data":{"a":[{"anything-but":{"toString":"x"}}]}}', 'data.a'],
    ['{"data":{"$or":[{"a":["x"]}]}}', 'data'],
    ['{}', ''],
    ['{"data"', ''],
  ])('refuses %s and says where', (text, path) => {
    expect(parsePattern(text)).toMatchObject({ refused: expect.any(String), path });
  });
});

describe('compareDecimals', () => {
  it.each([
    ['300', '3.0e2', 0],
    ['0', '-0.00', 0],
    ['9007199254740993', '9007199254740992', 1],
    ['-5', '3', -1],
    ['-10', '-9', -1],
    ['0.05', '0.5', -1],
    ['1e400', '2e400', -1],
  ])('orders %s and %s', (a, b, order) => {
    expect(Math.sign(compareDecimals(a, b))).toBe(order);
    expect(Math.sign(compareDecimals(b, a)) + order).toBe(0);
  });

  it('takes linear time for zeros between digits', () => {
    const long = `1${'0'.repeat(300_000)}1`;
    const started = performance.now();
    expect(compareDecimals(long, `${long}.0`)).toBe(0);
    // Milliseconds; a minute and more where the time grows with the square.
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('filterRecord', () => {
  const filter = (patterns: readonly string[], data: string | undefined, metadata?: Record<string, string>) => {
    const answer = filterRecord(
      readFilterPatterns(patterns),
      data === undefined ? undefined : documentOf(data),
      metadata,
    );
    return [answer.delivered, ...answer.answers.map((it) => it.rule.id)];
  };
  const order = '{"data":{"type":["order"]}}';

  it('delivers what one of several patterns matches, and says why not', () => {
    expect(filter([], '{"type":"x"}')).toEqual([true]);
    expect(filter(['{"data":{"type":["refund"]}}', order], '{"type":"order"}')).toEqual([
      true,
      'pattern-differs',
      'pattern-matches',
    ]);
    expect(filterRecord(readFilterPatterns([order]), documentOf('{"type":"x"}')).answers[0]?.because).toBe(
      'data.type does not match.',
    );
  });

  it('drops data that is not JSON', () => {
    expect(filter([order], undefined)).toEqual([false, 'data-not-json']);
  });

  it('matches other names only as Lambda did in 2022', () => {
    const byKey = ['{"partitionKey":["7"]}'];
    expect(filter(byKey, '{}')).toEqual([false, 'only-data']);
    expect(filter(byKey, '{}', { partitionKey: '7' })).toEqual([true, 'pattern-matches']);
  });

  it('shows where documentation and observation differ on numbers', () => {
    expect(filter(['{"data":{"n":[300]}}'], '{"n":300.0}')).toEqual([true, 'number-spelling']);
    expect(filter(['{"data":{"n":[{"anything-but":300}]}}'], '{"n":300.0}')).toEqual([false, 'number-spelling']);
    expect(filter(['{"data":{"n":[300]}}'], '{"n":300}')).toEqual([true, 'pattern-matches']);
  });

  it('refuses a pattern that takes data for a text', () => {
    expect(filter(['{"data":["x"]}'], '{}')).toEqual([false, 'pattern-refused']);
  });

  it('names operators that may be for EventBridge only', () => {
    const [pattern] = readFilterPatterns([
      '{"data":{"a":[{"wildcard":"a*"},{"prefix":"b"},{"anything-but":{"suffix":"c"}}]}}',
    ]);
    expect(pattern).toMatchObject({ eventBridgeOnly: ['wildcard', 'anything-but suffix'] });
  });
});
