import type { VerdictsQuestion } from '../decoding.ts';
import type { JobOutput } from '../worker-loop.ts';
import type { Beat } from '../worker-messages.ts';
import { filterBatch } from './filter-batch.ts';

/** What filter criteria say of every record, as JSON text. */
export function verdictsJob(question: VerdictsQuestion, beat: Beat): JobOutput {
  const verdicts = filterBatch(question, question.patterns, beat) ?? { verdicts: [], ofRecord: [] };
  const json = new TextEncoder().encode(JSON.stringify(verdicts));
  return { output: json, transfer: [json.buffer] };
}
