import {
  AWS_DEFAULT_MAPPING,
  type BatchFacts,
  DEFAULT_ASSUMPTIONS,
  type EventSourceMapping,
  type FunctionBehaviour,
  firstOutcomeOf,
  type Prediction,
  predictDelivery,
  type ReadResponse,
  type ResponseSettings,
  readResponse,
} from '@shardscope/event-model';

/** What a person imagines beside the marks: the mapping's settings, and what the function does. */
export type WhatIf = {
  readonly mapping: EventSourceMapping;
  readonly behaviour: Exclude<FunctionBehaviour, { kind: 'script' }>;
  /** When Lambda first delivers the batch: as soon as its last record arrived, or at this moment. Ages start there. */
  readonly firstAttempt: 'arrival' | 'now';
};

/** AWS's own defaults, but for the switch without which no response is read at all. */
export const DEFAULT_WHAT_IF: WhatIf = {
  mapping: { ...AWS_DEFAULT_MAPPING, functionResponseTypes: ['ReportBatchItemFailures'] },
  behaviour: { kind: 'reports-marked' },
  firstAttempt: 'arrival',
};

export type WhatIfAnswer = {
  /** The text the function would return; `undefined` when it throws or times out. */
  readonly responseText: string | undefined;
  readonly read: ReadResponse;
  readonly prediction: Prediction;
};

/**
 * Marks and settings to the fate of every record, by the model alone: no round trip.
 *
 * @param nowMillis when the first attempt happens; `undefined` is when the last record had arrived
 */
export function answerWhatIf(
  facts: BatchFacts,
  marked: readonly number[],
  whatIf: WhatIf,
  nowMillis: number | undefined,
): WhatIfAnswer {
  const sequenceNumbers = facts.records.map((record) => record.sequenceNumber);
  const outcome = firstOutcomeOf(whatIf.behaviour, sequenceNumbers, marked, whatIf.mapping);
  const read = readResponse(outcome, sequenceNumbers, responseSettingsOf(whatIf), { marked });
  const prediction = predictDelivery({
    facts,
    mapping: whatIf.mapping,
    behaviour: whatIf.behaviour,
    marked,
    assumptions: DEFAULT_ASSUMPTIONS,
    nowMillis,
  });
  return { responseText: outcome.kind === 'returned' ? outcome.payloadText : undefined, read, prediction };
}

/** What the mapping must know to read a response, imagined or real. */
export function responseSettingsOf({ mapping }: WhatIf): ResponseSettings {
  return {
    reportBatchItemFailures: mapping.functionResponseTypes.includes('ReportBatchItemFailures'),
    tumblingWindow: mapping.tumblingWindowInSeconds > 0,
    nonObjectResponse: DEFAULT_ASSUMPTIONS.nonObjectResponse,
  };
}
