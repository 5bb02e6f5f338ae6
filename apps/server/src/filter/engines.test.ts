import { type Layer, utf8Bytes } from '@shardscope/event-model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecodedSubject } from '../decoding/decoded-subject.ts';
import { ENGINES } from './engines.ts';
import { ENGINE_NAMES, type EngineName, isMatcher } from './filter.ts';

function layerOf(text: string, kind: 'json' | 'text'): Layer {
  const bytes = utf8Bytes(text);
  const value = kind === 'json' ? ({ kind, lossyNumbers: 0 } as const) : ({ kind, encoding: 'utf-8' } as const);
  const rest = { notes: [], facts: [], refusals: [], children: [] };
  return {
    decoder: kind,
    status: 'ok',
    confidence: 'certain',
    input: bytes,
    inputLength: bytes.length,
    trailingLength: 0,
    bytes,
    value,
    ...rest,
  };
}

function answerOf(engine: EngineName, expression: string, text: string, kind: 'json' | 'text' = 'json') {
  const read = ENGINES[engine].read(expression);
  return isMatcher(read) ? read(new DecodedSubject(layerOf(text, kind), () => ({ partitionKey: 'key-7' }))) : read;
}

describe('text', () => {
  it.each([
    ['refund ERROR', '{"type":"Refund","level":"error"}', true],
    ['refund missing', '{"type":"refund"}', false],
    ['9007199254740993', '{"n":9007199254740993}', true],
    ['9007199254740992', '{"n":9007199254740993}', false],
    ['1.50', '{"n":1.5}', false],
    ['café', '{"name":"caf\\u00e9"}', true],
    ['a/b', '{"path":"a\\/b"}', true],
    ['while(1){}', '{"a":1}', false],
    [`\${7*7}`, `{"a":"\${7*7}","b":49}`, true],
    ['{{7*7}}', '{"a":49}', false],
    ['<%= 7*7 %>', '{"a":49}', false],
  ])('looks for %s in %s', (expression, text, matches) => {
    expect(answerOf('text', expression, text)).toBe(matches);
  });

  it('refuses nothing to look for', () => {
    expect(answerOf('text', '  ', '{}')).toMatchObject({ kind: 'refused', offset: 0 });
  });
});

describe('regex', () => {
  it.each([
    ['"id":\\s*4\\d', '{"id": 42}', true],
    ['^\\{.*\\}$', '{"id":1}', true],
    ['ID', '{"id":1}', false],
    ['(?i)ID', '{"id":1}', true],
  ])('looks for %s in %s', (expression, text, matches) => {
    expect(answerOf('regex', expression, text)).toBe(matches);
  });

  it.each([
    ['ab(', 0],
    ['ab[z-a]', 3],
    ['a(?=b)', 1],
    ['(a)\\1', 3],
    ['x{1001}', 1],
    ['((a{100}){100}){100}', 15],
    ['', 0],
  ])('refuses %s at its place', (expression, offset) => {
    expect(answerOf('regex', expression, '{}')).toMatchObject({ kind: 'refused', offset });
  });

  it.each([
    ['^(a+)+$', false],
    ['(a|a)*$', true],
    ['(.*a){25}$', false],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', false],
  ])('takes linear time for %s', (expression, matches) => {
    // A backtracking engine would not come back within the time that a test has.
    expect(answerOf('regex', expression, `${'a'.repeat(20_000)}!`, 'text')).toBe(matches);
  });
});

describe('pattern', () => {
  it.each([
    ['{"data":{"type":["order"]}}', '{"type":"order"}', true],
    ['{"data":{"type":["order"]}}', '{"type":"refund"}', false],
    ['{"data":{"n":[{"numeric":[">",9007199254740992]}]}}', '{"n":9007199254740993}', true],
    ['{"partitionKey":["key-7"]}', '{"type":"refund"}', true],
  ])('holds %s against %s', (expression, text, matches) => {
    expect(answerOf('pattern', expression, text)).toBe(matches);
  });

  it('matches what is not JSON by its metadata alone', () => {
    expect(answerOf('pattern', '{"partitionKey":["key-7"]}', 'plain', 'text')).toBe(true);
    expect(answerOf('pattern', '{"data":{"a":[1]}}', 'plain', 'text')).toBe(false);
  });

  it.each([
    ['{"data"', 7],
    ['{"data":{"é":{"b":"x"}}}', 18],
    ['{"data":["x"]}', 8],
  ])('refuses %s at character %i', (expression, offset) => {
    expect(answerOf('pattern', expression, '{}')).toMatchObject({ kind: 'refused', offset });
  });
});

