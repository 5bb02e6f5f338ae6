import {
  type Assumptions,
  AWS_DEFAULT_MAPPING,
  type BatchFacts,
  comparePredictions,
  DEFAULT_ASSUMPTIONS,
  type EventSourceMapping,
  type FilterVerdicts,
  type FunctionBehaviour,
  firstAttemptOf,
  formatRowAddress,
  lintSettings,
  ModelError,
  marksOfRows,
  predictDelivery,
  predictShard,
  type RowMarks,
} from '@shardscope/event-model';
import type { PredictAnswer, PredictQuestion, PredictRequest } from '../decoding.ts';
import type { JobOutput } from '../worker-loop.ts';
import type { Beat } from '../worker-messages.ts';
import { batchFactsOf } from './batch-facts.ts';
import { filterBatch } from './filter-batch.ts';

/** Rows of a story that a screen can take. Beyond it the prediction says that it is truncated. */
const MAXIMUM_ROWS = 50_000;

/** Marks or an outcome, read and carried on to the fate of every record: the model's own functions over the stored batch. */
export function predictJob(question: PredictQuestion, beat: Beat): JobOutput {
  const { request } = question;
  const facts = batchFactsOf(question, beat);
  const marks = readMarks(request.marked, facts);
  if ('kind' in marks) return { output: marks };
  const assumptions: Assumptions = { ...DEFAULT_ASSUMPTIONS, ...request.assumptions };
  const answerWith = (settings: Partial<EventSourceMapping> | undefined) => {
    const mapping: EventSourceMapping = { ...AWS_DEFAULT_MAPPING, ...settings };
    const filter = filterBatch(question, mapping.filterPatterns ?? [], beat);
    return answerTo({ request, facts, marked: marks.marked, mapping, assumptions, filter });
  };
  const current = answerWith(request.mapping);
  const proposed = request.proposed && answerWith(request.proposed);
  const answer = {
    ...current,
    assumptions,
    ...(request.marked && { marks: { ...marks, siblings: marks.siblings.map(formatRowAddress) } }),
    ...(proposed && {
      proposed: { ...proposed, comparison: comparePredictions(current.prediction, proposed.prediction) },
    }),
  };
  const json = new TextEncoder().encode(JSON.stringify(answer));
  return { output: { kind: 'predicted', json } satisfies PredictAnswer, transfer: [json.buffer] };
}

/** Marks on rows as marks on records, or the first that cannot be one. */
function readMarks(marked: PredictRequest['marked'] = [], { records }: BatchFacts): RowMarks | PredictAnswer {
  try {
    const marks = marksOfRows(marked, records);
    const position = marks.marked.find((mark) => records[mark]?.sequenceNumber === '');
    return position === undefined ? marks : { kind: 'unnamed', position };
  } catch (error) {
    if (error instanceof ModelError && error.code === 'position-out-of-range') {
      return { kind: 'no-such-row', message: error.message };
    }
    throw error;
  }
}

type Asked = {
  readonly request: PredictRequest;
  readonly facts: BatchFacts;
  readonly marked: readonly number[];
  readonly mapping: EventSourceMapping;
  readonly assumptions: Assumptions;
  readonly filter: FilterVerdicts | undefined;
};

/** Under one mapping: what Lambda does and what there is to know about the settings; of one batch also what it reads in the response. */
function answerTo({ request, facts, marked, mapping, assumptions, filter }: Asked) {
  const { windowBehaviour, nowMillis, supply } = request;
  const behaviour = behaviourOf(request);
  const question = { facts, mapping, behaviour, windowBehaviour, marked, filter, assumptions, nowMillis };
  const findings = lintSettings(question);
  const limited = { ...question, maximumRows: MAXIMUM_ROWS };
  if (supply !== undefined) return { prediction: predictShard({ ...limited, supply }), mapping, findings };
  const { outcome, read } = firstAttemptOf(question);
  const responseText = outcome.kind === 'returned' ? outcome.payloadText : undefined;
  return { responseText, read, prediction: predictDelivery(limited), mapping, findings };
}

function behaviourOf({ behaviour, outcome }: PredictRequest): FunctionBehaviour {
  if (behaviour !== undefined) return behaviour;
  if (outcome === undefined) return { kind: 'reports-marked' };
  if (outcome.kind === 'returned') return { kind: 'returns', payloadText: outcome.payloadText };
  return { kind: 'script', outcomes: [outcome] };
}
