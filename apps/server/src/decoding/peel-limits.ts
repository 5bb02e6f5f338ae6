import { workerData } from 'node:worker_threads';
import { DEFAULT_PEEL_LIMITS, type PeelLimits } from '@shardscope/event-model';
import type { WorkerData } from './worker-messages.ts';

/** The limits that this worker was started with; outside a worker of the pool, those of the model. */
export const PEEL_LIMITS: PeelLimits = (workerData as Partial<WorkerData> | null)?.peelLimits ?? DEFAULT_PEEL_LIMITS;
