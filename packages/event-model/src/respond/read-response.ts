import { createSequenceIndex, resolveItems } from './identifiers.ts';
import { judgeFailure, judgeReport } from './judge.ts';
import { type Expectation, lintResponse } from './lint.ts';
import type { Outcome } from './outcome.ts';
import { readReport } from './report.ts';
import type { ReadResponse, ResponseSettings } from './verdict.ts';

/**
 * Reads what one invocation came to as Lambda's event source mapping for Kinesis does: the verdict, and what a person
 * should know beside it. Imagined and real outcomes alike; `predictDelivery` judges by the same rules.
 *
 * Positions in the verdict count from 0 inside `sequenceNumbers`. Never throws, whatever the response is.
 *
 * @param sequenceNumbers of the records that were delivered, in their order
 * @param expectation the records that fail, where that is known: then a response that forgets them is a finding
 * @example
 * readResponse({ kind: 'returned', payloadText: '{"batchItemFailures":[{"itemIdentifier":"12"}]}' }, ['11', '12'],
 *   { reportBatchItemFailures: true, tumblingWindow: false, nonObjectResponse: 'fail' }).verdict
 * // { kind: 'partial-failure', checkpoint: 1, reported: [1], rule: { id: 'reported-record', ... } }
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html
 */
export function readResponse(
  outcome: Outcome,
  sequenceNumbers: readonly string[],
  settings: ResponseSettings,
  expectation?: Expectation,
): ReadResponse {
  if (outcome.kind !== 'returned') return { verdict: judgeFailure(outcome), findings: [] };
  const records = sequenceNumbers.length;
  const report = readReport(outcome.payloadText);
  const resolved = resolveItems(report.items, createSequenceIndex(sequenceNumbers), 0, records);
  const verdict = judgeReport(report, resolved, settings, records);
  return { verdict, findings: lintResponse(report, resolved, verdict, settings, records, expectation) };
}
