import {
  type Assumptions,
  AWS_DEFAULT_MAPPING,
  type BatchFacts,
  comparePredictions,
  DEFAULT_ASSUMPTIONS,
  type EventSourceMapping,
  type FilterVerdicts,
  type FunctionBehaviour,
  firstOutcomeOf,
  formatRowAddress,
  ModelError,
  marksOfRows,
  predictDelivery,
  type RowMarks,
  readResponse,
  verdictOfRecord,
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

/** Under one mapping: the response, what Lambda reads in it, and what it does. */
function answerTo({ request, facts, marked, mapping, assumptions, filter }: Asked) {
  const behaviour = behaviourOf(request);
  const isDelivered = (position: number) => filter === undefined || verdictOfRecord(filter, position)?.delivered;
  // What a filter drops the function never sees: it cannot fail there, and no response can name it.
  const failing = marked.filter(isDelivered);
  const numbers = facts.records.map(({ sequenceNumber }, position) => (isDelivered(position) ? sequenceNumber : ''));
  const outcome = request.outcome ?? outcomeOf(behaviour, { numbers, isDelivered, failing, mapping });
  const settings = {
    reportBatchItemFailures: mapping.functionResponseTypes.includes('ReportBatchItemFailures'),
    tumblingWindow: mapping.tumblingWindowInSeconds > 0,
    nonObjectResponse: assumptions.nonObjectResponse,
  };
  return {
    responseText: outcome.kind === 'returned' ? outcome.payloadText : undefined,
    read: readResponse(outcome, numbers, settings, request.marked && { marked: failing }),
    prediction: predictDelivery({
      facts,
      mapping,
      behaviour,
      windowBehaviour: request.windowBehaviour,
      marked,
      filter,
      assumptions,
      nowMillis: request.nowMillis,
      maximumRows: MAXIMUM_ROWS,
    }),
    mapping,
  };
}

type FirstBatch = {
  readonly numbers: readonly string[];
  readonly isDelivered: (position: number) => boolean | undefined;
  readonly failing: readonly number[];
  readonly mapping: EventSourceMapping;
};

function outcomeOf(behaviour: FunctionBehaviour, { numbers, isDelivered, failing, mapping }: FirstBatch) {
  const delivered = [...numbers.keys()].filter(isDelivered);
  const failingOnes = new Set(failing);
  const marked = [...delivered.keys()].filter((place) => failingOnes.has(delivered[place] ?? -1));
  const theirNumbers = delivered.map((position) => numbers[position] ?? '');
  return firstOutcomeOf(behaviour, theirNumbers, marked, mapping);
}

function behaviourOf({ behaviour, outcome }: PredictRequest): FunctionBehaviour {
  if (behaviour !== undefined) return behaviour;
  if (outcome === undefined) return { kind: 'reports-marked' };
  if (outcome.kind === 'returned') return { kind: 'returns', payloadText: outcome.payloadText };
  return { kind: 'script', outcomes: [outcome] };
}
