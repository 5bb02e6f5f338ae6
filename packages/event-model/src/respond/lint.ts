import { finding } from './finding.ts';
import type { ResolvedItems } from './identifiers.ts';
import { MAX_RESPONSE_BYTES } from './judge.ts';
import { lintIdentifiers } from './lint-identifiers.ts';
import { lintLostFailures } from './lint-lost-failures.ts';
import type { Report } from './report.ts';
import type { Finding, ResponseSettings, Verdict } from './verdict.ts';

/** What the person expects of the function, where that is known. */
export type Expectation = {
  /** Positions of the records that fail. */
  readonly marked: readonly number[];
};

/** Everything about a response that a person should know beside its verdict, the gravest first. */
export function lintResponse(
  report: Report,
  resolved: ResolvedItems,
  verdict: Verdict,
  settings: ResponseSettings,
  records: number,
  expectation?: Expectation,
): Finding[] {
  const findings = [
    ...lintSize(report),
    ...lintLostFailures(report, verdict, settings, expectation?.marked ?? []),
    ...lintForm(report, settings),
    ...(settings.reportBatchItemFailures ? lintIdentifiers(resolved, settings, records) : []),
    ...lintReported(resolved, verdict),
  ];
  const order = { error: 0, warning: 1, info: 2 };
  return findings.sort((a, b) => order[a.severity] - order[b.severity]);
}

function lintSize(report: Report): Finding[] {
  if (report.byteLength <= MAX_RESPONSE_BYTES) return [];
  return [
    finding(
      'error',
      'response-too-large',
      `The response has ${report.byteLength} bytes; Lambda takes at most ${MAX_RESPONSE_BYTES}. The invocation fails.`,
      'Return the report alone, without data.',
    ),
  ];
}

// What a log shows of an object, with single quotes or bare names, is not what was returned.
const PRINTED =
  'Copied from a log? Python and console.log print an object in another way than it is returned: log json.dumps(...) or JSON.stringify(...) of it, and paste that.';

function lintForm(report: Report, settings: ResponseSettings): Finding[] {
  const findings: Finding[] = [];
  const fix = 'Return {"batchItemFailures": [{"itemIdentifier": "<sequence number>"}]}, or nothing when all succeeded.';
  if (settings.reportBatchItemFailures && report.notJson !== undefined) {
    const mark = report.notJson.byteOrderMark ? ' A byte order mark stands in front of it.' : '';
    const what = `The response is not JSON: reading stopped at byte ${report.notJson.offset}.${mark}`;
    findings.push(finding('error', 'not-json', what, `${fix} ${PRINTED}`));
  }
  if (settings.reportBatchItemFailures && report.shape === 'not-object' && report.unheard === undefined) {
    findings.push(finding('error', 'not-object', 'The response is no object, so it can report nothing.', fix));
  }
  if (settings.reportBatchItemFailures && report.shape === 'failures-not-list') {
    findings.push(finding('error', 'failures-not-list', 'batchItemFailures is no list.', fix));
  }
  if (report.duplicateKeys.length > 0) {
    const what = `The response holds ${report.duplicateKeys.join(', ')} more than once in one object.`;
    findings.push(finding('warning', 'duplicate-key', what, 'Write every name once.'));
  }
  if (report.hasErrorMessage) {
    const what =
      'The response looks like a function error (errorMessage), but the function returned it: Lambda sees no error.';
    findings.push(finding('error', 'error-body', what, 'Throw the error, or report the records that failed.'));
  }
  if (settings.tumblingWindow && !report.hasState) {
    const what = 'The mapping has a tumbling window, and the response has no state: the invocation fails.';
    findings.push(finding('error', 'state-missing', what, 'Return {"state": {...}} with every response.'));
  }
  return findings;
}

function lintReported(resolved: ResolvedItems, verdict: Verdict): Finding[] {
  if (verdict.kind !== 'partial-failure') return [];
  const findings: Finding[] = [];
  const others = verdict.reported.length - 1;
  if (others > 0) {
    const behind = others === 1 ? 'The other reported record lies' : `The other ${others} reported records lie`;
    const what = `Record ${verdict.checkpoint} counts, the lowest that is reported. ${behind} behind it, and all behind it is delivered again anyway.`;
    findings.push(
      finding('info', 'lowest-wins', what, 'Nothing to fix: reporting the lowest alone gives the same result.'),
    );
  }
  if (resolved.repeats > 0) {
    const what = `${resolved.repeats === 1 ? 'One item repeats' : `${resolved.repeats} items repeat`} an identifier that is already listed.`;
    findings.push(finding('warning', 'duplicate-identifier', what, 'List every failed record once.'));
  }
  if (resolved.shared) {
    const what =
      'A reported sequence number belongs to several records of this batch, so Lambda cannot tell which of them failed.';
    const fix = 'Expect the records that share it to be delivered again together; make the function idempotent.';
    findings.push(finding('warning', 'shared-sequence-number', what, fix));
  }
  return findings;
}
