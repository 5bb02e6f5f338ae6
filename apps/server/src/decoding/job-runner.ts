import { type Problem, problem } from '../problems.ts';
import type { Part, RecordSlab } from './decoding.ts';
import type { JobName } from './jobs.ts';
import { DecoderBusy, JobLost, type JobOptions, PoolStopped, type WorkerPool } from './pool.ts';
import { type SkippedRecord, type SlabJobInput, skippedMessage } from './record-slab.ts';

/** Jobs of the pool, and what is said where one of them is lost. */
export class JobRunner {
  private readonly pool: WorkerPool;
  private readonly recordMillis: number;

  constructor(pool: WorkerPool, recordMillis: number) {
    this.pool = pool;
    this.recordMillis = recordMillis;
  }

  /** A record over which a worker is lost is left out of the next try, and shown with its reason. */
  async runSkipping<Output = Uint8Array>(name: JobName, slab: RecordSlab, part: Part): Promise<Output> {
    const skip: SkippedRecord[] = [];
    for (;;) {
      const options = {
        silenceMillis: this.recordMillis,
        continued: part.continued === true || skip.length > 0,
      };
      try {
        return await this.run<Output>(name, { ...slab, skip }, options);
      } catch (error) {
        if (!(error instanceof JobLost)) throw error;
        if (skip.some((skipped) => skipped.position === error.position)) throw error;
        skip.push({ position: error.position, because: error.because, limitMillis: this.recordMillis });
      }
    }
  }

  /** A part of one record: where a worker is lost over it, that is the answer. */
  async runOnce(name: JobName, input: SlabJobInput): Promise<Uint8Array | undefined> {
    try {
      return await this.run<Uint8Array | undefined>(name, input, { silenceMillis: this.recordMillis });
    } catch (error) {
      if (!(error instanceof JobLost)) throw error;
      throw problem('not-found', { because: error.because }, this.lossMessage(error), { cause: error });
    }
  }

  /** What is said of one record over which a worker was lost. */
  lossMessage({ because }: JobLost): string {
    return skippedMessage({ because, limitMillis: this.recordMillis });
  }

  /** The output's type is the job's own: both ends are of one build. */
  async run<Output>(name: JobName, input: unknown, options: JobOptions): Promise<Output> {
    try {
      return (await this.pool.run(name, input, options)) as Output;
    } catch (error) {
      if (error instanceof DecoderBusy) throw busy(error);
      if (error instanceof PoolStopped) {
        throw problem('server-stopping', {}, 'The server is stopping. Nothing was changed.', { cause: error });
      }
      throw error;
    }
  }
}

function busy(error: DecoderBusy): Problem {
  const seconds = error.retryAfterSeconds;
  return problem('decoder-busy', {}, `${error.message} Nothing was changed: ask again in ${seconds} s.`, {
    cause: error,
    headers: { 'retry-after': String(seconds) },
  });
}
