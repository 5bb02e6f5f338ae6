import {
  type Assumptions,
  AWS_DEFAULT_MAPPING,
  type BatchFacts,
  DEFAULT_ASSUMPTIONS,
  type EventSourceMapping,
  type FilterVerdicts,
  type FunctionBehaviour,
  firstAttemptOf,
  type Prediction,
  predictDelivery,
  predictShard,
  type ReadResponse,
  type Replacement,
  type ResponseSettings,
  type Supply,
  responseSettingsOf as settingsOf,
  usableMapping,
  type WindowBehaviour,
} from '@shardscope/event-model';

/** What a person imagines beside the marks: the mapping's settings, what the function does, and what AWS leaves open. */
export type WhatIf = {
  /** As typed: AWS may refuse it. */
  readonly mapping: EventSourceMapping;
  readonly behaviour: Exclude<FunctionBehaviour, { kind: 'script' }>;
  readonly assumptions: Assumptions;
  /** What the function does with a tumbling window; where an exact response is given, that one says it. */
  readonly windowBehaviour: WindowBehaviour;
  /** When Lambda first delivers the batch: as soon as its last record arrived, or at this moment. Ages start there. */
  readonly firstAttempt: 'arrival' | 'now';
  /** The batch as it came; or its records as the mapping would cut them anew, all waiting in the stream or as they arrived. */
  readonly batches: 'captured' | Supply;
  /** Other settings that are held against `mapping`, and which of the two the fates show. */
  readonly proposal?: Proposal | undefined;
};

export type Proposal = { readonly mapping: EventSourceMapping; readonly shown: boolean };

/** AWS's own defaults, but for the switch without which no response is read at all. */
export const DEFAULT_WHAT_IF: WhatIf = {
  mapping: { ...AWS_DEFAULT_MAPPING, functionResponseTypes: ['ReportBatchItemFailures'] },
  behaviour: { kind: 'reports-marked' },
  assumptions: DEFAULT_ASSUMPTIONS,
  windowBehaviour: {},
  firstAttempt: 'arrival',
  batches: 'captured',
};

export type WhatIfAnswer = {
  /** The text the function would return; `undefined` when it throws or times out. */
  readonly responseText: string | undefined;
  readonly read: ReadResponse;
  readonly prediction: Prediction;
  /** Settings that AWS refuses, and what this answer took in their place. */
  readonly replaced: readonly Replacement[];
};

/** The settings that the fates show, as typed. */
export function shownMapping({ mapping, proposal }: WhatIf): EventSourceMapping {
  return proposal?.shown ? proposal.mapping : mapping;
}

/** The settings that the fates rest on: as shown, but for what AWS refuses. */
export function usedMapping(whatIf: WhatIf): EventSourceMapping {
  return usableMapping(shownMapping(whatIf)).mapping;
}

/** The same what-if with other settings shown: where both are there, a change is one of the shown side. */
export function withShownMapping(whatIf: WhatIf, mapping: EventSourceMapping): Pick<WhatIf, 'mapping' | 'proposal'> {
  const { proposal } = whatIf;
  return proposal?.shown ? { mapping: whatIf.mapping, proposal: { ...proposal, mapping } } : { mapping, proposal };
}

/**
 * Marks and settings to the fate of every record, by the model alone: no round trip.
 *
 * @param nowMillis when the first attempt happens; `undefined` is when the last record had arrived
 * @param filter what the patterns of the shown mapping say of every record, where it has some
 */
export function answerWhatIf(
  facts: BatchFacts,
  marked: readonly number[],
  whatIf: WhatIf,
  nowMillis: number | undefined,
  filter?: FilterVerdicts,
): WhatIfAnswer {
  const { behaviour, windowBehaviour, assumptions, batches } = whatIf;
  const { mapping, replaced } = usableMapping(shownMapping(whatIf));
  const question = { facts, mapping, behaviour, windowBehaviour, marked, filter, assumptions, nowMillis };
  const { outcome, read } = firstAttemptOf(question);
  const responseText = outcome.kind === 'returned' ? outcome.payloadText : undefined;
  const prediction =
    batches === 'captured' ? predictDelivery(question) : predictShard({ ...question, supply: batches });
  return { responseText, read, prediction, replaced };
}

/** What the mapping must know to read a response, imagined or real. */
export function responseSettingsOf(whatIf: WhatIf): ResponseSettings {
  return settingsOf({ mapping: usedMapping(whatIf), assumptions: whatIf.assumptions });
}
