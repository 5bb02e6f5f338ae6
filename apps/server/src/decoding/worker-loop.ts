import type { MessagePort, TransferListItem } from 'node:worker_threads';
import { type Beat, HEARTBEAT, type Heartbeat, type JobReply, type JobRequest } from './worker-messages.ts';

/** What a job gives back, and which of its buffers are handed over instead of copied. */
export type JobOutput = { readonly output: unknown; readonly transfer?: readonly TransferListItem[] };

/** A job by name. Synchronous: one worker does one thing. */
export type Job = (input: never, beat: Beat) => JobOutput;

/** The worker's side: one request in, one reply out, a beat for every record between. */
export function serveJobs(port: MessagePort, heartbeat: Heartbeat, jobs: Readonly<Record<string, Job>>): void {
  const beat: Beat = (position) => {
    Atomics.store(heartbeat, HEARTBEAT.position, position);
    Atomics.add(heartbeat, HEARTBEAT.beats, 1);
  };
  port.on('message', (request: JobRequest) => {
    try {
      const job = jobs[request.name];
      if (job === undefined) throw new Error(`There is no job ${request.name}.`);
      beat(0);
      const { output, transfer = [] } = job(request.input as never, beat);
      port.postMessage({ ok: true, output } satisfies JobReply, transfer);
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      port.postMessage({ ok: false, message } satisfies JobReply);
    }
  });
}
