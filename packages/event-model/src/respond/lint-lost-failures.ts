import { finding } from './finding.ts';
import type { Report, UnheardReport } from './report.ts';
import type { RESPONSE_RULES } from './rules.ts';
import type { Finding, ResponseSettings, Verdict } from './verdict.ts';

/**
 * Failures that Lambda never hears of, the worst mistake there is: the batch counts as a success and the records are lost
 * without a trace.
 *
 * @param marked positions of the records that are known to have failed
 */
export function lintLostFailures(
  report: Report,
  verdict: Verdict,
  settings: ResponseSettings,
  marked: readonly number[],
): Finding[] {
  return [
    ...lintUnheard(report.unheard),
    ...lintIgnored(report, settings),
    ...lintForgotten(report, verdict, settings, marked.length),
    ...lintPassedOver(verdict, marked),
  ];
}

function lintUnheard(unheard: UnheardReport | undefined): Finding[] {
  if (unheard === undefined) return [];
  const lost = unheard.items.length === 1 ? '1 reported failure' : `${unheard.items.length} reported failures`;
  switch (unheard.where) {
    case 'misspelt-key':
      return [
        finding(
          'error',
          'no-failures-key',
          `The report stands under ${JSON.stringify(unheard.key)}: Lambda finds no batchItemFailures there, calls the batch a success and loses ${lost}.`,
          'Spell the key exactly batchItemFailures: upper and lower case matter.',
          'container-key-misspelt',
        ),
      ];
    case 'inside-text':
      return [
        finding(
          'error',
          'not-object',
          `The response is a JSON text that holds the report as text, with ${lost}.`,
          'Return the object itself, not its JSON: the runtime converts it (no json.dumps, no JSON.stringify).',
          'report-inside-text',
        ),
      ];
    case 'inside-member':
      return [
        finding(
          'error',
          'no-failures-key',
          `The report stands as text under ${JSON.stringify(unheard.key)}: Lambda finds no batchItemFailures on top, calls the batch a success and loses ${lost}.`,
          'Return batchItemFailures at the top of the response; an event source mapping has no statusCode and no body.',
          'report-inside-member',
        ),
      ];
  }
}

function lintIgnored(report: Report, settings: ResponseSettings): Finding[] {
  if (settings.reportBatchItemFailures || report.shape !== 'failures') return [];
  const [count, lost] = report.items.length === 1 ? ['1 failure', 'it'] : [`${report.items.length} failures`, 'them'];
  return [
    finding(
      'error',
      'body-ignored',
      `The function reports ${count}, but the mapping has no ReportBatchItemFailures: Lambda does not read the report, calls the batch a success and loses ${lost}.`,
      'Set FunctionResponseTypes to ["ReportBatchItemFailures"] on the event source mapping.',
      'report-ignored',
    ),
  ];
}

function lintForgotten(report: Report, verdict: Verdict, settings: ResponseSettings, marked: number): Finding[] {
  if (
    !settings.reportBatchItemFailures ||
    marked === 0 ||
    verdict.kind !== 'complete-success' ||
    report.shape === 'failures'
  )
    return [];
  const [count, them] = marked === 1 ? ['1 record is', 'it'] : [`${marked} records are`, 'them'];
  const nothing = report.shape === 'null' || report.shape === 'no-body';
  return [
    finding(
      'error',
      verdict.rule.id as keyof typeof RESPONSE_RULES,
      `${count} marked as failed, and the response reports none: Lambda calls the batch a success and does not deliver ${them} again.`,
      nothing
        ? 'Look for a forgotten return: an async handler that does not return its report gives null.'
        : 'Report every record that failed under batchItemFailures.',
      nothing ? 'forgotten-return' : 'marks-not-reported',
    ),
  ];
}

/** A report that names none of the first failures: Lambda takes everything before the lowest that it names as done. */
function lintPassedOver(verdict: Verdict, marked: readonly number[]): Finding[] {
  if (verdict.kind !== 'partial-failure') return [];
  const passed = marked.filter((position) => position < verdict.checkpoint);
  if (passed.length === 0) return [];
  const count = passed.length === 1 ? '1 record before it is' : `${passed.length} records before it are`;
  return [
    finding(
      'error',
      'reported-record',
      `The lowest record that the response names is ${verdict.checkpoint}; ${count} marked as failed, and Lambda takes everything before it as done.`,
      'Report every record that failed, or at least the lowest of them.',
      'marks-passed-over',
    ),
  ];
}
