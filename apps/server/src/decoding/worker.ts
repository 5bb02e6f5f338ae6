import { parentPort, workerData } from 'node:worker_threads';
import { JOBS } from './jobs.ts';
import { serveJobs } from './worker-loop.ts';

if (parentPort !== null) serveJobs(parentPort, workerData, JOBS);
