import type { ReplayOutcome } from '@shardscope/event-model';
import type { Insertable, Selectable } from 'kysely';
import type { FunctionTarget } from '../functions/functions.ts';
import type { ReplayTable } from '../store/schema.ts';
import type { PlanNotes, ReplayPlan, ReplayRow, SendResult, Writer } from './replays.ts';

/** An answer is read whole and kept up to this size. */
const MAX_KEPT_ANSWER_BYTES = 1024 * 1024;

export function toPlannedRow(plan: ReplayPlan, writer: Writer, now: number): Insertable<ReplayTable> {
  return {
    id: plan.id,
    capture_id: plan.captureId,
    batch: plan.batch,
    positions: plan.positions === undefined ? null : JSON.stringify(plan.positions),
    status: 'planned',
    target: JSON.stringify(plan.target),
    qualifier: plan.target.qualifier ?? null,
    facts: JSON.stringify(plan.notes),
    // The bytes are built again from the capture, which never changes, and must then have this hash.
    payload: null,
    payload_bytes: plan.payloadBytes,
    payload_sha256: plan.payloadSha256,
    differences: JSON.stringify(plan.differences),
    allowed: plan.target.allowed ? 1 : 0,
    production: plan.target.production ? 1 : 0,
    mapping: null,
    expires_at: plan.expiresAt,
    idempotency_key: null,
    fingerprint: null,
    reason: null,
    outcome: null,
    sent_at: null,
    finished_at: null,
    duration_ms: null,
    status_code: null,
    request_id: null,
    executed_version: null,
    function_error: null,
    answer: null,
    answer_cut: 0,
    log_tail: null,
    read_response: null,
    prediction: null,
    message: 'Planned; nothing was sent.',
    revision: 1,
    created_at: now,
    ...writer,
  };
}

/** The columns that an answer fills. */
export function toResultColumns(result: SendResult, now: number): Partial<Insertable<ReplayTable>> {
  const { answer } = result;
  return {
    status: 'sent',
    outcome: result.outcome,
    message: result.message,
    finished_at: now,
    duration_ms: result.durationMillis ?? null,
    status_code: result.statusCode ?? null,
    request_id: result.requestId ?? null,
    executed_version: result.executedVersion ?? null,
    function_error: result.functionError ?? null,
    answer: answer === undefined ? null : answer.subarray(0, MAX_KEPT_ANSWER_BYTES),
    answer_cut: (answer?.length ?? 0) > MAX_KEPT_ANSWER_BYTES ? 1 : 0,
    log_tail: result.logTail ?? null,
  };
}

/** JSON columns were written by this module; nobody else writes them. */
export function toReplayRow(row: Selectable<ReplayTable>): ReplayRow {
  return {
    id: row.id,
    captureId: row.capture_id,
    batch: row.batch,
    target: JSON.parse(row.target) as FunctionTarget,
    notes: JSON.parse(row.facts) as PlanNotes,
    payloadBytes: row.payload_bytes,
    payloadSha256: row.payload_sha256,
    differences: JSON.parse(row.differences) as ReplayRow['differences'],
    expiresAt: row.expires_at,
    status: row.status,
    actor: row.actor,
    createdAt: row.created_at,
    ...withoutNull({
      positions: row.positions === null ? null : (JSON.parse(row.positions) as number[]),
      mapping: row.mapping === null ? null : (JSON.parse(row.mapping) as NonNullable<ReplayRow['mapping']>),
      idempotencyKey: row.idempotency_key,
      fingerprint: row.fingerprint,
      reason: row.reason,
      sentAt: row.sent_at,
      finishedAt: row.finished_at,
      readJson: row.read_response,
      predictionJson: row.prediction,
      result: row.outcome === null ? null : toResult(row, row.outcome as ReplayOutcome),
    }),
  };
}

function toResult(row: Selectable<ReplayTable>, outcome: ReplayOutcome): NonNullable<ReplayRow['result']> {
  return {
    outcome,
    message: row.message,
    answerCut: row.answer_cut === 1,
    ...withoutNull({
      durationMillis: row.duration_ms,
      statusCode: row.status_code,
      requestId: row.request_id,
      executedVersion: row.executed_version,
      functionError: row.function_error,
      answer: row.answer,
      logTail: row.log_tail,
    }),
  };
}

type WithoutNull<T> = { [Key in keyof T]?: NonNullable<T[Key]> };

function withoutNull<T extends object>(columns: T): WithoutNull<T> {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null)) as WithoutNull<T>;
}
