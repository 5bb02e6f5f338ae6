import { Worker } from 'node:worker_threads';
import type { PeelLimits } from '@shardscope/event-model';
import { HEARTBEAT, type Heartbeat, type JobReply, type JobRequest, type WorkerData } from './worker-messages.ts';

/** How a worker came to its end while it had a job. */
export type WorkerEnd = {
  readonly kind: 'ended';
  readonly because: 'deadline' | 'memory' | 'crash' | 'stopped';
  readonly position: number;
};

export type JobAnswer =
  | { readonly kind: 'output'; readonly output: unknown }
  | { readonly kind: 'threw'; readonly message: string }
  | WorkerEnd;

/** The heap of one worker. Payload bytes live outside it and are bounded by the peel limits. */
const HEAP_LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

/** Loading the worker's code can take this long on a busy machine. */
const STARTING_MILLIS = 30_000;

/** One worker thread and the job that it has. It is never used again after it ended. */
export class PoolWorker {
  private readonly worker: Worker;
  private readonly heartbeat: Heartbeat = new Int32Array(new SharedArrayBuffer(HEARTBEAT.length * 4));
  private readonly onEndWhileIdle: () => void;
  private answer: ((answer: JobAnswer) => void) | undefined;
  private watch: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(url: URL, peelLimits: PeelLimits | undefined, onEndWhileIdle: () => void) {
    this.onEndWhileIdle = onEndWhileIdle;
    const workerData: WorkerData = { heartbeat: this.heartbeat, peelLimits };
    this.worker = new Worker(url, { workerData, resourceLimits: HEAP_LIMITS });
    // An idle worker must not keep the process alive; whoever waits for a job holds a socket or a timer of its own.
    this.worker.unref();
    this.worker.on('message', (reply: JobReply) => this.receive(reply));
    this.worker.on('error', (error: Error & { code?: string }) => {
      this.finish(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash');
    });
    this.worker.on('exit', () => this.finish('crash'));
  }

  get idle(): boolean {
    return this.answer === undefined && !this.ended;
  }

  run(name: string, input: unknown, silenceMillis: number, answer: (answer: JobAnswer) => void): void {
    this.answer = answer;
    this.heartbeat[HEARTBEAT.position] = 0;
    this.watch = this.watchFor(silenceMillis);
    const request: JobRequest = { name, input };
    this.worker.ref();
    this.worker.postMessage(request);
  }

  async end(because: WorkerEnd['because']): Promise<void> {
    this.finish(because);
    await this.worker.terminate();
  }

  /** The clock starts anew with every record that the worker begins; until the first one, it may still be starting. */
  private watchFor(silenceMillis: number): NodeJS.Timeout {
    const atStart = Atomics.load(this.heartbeat, HEARTBEAT.beats);
    let beats = atStart;
    let since = performance.now();
    const look = () => {
      const now = performance.now();
      const current = Atomics.load(this.heartbeat, HEARTBEAT.beats);
      const allowed = current === atStart ? STARTING_MILLIS : silenceMillis;
      if (current !== beats) {
        beats = current;
        since = now;
      } else if (now - since >= allowed) void this.end('deadline');
    };
    return setInterval(look, Math.max(10, silenceMillis / 8));
  }

  private receive(reply: JobReply): void {
    this.settle(reply.ok ? { kind: 'output', output: reply.output } : { kind: 'threw', message: reply.message });
  }

  private finish(because: WorkerEnd['because']): void {
    if (this.ended) return;
    this.ended = true;
    if (this.answer === undefined) this.onEndWhileIdle();
    else this.settle({ kind: 'ended', because, position: Atomics.load(this.heartbeat, HEARTBEAT.position) });
  }

  private settle(answer: JobAnswer): void {
    clearInterval(this.watch);
    this.worker.unref();
    const waiting = this.answer;
    this.answer = undefined;
    waiting?.(answer);
  }
}
