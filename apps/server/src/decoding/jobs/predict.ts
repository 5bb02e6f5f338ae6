import {
  type Assumptions,
  AWS_DEFAULT_MAPPING,
  type BatchFacts,
  createJsonTape,
  DEFAULT_ASSUMPTIONS,
  type EventSourceMapping,
  envelopeBytesOf,
  type FunctionBehaviour,
  firstOutcomeOf,
  predictDelivery,
  readResponse,
  verdictOfRecord,
} from '@shardscope/event-model';
import type { PredictAnswer, PredictQuestion, PredictRequest } from '../decoding.ts';
import { readSlabRecord, slabLength } from '../record-slab.ts';
import type { JobOutput } from '../worker-loop.ts';
import type { Beat } from '../worker-messages.ts';
import { filterBatch } from './filter-batch.ts';

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
  const behaviour = behaviourOf(request);
  const filter = filterBatch(question, mapping.filterPatterns ?? [], beat);
  // What a filter drops the function never sees, so it cannot fail.
  const failing = filter === undefined ? marked : marked.filter((it) => verdictOfRecord(filter, it)?.delivered);
  const outcome = request.outcome ?? firstOutcomeOf(behaviour, sequenceNumbers, failing, mapping);
  const settings = {
    reportBatchItemFailures: mapping.functionResponseTypes.includes('ReportBatchItemFailures'),
    tumblingWindow: mapping.tumblingWindowInSeconds > 0,
    nonObjectResponse: assumptions.nonObjectResponse,
  };
  const answer = {
    responseText: outcome.kind === 'returned' ? outcome.payloadText : undefined,
    read: readResponse(outcome, sequenceNumbers, settings, request.marked && { marked: failing }),
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
    assumptions,
  };
  const json = new TextEncoder().encode(JSON.stringify(answer));
  return { output: { kind: 'predicted', json } satisfies PredictAnswer, transfer: [json.buffer] };
}

function behaviourOf({ behaviour, outcome }: PredictRequest): FunctionBehaviour {
  if (behaviour !== undefined) return behaviour;
  return outcome === undefined ? { kind: 'reports-marked' } : { kind: 'script', outcomes: [outcome] };
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
    // A fan-out mapping names the consumer, and so does the message that Lambda sends about it.
    streamArn: batch.eventSourceArn ?? '',
    window: batch.window,
  };
}
