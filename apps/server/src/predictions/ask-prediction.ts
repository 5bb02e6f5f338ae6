import { AWS_DEFAULT_MAPPING, checkMapping, type EventSourceMapping, parseRowAddress } from '@shardscope/event-model';
import type { z } from 'zod';
import type { CaptureReader } from '../captures/captures.ts';
import type { Decoding, PredictRequest } from '../decoding/decoding.ts';
import { problem } from '../problems.ts';
import type { predictBody, predictShardBody } from './questions.ts';
import { readStoredBatch } from './stored-batch.ts';

export type PredictionOptions = { readonly captures: CaptureReader; readonly decoding: Decoding };

type Body = z.output<typeof predictBody> | z.output<typeof predictShardBody>;

/**
 * JSON text of the model's answer over a stored batch.
 *
 * @throws Problem `not-found`, `request-invalid`
 */
export async function askPrediction({ captures, decoding }: PredictionOptions, body: Body): Promise<Uint8Array> {
  const stored = await readStoredBatch(captures, body.captureId, body.batch);
  const request = requestOf(body);
  if (request.outcome && request.behaviour) throw invalid('/behaviour', BOTH);
  refuseMapping('mapping', { ...AWS_DEFAULT_MAPPING, ...request.mapping });
  if (request.proposed) refuseMapping('proposed', { ...AWS_DEFAULT_MAPPING, ...request.proposed });
  const answer = await decoding.predict({ ...stored, request });
  if (answer.kind === 'unnamed') throw invalid('/marked', unnamed(answer.position));
  if (answer.kind === 'no-such-row') throw invalid('/marked', answer.message);
  return answer.json;
}

const BOTH = 'stands beside an outcome: say what the function did, or what it is imagined to do';

/** JSON has no undefined: a member that is absent from the body is absent here, and does not hide a default. */
function requestOf({ captureId: _, batch: __, now, marked, ...rest }: Body): PredictRequest {
  const rows = marked?.flatMap((row) => parseRowAddress(String(row)) ?? []);
  const nowMillis = now === undefined ? undefined : Date.parse(now);
  return { ...rest, ...(rows && { marked: rows }), ...(nowMillis !== undefined && { nowMillis }) } as PredictRequest;
}

function refuseMapping(name: 'mapping' | 'proposed', mapping: EventSourceMapping): void {
  const [first, ...others] = checkMapping(mapping);
  if (first === undefined) return;
  const errors = [first, ...others].map(({ field, message }) => ({ in: 'body', pointer: `/${name}`, field, message }));
  throw problem('request-invalid', { errors }, `body/${name}: ${first.message}`);
}

function unnamed(position: number): string {
  return `holds ${position}, a record without a readable sequence number: no response can name it, so Lambda cannot be told of it`;
}

function invalid(pointer: string, message: string) {
  return problem(
    'request-invalid',
    { errors: [{ in: 'body', pointer, message }] },
    `body${pointer}: ${message}${message.endsWith('.') ? '' : '.'}`,
  );
}
