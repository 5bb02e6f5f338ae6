import type { IdentifierDefect, ResolvedItems } from './identifiers.ts';
import type { Outcome } from './outcome.ts';
import type { Report } from './report.ts';
import { RESPONSE_RULES as RULES } from './rules.ts';
import type { ResponseSettings, Verdict } from './verdict.ts';

/** Lambda names this figure when a response is too large (recorded on AWS): 6 MB and a little. */
export const MAX_RESPONSE_BYTES = 6_291_556;

/** What judging needs of a report; an imagined one has nothing else. */
export type JudgedReport = Pick<Report, 'shape' | 'byteLength' | 'hasState'>;

/** The verdict on an outcome that left no response to read. */
export function judgeFailure(outcome: Exclude<Outcome, { kind: 'returned' }>): Verdict {
  switch (outcome.kind) {
    case 'threw': {
      const error =
        outcome.errorType === undefined ? 'The function threw.' : `The function threw ${outcome.errorType}.`;
      return { kind: 'complete-failure', because: error, rule: RULES['function-error'] };
    }
    case 'timed-out':
      return { kind: 'complete-failure', because: 'The function timed out.', rule: RULES['function-error'] };
    case 'throttled':
      return notDelivered(false, 'Lambda throttled the invocation.');
    case 'service-error':
      return notDelivered(false, 'Lambda failed before the function ran.');
    case 'too-large':
      return notDelivered(true, 'The payload is more than 6 MB, so Lambda rejected it.');
  }
}

function notDelivered(counted: boolean, because: string): Verdict {
  return {
    kind: 'not-delivered',
    counted,
    because,
    rule: counted ? RULES['payload-too-large'] : RULES['not-counted'],
  };
}

/**
 * The verdict on a response, real or imagined: the one place that applies the rules of the report.
 *
 * @param records how many records were delivered
 */
export function judgeReport(
  report: JudgedReport,
  resolved: ResolvedItems,
  settings: ResponseSettings,
  records: number,
): Verdict {
  if (report.byteLength > MAX_RESPONSE_BYTES) {
    return failure('response-too-large', `The response has ${report.byteLength} bytes.`);
  }
  if (settings.tumblingWindow && !report.hasState) return failure('state-missing', 'The response has no state.');
  if (!settings.reportBatchItemFailures) return success('body-ignored');
  switch (report.shape) {
    case 'no-body':
      return success('empty-body');
    case 'null':
      return success('null-response');
    case 'empty-string':
    case 'empty-list':
    case 'empty-object':
    case 'no-failures-key':
    case 'null-failures':
    case 'empty-failures':
      return success(report.shape);
    case 'not-json':
    case 'not-object':
    case 'failures-not-list':
      return undocumented(report.shape, settings);
    case 'failures':
      return judgeItems(resolved, settings, records);
  }
}

function judgeItems(resolved: ResolvedItems, settings: ResponseSettings, records: number): Verdict {
  const { defects, positions } = resolved;
  const defect = gravest(defects.filter((it) => !isPassedOver(it, settings, records)));
  if (defect !== undefined) {
    return failure(ruleOfDefect(defect, resolved, records), `${defect.source} names no record of the batch.`);
  }
  const [checkpoint] = positions;
  if (checkpoint === undefined) return success('unknown-identifier-ignored');
  const rule = defects.length > 0 ? RULES['unknown-identifier-ignored'] : ruleOfReport(resolved);
  return { kind: 'partial-failure', checkpoint, reported: positions, rule };
}

const UNKNOWN: ReadonlySet<IdentifierDefect['kind']> = new Set([
  'number',
  'event-id',
  'sub-sequence',
  'white-space',
  'unknown',
]);

/** Only what AWS leaves open can be assumed away: an identifier that names nothing in a batch of several records. */
export function isPassedOver(
  { kind }: IdentifierDefect,
  { unknownIdentifiers }: ResponseSettings,
  records: number,
): boolean {
  return unknownIdentifiers === 'ignore' && records > 1 && UNKNOWN.has(kind);
}

function ruleOfReport(resolved: ResolvedItems): Verdict['rule'] {
  if (resolved.shared) return RULES['shared-sequence-number'];
  if (resolved.positions.length > 1) return RULES['lowest-wins'];
  return resolved.repeats > 0 ? RULES['duplicate-identifier'] : RULES['reported-record'];
}

/** What AWS documents decides before what it leaves open: then the verdict stands on firm ground. */
function gravest(defects: readonly IdentifierDefect[]): IdentifierDefect | undefined {
  return defects.find((it) => it.kind === 'empty' || it.kind === 'null' || it.kind === 'missing') ?? defects[0];
}

/** The rule by which an item that names no record fails the batch. */
export function ruleOfDefect(
  defect: IdentifierDefect,
  resolved: ResolvedItems,
  records: number,
): keyof typeof RULES & string {
  if (defect.kind === 'empty' || defect.kind === 'null' || defect.kind === 'missing')
    return `${defect.kind}-identifier`;
  if (defect.kind === 'not-object') return 'item-not-object';
  if (resolved.positions.length > 0) return 'mixed-identifiers';
  if (defect.kind === 'number') return records === 1 ? 'number-identifier' : 'unknown-identifier';
  if (defect.kind === 'not-text') return 'identifier-not-text';
  return records === 1 ? 'unknown-identifier-alone' : 'unknown-identifier';
}

function undocumented(shape: 'not-json' | 'not-object' | 'failures-not-list', settings: ResponseSettings): Verdict {
  if (settings.nonObjectResponse === 'succeed') return success(shape);
  return failure(shape, 'The response has no form that Lambda documents; we assume that the batch fails.');
}

function success(rule: keyof typeof RULES): Verdict {
  return { kind: 'complete-success', rule: RULES[rule] };
}

function failure(rule: keyof typeof RULES, because: string): Verdict {
  return { kind: 'complete-failure', because, rule: RULES[rule] };
}
