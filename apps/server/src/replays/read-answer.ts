import { openInput } from '@shardscope/event-model';
import type { Decoding } from '../decoding/decoding.ts';
import type { Reading, SendParts } from './deliver-replay.ts';

/**
 * A real answer read like an imagined one: the same functions, over the bytes that were sent. What was sent and what came back are
 * already written down, so that a decoder that is busy costs the verdict only.
 */
export function createAnswerReader(decoding: Pick<Decoding, 'predict'>): SendParts['read'] {
  return async (payload, outcome, mapping) => {
    const [batch] = openInput(payload).batches;
    if (batch === undefined) return undefined;
    const request = { outcome, ...(mapping !== undefined && { mapping }) };
    const answer = await decoding.predict({ content: payload, batch, request }).catch(() => undefined);
    return answer?.kind === 'predicted' ? readingOf(answer.json) : undefined;
  };
}

function readingOf(json: Uint8Array): Reading {
  const { read, prediction } = JSON.parse(Buffer.from(json).toString('utf8')) as { read: unknown; prediction: unknown };
  return { readJson: JSON.stringify(read), predictionJson: JSON.stringify(prediction) };
}
