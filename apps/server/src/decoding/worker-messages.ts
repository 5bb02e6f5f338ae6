import type { PeelLimits } from '@shardscope/event-model';

/** What a worker is started with. */
export type WorkerData = { readonly heartbeat: Heartbeat; readonly peelLimits: PeelLimits | undefined };

/** What the main thread asks of a worker. `input` is cloned, so the asker can ask again after a worker was ended. */
export type JobRequest = { readonly name: string; readonly input: unknown };

/** What a worker answers. A thrown error crosses as its text: it is a defect of ours, never of the input. */
export type JobReply =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly message: string };

/**
 * Signs of life from a worker, in memory that both sides see: a busy worker cannot send messages.
 * `beats` changes whenever a record is begun, `position` says which one of the job it is.
 */
export type Heartbeat = Int32Array<SharedArrayBuffer>;
export const HEARTBEAT = { beats: 0, position: 1, length: 2 } as const;

/** Called by a job when it begins the record at `position`. */
export type Beat = (position: number) => void;