describe('path', () => {
  const order =
    '{"id":9007199254740993,"tags":["a","b"],"a b":{"x":null},"n":300.0,"items":[{"p":1},{"p":12}],"d":1,"d":2,"ok":true}';
  it.each([
    ['$', true],
    ['$.id', true],
    ['$.missing', false],
    [' $.id  exists ', true],
    ['$.id = 9007199254740993', true],
    ['$.id = 9007199254740992', false],
    ['$.id > 9007199254740992', true],
    ['$.id >= 9007199254740993', true],
    ['$.id < 9007199254740993', false],
    ['$.n = 3e2', true],
    ['$.n != 300', false],
    ['$.tags[1] = "b"', true],
    ["$.tags[1] == 'b'", true],
    ['$.tags[2]', false],
    ['$["a b"].x = null', true],
    ['$.items[*].p > 10', true],
    ['$.items[*].p > 12', false],
    ['$.d = 1', true],
    ['$.d = 2', true],
    ['$.ok = true', true],
    ['$.ok = "true"', false],
    ['$.tags > 1', false],
    ['$.constructor', false],
    ['$.__proto__', false],
  ])('judges %s', (expression, matches) => {
    expect(answerOf('path', expression, order)).toBe(matches);
  });

  it.each([
    ['constructor.constructor("return process")()', 0],
    ['$..a', 1],
    ['$[?(@.a)]', 1],
    ['$.a.constructor()', 15],
    ['$.a =', 5],
    ['$.a > "x"', 6],
    ['$.a = 1 2', 8],
    ['$.a = bogus', 6],
    ['', 0],
  ])('refuses %s at character %i', (expression, offset) => {
    expect(answerOf('path', expression, order)).toMatchObject({ kind: 'refused', offset, message: expect.any(String) });
  });
});

