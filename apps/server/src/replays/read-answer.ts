import { openInput, type ReadResponse } from '@shardscope/event-model';
import type { Decoding, PredictQuestion, PredictRequest } from '../decoding/decoding.ts';
import type { Reading, SendParts } from './deliver-replay.ts';

type Predict = Pick<Decoding, 'predict'>;
type Answered = { readonly read: ReadResponse; readonly prediction: unknown };

/**
 * A real answer read like an imagined one: the same functions, over the bytes that were sent. What was sent and what came back are
 * already written down, so that a decoder that is busy costs the verdict only.
 *
 * The function was given every record that was sent, so its answer is held against all of them. Lambda would keep from it what the
 * filter of the mapping drops: what follows is predicted with the filter, for a function that fails at the same records.
 */
export function createAnswerReader(decoding: Predict): SendParts['read'] {
  return async (payload, outcome, mapping) => {
    const [batch] = openInput(payload).batches;
    if (batch === undefined) return undefined;
    const sent = { content: payload, batch };
    const { filterPatterns = [], ...unfiltered } = mapping ?? {};
    const given = await ask(decoding, sent, { outcome, mapping: unfiltered });
    if (given === undefined || mapping === undefined || filterPatterns.length === 0) return given && readingOf(given);
    const { verdict } = given.read;
    const failing =
      verdict.kind === 'partial-failure' ? { marked: verdict.reported.map((position) => ({ position })) } : { outcome };
    const { prediction } = (await ask(decoding, sent, { ...failing, mapping })) ?? given;
    return readingOf({ ...given, prediction });
  };
}

async function ask(
  decoding: Predict,
  sent: Omit<PredictQuestion, 'request'>,
  request: PredictRequest,
): Promise<Answered | undefined> {
  const answer = await decoding.predict({ ...sent, request }).catch(() => undefined);
  return answer?.kind === 'predicted' ? (JSON.parse(Buffer.from(answer.json).toString('utf8')) as Answered) : undefined;
}

function readingOf({ read, prediction }: Answered): Reading {
  return { readJson: JSON.stringify(read), predictionJson: JSON.stringify(prediction) };
}
