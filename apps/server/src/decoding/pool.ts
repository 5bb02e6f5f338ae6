import { availableParallelism } from 'node:os';
import type { PeelLimits } from '@shardscope/event-model';
import { PoolWorker, type WorkerEnd } from './pool-worker.ts';

export type PoolOptions = {
  readonly workerUrl: URL;
  /** What each worker keeps to. Default: the limits of the model. */
  readonly peelLimits?: PeelLimits | undefined;
  /** Default: one fewer than there are cores, at least one. */
  readonly size?: number | undefined;
  /** Jobs that may wait. One more is refused with {@link DecoderBusy}. */
  readonly queueLimit?: number;
};

export type JobOptions = {
  /** How long the worker may go without beginning another record. */
  readonly silenceMillis: number;
  /** A later part of a request that was let in already: it does not count against the queue. */
  readonly continued?: boolean;
};

/** The queue is full. The request was not begun and can be sent again. */
export class DecoderBusy extends Error {
  override readonly name = 'DecoderBusy';
  readonly retryAfterSeconds = 1;
}

/** The pool was closed before the job was done. */
export class PoolStopped extends Error {
  override readonly name = 'PoolStopped';
}

/** The worker was ended, or died, over this job. `position` is the record of the job that it was at. */
export class JobLost extends Error {
  override readonly name = 'JobLost';
  readonly because: 'deadline' | 'memory' | 'crash';
  readonly position: number;
  constructor(because: JobLost['because'], position: number) {
    super(`The decoding worker was lost: ${because}.`);
    this.because = because;
    this.position = position;
  }
}

type Waiting = {
  readonly name: string;
  readonly input: unknown;
  readonly silenceMillis: number;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
};

const QUEUE_LIMIT = 16;

/**
 * Worker threads that decode. Started when they are first needed, one job at a time each; one that hangs or runs out of
 * memory is ended and replaced, and only its own job is lost.
 */
export class WorkerPool {
  readonly size: number;
  private readonly workerUrl: URL;
  private readonly peelLimits: PeelLimits | undefined;
  private readonly queueLimit: number;
  private readonly workers = new Set<PoolWorker>();
  private readonly queue: Waiting[] = [];
  private closed = false;

  constructor(options: PoolOptions) {
    this.workerUrl = options.workerUrl;
    this.peelLimits = options.peelLimits;
    this.size = options.size ?? Math.max(1, availableParallelism() - 1);
    this.queueLimit = options.queueLimit ?? QUEUE_LIMIT;
  }

  /** @throws DecoderBusy, JobLost, PoolStopped, or what the job itself threw */
  run(name: string, input: unknown, options: JobOptions): Promise<unknown> {
    if (this.closed) return Promise.reject(new PoolStopped());
    if (options.continued !== true && this.queue.length >= this.queueLimit) {
      return Promise.reject(new DecoderBusy('Every decoder is busy and the queue is full.'));
    }
    return new Promise((resolve, reject) => {
      this.queue.push({ name, input, silenceMillis: options.silenceMillis, resolve, reject });
      this.dispatch();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const waiting of this.queue.splice(0)) waiting.reject(new PoolStopped());
    await Promise.all([...this.workers].map((worker) => worker.end('stopped')));
  }

  private dispatch(): void {
    while (this.queue.length > 0) {
      const worker = this.idleWorker();
      if (worker === undefined) return;
      const next = this.queue.shift();
      if (next !== undefined) this.start(worker, next);
    }
  }

  private start(worker: PoolWorker, job: Waiting): void {
    worker.run(job.name, job.input, job.silenceMillis, (answer) => {
      if (answer.kind === 'output') job.resolve(answer.output);
      else if (answer.kind === 'threw') job.reject(new Error(answer.message));
      else {
        this.workers.delete(worker);
        job.reject(lossOf(answer));
      }
      if (!this.closed) this.dispatch();
    });
  }

  private idleWorker(): PoolWorker | undefined {
    for (const worker of this.workers) if (worker.idle) return worker;
    if (this.workers.size >= this.size) return undefined;
    const worker = new PoolWorker(this.workerUrl, this.peelLimits, () => this.workers.delete(worker));
    this.workers.add(worker);
    return worker;
  }
}

function lossOf({ because, position }: WorkerEnd): Error {
  return because === 'stopped' ? new PoolStopped() : new JobLost(because, position);
}
