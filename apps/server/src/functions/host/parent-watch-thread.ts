import { setInterval } from 'node:timers';

// A thread of its own: a handler in an endless loop would never let a timer of its own thread run.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, 500);
