import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMapping } from './read-mapping.ts';

const runs = { numRuns: Number(process.env.SHARDSCOPE_PROPERTY_RUNS ?? 500) };

function read(text: string) {
  const reading = readMapping(text);
  if (reading.kind === 'refused') throw new Error(reading.message);
  return reading.mappings[0];
}

// Parts of every notation, so that broken mixtures of them come up.
const part = fc.constantFrom(
  ...[
    'new KinesisEventSource(',
    's, {',
    'batchSize',
    ': ',
    '5',
    "'",
    '"',
    '`',
    '${',
    '}',
    ')',
    ']',
    '[',
    '{',
    ',',
    '\n',
  ],
  ...['...', '//', '/*', '*/', '!GetAtt ', '&a ', '*a', '- ', '<<', 'Type: Kinesis', 'Properties', 'Duration.seconds('],
  ...['FilterCriteria.filter(', 'onFailure', '\\', '\\u12', '__proto__', 'null', '  '],
);

describe('readMapping of a text that means no good', () => {
  it('never throws, and answers with settings or a reason', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')),
          fc.string(),
        ),
        (text) => {
          const reading = readMapping(text);
          if (reading.kind === 'refused') expect(reading.message.length).toBeGreaterThan(10);
          else expect(reading.mappings.length).toBeGreaterThan(0);
        },
      ),
      runs,
    );
  });

  it('follows anchors and merge keys of YAML, a limited number of times', () => {
    const text = `
base: &base {BatchSize: 7, MaximumRetryAttempts: 1}
one:
  <<: *base
  Type: Kinesis
  Properties:
    <<: *base
    MaximumRetryAttempts: 2
`;
    expect(read(text).mapping).toMatchObject({ batchSize: 7, maximumRetryAttempts: 2 });
    const bomb = ['a0: &a0 [x, x]', ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`)];
    expect(readMapping(bomb.join('\n')).kind).toBe('refused');
  });

  it.each([
    ['', 'is empty'],
    ['hello', 'No setting'],
    ['{"Records":[]}', 'No setting'],
    ['a: [1, 2', 'neither JSON nor YAML'],
    [Array.from({ length: 500 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'), 'nested too deeply'],
    [`${'- '.repeat(100_000)}x`, 'nested too deeply'],
    [`${'['.repeat(100_000)}`, 'nested too deeply'],
    [`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`, 'nested too deeply'],
    [' '.repeat(262_144).concat('x'), 'more than 262144 characters'],
  ])('refuses text %# with its reason', (text, reason) => {
    expect(readMapping(text)).toMatchObject({ kind: 'refused', message: expect.stringContaining(reason) });
  });

  it('makes nothing of names that every object inherits', () => {
    const text = '{"__proto__":{"BatchSize":5},"constructor":{"BatchSize":6},"BatchSize":7}';
    expect(read(text).mapping.batchSize).toBe(7);
    expect(readMapping('__proto__:\n  BatchSize: 5\n').kind).toBe('read');
    expect(({} as Record<string, unknown>).BatchSize).toBeUndefined();
  });
});
