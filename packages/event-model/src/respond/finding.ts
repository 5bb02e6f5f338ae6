import { RESPONSE_RULES } from './rules.ts';
import type { Finding } from './verdict.ts';

/** A finding that rests on a rule of the table; its code is the rule's id unless it needs a name of its own. */
export function finding(
  severity: Finding['severity'],
  rule: keyof typeof RESPONSE_RULES,
  what: string,
  fix: string,
  code: string = rule,
): Finding {
  return { code, severity, what, fix, rule: RESPONSE_RULES[rule] };
}