describe('cel', () => {
  const order =
    '{"id":9007199254740993,"big":18446744073709551615,"n":1290.50,"tags":["a","b"],"lines":[{"q":[1,2]},{"q":[7]}],"d":1,"d":2,"none":null}';
  it.each([
    ['data.id == 9007199254740993', true],
    ['data.id > 9007199254740993', false],
    ['data.big == 18446744073709551615u', true],
    ['data.n == 1290.5 && record.partitionKey == "key-7"', true],
    ['"b" in data.tags', true],
    ['data.tags.exists(t, t.startsWith("b"))', true],
    ['data.lines.exists(l, l.q.exists(q, q > 6))', true],
    ['data.d == 2', true],
    ['has(data.missing) && data.missing > 1', false],
    ['data.none == null', true],
    ['has(data.none)', true],
    ['"none" in data', true],
    ['"missing" in data', false],
    ['has({"a": null}.a) && "a" in {"a": null} && !("b" in {"a": null})', true],
    ['has(data.none.below)', false],
    ['data.id > 9007199254740992.0', true],
    ['data.id <= 9007199254740992.0', false],
    ['9007199254740992.0 < data.id', true],
    ['data.id != 9007199254740992.0', true],
    ['data.big > 18446744073709549568.0', true],
    ['data.big >= 18446744073709551616.0', false],
    ['18446744073709551616.0 > data.big', true],
    ['data.tags[0] < "b" && data.n > 1290 && 1291 > data.n', true],
    ['data.all(name, name != "constructor") && size(data) == 7', true],
    ['type(data.id) == int', true],
    ['true', true],
  ])('judges %s', (expression, matches) => {
    expect(answerOf('cel', expression, order)).toBe(matches);
  });

  it.each([
    ['data.missing > 1', /missing/],
    ['data.n > "x"', /./],
    ['data.tags', /neither true nor false/],
    ['nothing(data.n)', /nothing/],
    ['data.constructor.constructor == 1', /constructor/],
  ])('fails on a record for %s, and says why', (expression, why) => {
    expect(answerOf('cel', expression, order)).toEqual({ failed: expect.stringMatching(why) });
  });

  it('fails on numbers that CEL would round, where they are asked for', () => {
    const huge = '{"id":123456789012345678901234567890,"n":1}';
    expect(answerOf('cel', 'data.n == 1', huge)).toBe(true);
    expect(answerOf('cel', 'data.id > 1', huge)).toEqual({ failed: expect.stringContaining('$.id = 1234') });
    for (const number of ['1e400', '9007199254740993.0', '0.10000000000000000001', '1e-400']) {
      const answer = answerOf('cel', 'data.id > 1.0', `{"id":${number}}`);
      expect(answer).toEqual({ failed: expect.stringContaining(number) });
    }
  });

  it('has every number that CEL has, however it is written', () => {
    const same = '{"id":[1.10,1.1e0,110e-2],"zero":[-0,-0.0,0e7],"many":[3e2,300.0,300]}';
    expect(answerOf('cel', 'data.id.all(n, n == 1.1)', same)).toBe(true);
    expect(answerOf('cel', 'data.zero.all(n, n == 0)', same)).toBe(true);
    expect(answerOf('cel', 'data.many.all(n, n == 300)', same)).toBe(true);
  });

  it('takes half of a surrogate pair for no text that it could name', () => {
    const half = '{"a":"\\ud83d","b":"\\ud83d","whole":"\\ud83d\\ude00"}';
    expect(answerOf('cel', 'data.a == data.b && data.a != data.whole', half)).toBe(true);
    expect(answerOf('cel', 'data.a == "\ufffd" || data.a == ""', half)).toBe(false);
    expect(answerOf('cel', 'data.whole == "\u{1f600}"', half)).toBe(true);
  });

  it('has __proto__ as the name that it is', () => {
    const text = '{"__proto__":{"x":1},"__proto__":{"x":2}}';
    expect(answerOf('cel', 'has(data.__proto__) && data.__proto__.x == 2 && data["__proto__"].x == 2', text)).toBe(
      true,
    );
    expect(answerOf('cel', '"__proto__" in data', '{}')).toBe(false);
  });

  it('takes what is no JSON as its text', () => {
    expect(answerOf('cel', 'data.contains("timed out")', 'task timed out', 'text')).toBe(true);
  });

  it.each([
    ['data.a = 3', 7],
    ['', 0],
    ['data.', 4],
    ['price > 3', 0],
    ['data.x > 1 && process.env == 1', 14],
    ['[1].all(a, [1].all(b, [1].all(c, true)))', 0],
    [`${'('.repeat(2000)}1${')'.repeat(2000)}`, 0],
  ])('refuses %s at its place', (expression, offset) => {
    expect(answerOf('cel', expression, order)).toMatchObject({ kind: 'refused', offset, message: expect.any(String) });
  });

  it.each(['^(a+)+$', '(a|a)*$', '(.*a){25}$'])('takes linear time for %s', (regex) => {
    // A backtracking engine would not come back within the time that a test has.
    const text = `${'a'.repeat(2_000)}!`;
    expect(typeof answerOf('cel', `data.matches(r"${regex}")`, text, 'text')).toBe('boolean');
  });
});

describe('every engine', () => {
  it('answers any expression with a matcher or a refusal inside it', () => {
    const pieces = fc.constantFrom(
      '$',
      '.a',
      '[',
      ']',
      '*',
      '"',
      "'",
      '\\',
      '(',
      ')',
      '{',
      '}',
      '=',
      '>',
      '1',
      'x',
      ' ',
    );
    const expressions = fc.oneof(
      fc.string(),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(fc.constantFrom(...ENGINE_NAMES), expressions, (engine, expression) => {
        const answer = answerOf(engine, expression, '{"a":[1,"x"]}');
        if (typeof answer === 'boolean' || 'failed' in answer) return true;
        return answer.offset >= 0 && answer.offset <= expression.length && answer.message !== '';
      }),
      { numRuns: 500 },
    );
  });
});
