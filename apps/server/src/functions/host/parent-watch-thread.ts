import { setInterval } from 'node:timers';
import { workerData } from 'node:worker_threads';

// A thread of its own: a handler in an endless loop would never let a timer of its own thread run.
setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
}, 500);
