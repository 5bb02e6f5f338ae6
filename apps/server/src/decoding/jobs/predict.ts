import {
  type Assumptions,
  AWS_DEFAULT_MAPPING,
  type BatchFacts,
  createJsonTape,
  DEFAULT_ASSUMPTIONS,
  type EventSourceMapping,
  envelopeBytesOf,
  type FunctionBehaviour,
  formatResponse,
  type Outcome,
  predictDelivery,
  readResponse,
  responseFor,
  streamArnOf,
} from '@shardscope/event-model';
import type { PredictAnswer, PredictQuestion, PredictRequest } from '../decoding.ts';
import { readSlabRecord, slabLength } from '../record-slab.ts';
import type { JobOutput } from '../worker-loop.ts';
import type { Beat } from '../worker-messages.ts';

/** Rows of a story that a screen can take. Beyond it the prediction says that it is truncated. */
const MAXIMUM_ROWS = 50_000;

/** Marks or an outcome, read and carried on to the fate of every record: the model's own functions over the stored batch. */
export function predictJob(question: PredictQuestion, beat: Beat): JobOutput {
  const { request } = question;
  const facts = batchFactsOf(question, beat);
  const sequenceNumbers = facts.records.map((record) => record.sequenceNumber);
  const marked = request.marked ?? [];
  const position = marked.find((mark) => sequenceNumbers[mark] === '');
  if (position !== undefined) return { output: { kind: 'unnamed', position } satisfies PredictAnswer };

  const mapping: EventSourceMapping = { ...AWS_DEFAULT_MAPPING, ...request.mapping };
  const assumptions: Assumptions = { ...DEFAULT_ASSUMPTIONS, ...request.assumptions };
  const ofMarks = formatResponse(responseFor(sequenceNumbers, marked));
  const behaviour = behaviourOf(request);
  const outcome = request.outcome ?? firstOutcomeOf(behaviour, ofMarks, marked.length > 0);
  const settings = {
    reportBatchItemFailures: mapping.functionResponseTypes.includes('ReportBatchItemFailures'),
    tumblingWindow: mapping.tumblingWindowInSeconds > 0,
    nonObjectResponse: assumptions.nonObjectResponse,
  };
  const answer = {
    responseText: outcome.kind === 'returned' ? outcome.payloadText : undefined,
    read: readResponse(outcome, sequenceNumbers, settings, request.marked && { marked }),
    prediction: predictDelivery({
      facts,
      mapping,
      behaviour,
      marked,
      assumptions,
      nowMillis: request.nowMillis,
      maximumRows: MAXIMUM_ROWS,
    }),
    mapping,
    assumptions,
  };
  const json = new TextEncoder().encode(JSON.stringify(answer));
  return { output: { kind: 'predicted', json } satisfies PredictAnswer, transfer: [json.buffer] };
}

function behaviourOf({ behaviour, outcome }: PredictRequest): FunctionBehaviour {
  if (behaviour !== undefined) return behaviour;
  return outcome === undefined ? { kind: 'reports-marked' } : { kind: 'script', outcomes: [outcome] };
}

/** What the first attempt comes to, in the form in which a real one arrives. */
function firstOutcomeOf(behaviour: FunctionBehaviour, ofMarks: string, hasMarks: boolean): Outcome {
  const returned: Outcome = { kind: 'returned', payloadText: ofMarks };
  switch (behaviour.kind) {
    case 'reports-marked':
    case 'recovers':
      return returned;
    case 'throws-on-marked':
      return hasMarks ? { kind: 'threw' } : returned;
    case 'times-out-on-marked':
      return hasMarks ? { kind: 'timed-out' } : returned;
    case 'script':
      return behaviour.outcomes[0] ?? { kind: 'returned', payloadText: undefined };
  }
}

/** What a prediction must know of a batch. A record without a readable number has an empty one: nothing can name it. */
function batchFactsOf({ content, batch }: PredictQuestion, beat: Beat): BatchFacts {
  const tape = createJsonTape();
  const slab = { content, batch, first: 0 };
  const records = Array.from({ length: slabLength(slab) }, (_, i) => {
    beat(i);
    const { record } = readSlabRecord(slab, i, { tape });
    return {
      sequenceNumber: record.sequenceNumber ?? '',
      partitionKey: record.partitionKey ?? '',
      arrivalMillis: record.arrivalMillis ?? Number.NaN,
      eventBytes: record.span.end - record.span.start,
    };
  });
  return {
    records,
    envelopeBytes: envelopeBytesOf(batch),
    shardId: batch.shardId ?? '',
    streamArn: batch.eventSourceArn === undefined ? '' : streamArnOf(batch.eventSourceArn),
  };
}
