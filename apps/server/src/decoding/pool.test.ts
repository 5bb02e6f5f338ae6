import { afterEach, describe, expect, it } from 'vitest';
import { DecoderBusy, JobLost, PoolStopped, WorkerPool } from './pool.ts';

const workerUrl = new URL('./pool.test-worker.mjs', import.meta.url);
const patient = { silenceMillis: 10_000 };
let pool: WorkerPool;

function createPool(size: number, queueLimit = 16): WorkerPool {
  pool = new WorkerPool({ workerUrl, size, queueLimit });
  return pool;
}

afterEach(() => pool.close());

describe('WorkerPool', () => {
  it('gives what the job gives, and what it throws', async () => {
    createPool(1);
    const bytes = Uint8Array.of(1, 2, 3);
    expect(await pool.run('echo', { bytes }, patient)).toEqual({ bytes });
    await expect(pool.run('nothing', 1, patient)).rejects.toThrow(/not a function/);
    expect(await pool.run('echo', 'still there', patient)).toBe('still there');
  });

  it('ends a worker that is silent for too long, says at which record, and goes on with a new one', async () => {
    createPool(1);
    const lost = await pool.run('hangAt', 7, { silenceMillis: 1_000 }).catch((error) => error);
    expect(lost).toBeInstanceOf(JobLost);
    expect(lost).toMatchObject({ because: 'deadline', position: 7 });
    expect(await pool.run('echo', 'next', patient)).toBe('next');
  });

  it('leaves a worker alone as long as it begins records', async () => {
    createPool(1);
    // Longer than the silence that ends it, and far from it at every record, on a loaded machine too.
    expect(await pool.run('steadily', 80, { silenceMillis: 2_000 })).toBe(80);
  });

  it('survives a worker that runs out of memory', async () => {
    createPool(1);
    const lost = await pool.run('exhaust', 3, patient).catch((error) => error);
    expect(lost).toMatchObject({ because: 'memory', position: 3 });
    expect(await pool.run('echo', 'next', patient)).toBe('next');
  });

  it('survives a worker that exits', async () => {
    createPool(1);
    expect(await pool.run('exit', 0, patient).catch((error) => error)).toMatchObject({ because: 'crash' });
    expect(await pool.run('echo', 'next', patient)).toBe('next');
  });

  it('refuses a job when the queue is full, but not a later part of one that was let in', async () => {
    createPool(1, 2);
    const running = pool.run('pause', 200, patient);
    const queued = [pool.run('echo', 1, patient), pool.run('echo', 2, patient)];
    await expect(pool.run('echo', 3, patient)).rejects.toBeInstanceOf(DecoderBusy);
    const continued = pool.run('echo', 4, { ...patient, continued: true });
    await running;
    expect(await Promise.all([...queued, continued])).toEqual([1, 2, 4]);
  });

  it('keeps the event loop free while every worker is busy', async () => {
    createPool(1);
    let turns = 0;
    const clock = setInterval(() => turns++, 1);
    await pool.run('pause', 500, patient);
    clearInterval(clock);
    // A loop that waited for the worker would have had one turn.
    expect(turns).toBeGreaterThan(5);
  });

  it('refuses what waits when it closes', async () => {
    createPool(1);
    const running = pool.run('hangAt', 0, patient).catch((error) => error);
    const waiting = pool.run('echo', 1, patient).catch((error) => error);
    await pool.close();
    expect(await running).toBeInstanceOf(PoolStopped);
    expect(await waiting).toBeInstanceOf(PoolStopped);
    await expect(pool.run('echo', 1, patient)).rejects.toBeInstanceOf(PoolStopped);
  });
});
