import type { JsonDocument } from '../bytes/json-document.ts';
import { defineRules, type Rule } from '../respond/evidence.ts';
import { SOURCES } from '../respond/sources.ts';
import { findMismatch } from './filter/match.ts';
import type { NumberComparison } from './filter/operator.ts';
import { isPattern, type Pattern, parsePattern } from './filter/pattern.ts';
import { type Branch, type Members, NO_BRANCH, toBranch } from './filter/value.ts';

/** How filter criteria decide about a record of a Kinesis stream. */
export const FILTER_RULES = defineRules({
  'pattern-matches': {
    grade: 'documented',
    text: 'A record that one pattern matches is delivered.',
    source: SOURCES.filterGuide,
  },
  'pattern-differs': {
    grade: 'documented',
    text: 'Every name of a pattern must match; a record that no pattern matches counts as handled and is never delivered.',
    source: SOURCES.filterGuide,
  },
  'data-not-json': {
    grade: 'documented',
    text: 'A record whose data is not JSON (gzip and KPL aggregates too) is dropped by a pattern for data.',
    source: SOURCES.filterGuide,
  },
  'pattern-refused': {
    grade: 'documented',
    text: 'Lambda refuses an invalid filter pattern.',
    source: SOURCES.filterGuide,
  },
  'only-data': {
    grade: 'documented',
    text: 'A Kinesis mapping filters on data only.',
    source: SOURCES.filterGuide,
    differs: 'The guide of 2022 allowed partitionKey and the other names of a record beside data.',
  },
  'number-spelling': {
    grade: 'observed',
    text: 'Numbers are equal by value: 300 is 300.0.',
    source: 'Recorded on AWS by the LocalStack tests, EventBridge TestEventPattern',
    differs:
      'The Lambda guide says that numbers are compared by their spelling; then this record is decided the other way.',
  },
});

export type FilterPattern =
  | {
      readonly kind: 'pattern';
      readonly pattern: Pattern;
      /** Operators that AWS documents for EventBridge only: Lambda may refuse the pattern. */
      readonly eventBridgeOnly: readonly string[];
      /** Names beside `data`, which Lambda no longer filters on. */
      readonly otherNames: readonly string[];
    }
  | { readonly kind: 'refused'; readonly message: string; readonly rule: Rule };

/** What one pattern says of one record. */
export type PatternAnswer = {
  readonly matches: boolean;
  readonly because: string;
  readonly rule: Rule;
  /** What it says when numbers are compared by their spelling, where that is something else. */
  readonly matchesBySpelling?: boolean;
};

export type FilterAnswer = {
  readonly delivered: boolean;
  readonly answers: readonly PatternAnswer[];
  /** Whether it is delivered when numbers are compared by their spelling, where that is something else. */
  readonly deliveredBySpelling?: boolean;
};

/** Reads the patterns of FilterCriteria, in their order. A refused one says what is wrong and where. */
export function readFilterPatterns(texts: readonly string[]): FilterPattern[] {
  return texts.map((text) => {
    const parsed = parsePattern(text);
    if (!isPattern(parsed)) return refused(parsed.path === '' ? parsed.refused : `${parsed.path}: ${parsed.refused}`);
    const data = parsed.fields.get('data');
    if (data?.kind === 'leaf') return refused('data: a pattern for data must be an object');
    return {
      kind: 'pattern',
      pattern: parsed,
      eventBridgeOnly: [...new Set(unknownOperators(parsed))],
      otherNames: [...namesOf(parsed)].filter((name) => name !== 'data'),
    };
  });
}

/**
 * Tells whether a record passes filter criteria: without patterns always, else when one of them matches.
 *
 * @param data the record's data as JSON; `undefined` when it is not JSON
 * @param metadata the record beside its data, to filter as Lambda did in 2022; without it a pattern that names more than `data`
 *   matches nothing
 */
export function filterRecord(
  patterns: readonly FilterPattern[],
  data: JsonDocument | undefined,
  metadata?: Readonly<Record<string, string>>,
): FilterAnswer {
  const members = new Map<string, Branch>();
  for (const [name, text] of Object.entries(metadata ?? {})) {
    members.set(name, { scalars: [{ kind: 'string', text }], objects: [] });
  }
  if (data !== undefined) members.set('data', toBranch(data, data.root));
  const answers = patterns.map((pattern) => answerOf(pattern, members, metadata !== undefined));
  const delivered = answers.length === 0 || answers.some((answer) => answer.matches);
  const bySpelling = answers.length === 0 || answers.some((answer) => answer.matchesBySpelling ?? answer.matches);
  return bySpelling === delivered ? { delivered, answers } : { delivered, answers, deliveredBySpelling: bySpelling };
}

function answerOf(filter: FilterPattern, members: Members, isLegacy: boolean): PatternAnswer {
  if (filter.kind === 'refused') return { matches: false, because: filter.message, rule: filter.rule };
  const { pattern, otherNames } = filter;
  if (otherNames.length > 0 && !isLegacy) {
    return answer(false, 'only-data', `The pattern names ${otherNames.join(', ')}, on which Lambda does not filter.`);
  }
  if (!members.has('data') && namesOf(pattern).has('data')) {
    return answer(false, 'data-not-json', 'The data of the record is not JSON.');
  }
  const event: Branch = { ...NO_BRANCH, objects: [members] };
  const mismatch = (numbers: NumberComparison) => findMismatch(pattern, event, numbers);
  const byValue = mismatch('value');
  const because = byValue === undefined ? 'Every name matches.' : `${byValue} does not match.`;
  if ((byValue === undefined) !== (mismatch('spelling') === undefined)) {
    return { ...answer(byValue === undefined, 'number-spelling', because), matchesBySpelling: byValue !== undefined };
  }
  return answer(byValue === undefined, byValue === undefined ? 'pattern-matches' : 'pattern-differs', because);
}

function answer(matches: boolean, rule: keyof typeof FILTER_RULES, because: string): PatternAnswer {
  return { matches, because, rule: FILTER_RULES[rule] };
}

function refused(what: string): FilterPattern {
  const message = `Invalid filter pattern definition. (${what})`;
  return { kind: 'refused', message, rule: FILTER_RULES['pattern-refused'] };
}

/** Names at the top, those of `$or` included. */
function namesOf(pattern: Pattern): Set<string> {
  const names = new Set(pattern.fields.keys());
  for (const alternative of pattern.alternatives.flat()) for (const name of namesOf(alternative)) names.add(name);
  return names;
}

function unknownOperators(pattern: Pattern): string[] {
  const inFields = [...pattern.fields.values()].flatMap((field) =>
    field.kind === 'leaf'
      ? field.operators.filter((operator) => !operator.isKnownToLambda).map((operator) => operator.name)
      : unknownOperators(field.pattern),
  );
  return [...inFields, ...pattern.alternatives.flat().flatMap(unknownOperators)];
}
