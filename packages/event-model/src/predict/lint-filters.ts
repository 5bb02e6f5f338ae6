import { defineRules } from '../respond/evidence.ts';
import { SOURCES } from '../respond/sources.ts';
import type { Finding } from '../respond/verdict.ts';
import { FILTER_RULES, type FilterPattern } from './filter-pattern.ts';
import type { FilterVerdicts } from './filter-verdicts.ts';
import { countVerdicts, lintDropped } from './lint-dropped.ts';

const RULES = defineRules({
  'operator-of-eventbridge': {
    grade: 'assumed',
    text: 'AWS documents this operator for EventBridge rules; whether Lambda takes it is not documented.',
    source: 'Amazon EventBridge User Guide, comparison operators; not seen on Lambda',
  },
  'five-patterns': {
    grade: 'documented',
    text: 'A mapping takes five filter patterns, ten when the quota is raised.',
    source: SOURCES.filterGuide,
  },
});

const MOST_PATTERNS = 5;

/**
 * What a person should know about filter criteria held against real records, the gravest first: what is dropped without a trace
 * although it matches inside, and what Lambda may refuse.
 *
 * @param isFanOut the mapping reads through an enhanced fan-out consumer
 */
export function lintFilters(
  patterns: readonly FilterPattern[],
  verdicts: FilterVerdicts,
  { isFanOut = false }: { readonly isFanOut?: boolean } = {},
): Finding[] {
  if (patterns.length === 0) return [];
  const findings = [...lintPatterns(patterns), ...lintDropped(verdicts, isFanOut), ...lintNumbers(verdicts)];
  const order = { error: 0, warning: 1, info: 2 };
  return findings.sort((a, b) => order[a.severity] - order[b.severity]);
}

function lintPatterns(patterns: readonly FilterPattern[]): Finding[] {
  const findings: Finding[] = [];
  for (const [index, pattern] of patterns.entries()) {
    const name = patterns.length === 1 ? 'The pattern' : `Pattern ${index + 1}`;
    if (pattern.kind === 'refused') {
      const what = `${name} is refused. ${pattern.message}`;
      const fix = 'Correct the pattern: AWS does not create or update the mapping with it.';
      findings.push({ code: 'pattern-refused', severity: 'error', what, fix, rule: pattern.rule });
      continue;
    }
    if (pattern.otherNames.length > 0) {
      findings.push({
        code: 'filter-metadata-key',
        severity: 'warning',
        what: `${name} names ${pattern.otherNames.join(', ')} beside data. Lambda no longer filters on that: the pattern matches no record here.`,
        fix: 'Put everything under data, or filter in the function.',
        rule: FILTER_RULES['only-data'],
      });
    }
    if (pattern.eventBridgeOnly.length > 0) {
      findings.push({
        code: 'filter-eventbridge-only',
        severity: 'warning',
        what: `${name} uses ${pattern.eventBridgeOnly.join(', ')}, which AWS documents for EventBridge only: Lambda may refuse it.`,
        fix: 'Use equals, prefix, suffix, anything-but, numeric or exists, or try the pattern on a test mapping.',
        rule: RULES['operator-of-eventbridge'],
      });
    }
  }
  if (patterns.length > MOST_PATTERNS) {
    const what = `There are ${patterns.length} patterns; AWS takes ${MOST_PATTERNS} unless the quota was raised to ten.`;
    const fix = 'Join patterns: several values in one list are alternatives.';
    findings.push({ code: 'filter-too-many', severity: 'warning', what, fix, rule: RULES['five-patterns'] });
  }
  return findings;
}

function lintNumbers(verdicts: FilterVerdicts): Finding[] {
  const lost = countVerdicts(verdicts, (it) => it.delivered && it.deliveredBySpelling === false);
  const gained = countVerdicts(verdicts, (it) => !it.delivered && it.deliveredBySpelling === true);
  if (lost + gained === 0) return [];
  const sides = [
    lost > 0 ? `passed by value and dropped by spelling: ${lost}` : '',
    gained > 0 ? `dropped by value and passed by spelling: ${gained}` : '',
  ];
  return [
    {
      code: 'filter-number-spelling',
      severity: 'warning',
      what: `The spelling of a number decides about ${lost + gained} of ${verdicts.ofRecord.length} records (${sides.filter((side) => side !== '').join('; ')}).`,
      fix: 'Use a numeric comparison, such as {"numeric": ["=", 300]}, or let the producer spell numbers in one way.',
      rule: FILTER_RULES['number-spelling'],
    },
  ];
}
