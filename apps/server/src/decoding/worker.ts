import { parentPort, workerData } from 'node:worker_threads';
import { JOBS } from './jobs.ts';
import { serveJobs } from './worker-loop.ts';
import type { WorkerData } from './worker-messages.ts';

if (parentPort !== null) serveJobs(parentPort, (workerData as WorkerData).heartbeat, JOBS);
