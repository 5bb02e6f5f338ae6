import type { ReplayRow } from './replays.ts';
import type { ReplayAnswer } from './schemas.ts';

/** A list shows what was answered; the rest of a long answer, and the prediction, are at the replay's own address. */
const LISTED_ANSWER_BYTES = 16 * 1024;

export function toReplayAnswer(row: ReplayRow, kind: 'whole' | 'listed'): ReplayAnswer {
  return {
    id: row.id,
    captureId: row.captureId,
    batch: row.batch,
    ...(row.positions !== undefined && { positions: [...row.positions] }),
    target: row.target,
    facts: [...row.notes.facts],
    payloadBytes: row.payloadBytes,
    payloadSha256: row.payloadSha256,
    differences: [...row.differences],
    allowed: row.target.allowed,
    production: row.target.production,
    expiresAt: isoOf(row.expiresAt),
    createdAt: isoOf(row.createdAt),
    actor: row.actor,
    status: row.status,
    ...(row.mapping !== undefined && { mapping: row.mapping as NonNullable<ReplayAnswer['mapping']> }),
    ...(row.reason !== undefined && { reason: row.reason }),
    ...(row.sentAt !== undefined && { sentAt: isoOf(row.sentAt) }),
    ...(row.finishedAt !== undefined && { finishedAt: isoOf(row.finishedAt) }),
    ...resultOf(row, kind),
    ...readingOf(row, kind),
  };
}

function resultOf({ result, status }: ReplayRow, kind: 'whole' | 'listed') {
  if (result === undefined) return { message: status === 'sending' ? 'Being sent.' : 'Planned; nothing was sent.' };
  const { answer, answerCut, durationMillis, ...rest } = result;
  const shown = kind === 'whole' ? answer : answer?.subarray(0, LISTED_ANSWER_BYTES);
  const isCut = answerCut || (shown?.length ?? 0) < (answer?.length ?? 0);
  return {
    ...rest,
    ...(durationMillis !== undefined && { durationMs: durationMillis }),
    ...(shown !== undefined && { payloadBase64: Buffer.from(shown).toString('base64') }),
    ...(isCut && { payloadCut: true as const }),
  };
}

/** Written by the model when the answer came, and given as it was written. */
function readingOf({ readJson, predictionJson }: ReplayRow, kind: 'whole' | 'listed') {
  return {
    ...(readJson !== undefined && { read: JSON.parse(readJson) as NonNullable<ReplayAnswer['read']> }),
    ...(kind === 'whole' &&
      predictionJson !== undefined && {
        prediction: JSON.parse(predictionJson) as NonNullable<ReplayAnswer['prediction']>,
      }),
  };
}

function isoOf(millis: number): string {
  return new Date(millis).toISOString();
}
