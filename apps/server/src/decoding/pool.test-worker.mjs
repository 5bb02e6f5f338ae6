// A worker for the tests of the pool: plain JavaScript, so that it loads without a build.
import { parentPort, workerData } from 'node:worker_threads';

const beat = (position) => {
  Atomics.store(workerData.heartbeat, 1, position);
  Atomics.add(workerData.heartbeat, 0, 1);
};
const pause = (millis) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, millis);

const jobs = {
  echo: (input) => input,
  pause: (millis) => pause(millis),
  hangAt: (position) => {
    for (let i = 0; i <= position; i++) beat(i);
    for (;;) pause(1000);
  },
  steadily: (records) => {
    for (let i = 0; i < records; i++) {
      beat(i);
      pause(30);
    }
    return records;
  },
  exhaust: (position) => {
    beat(position);
    const held = [];
    for (;;) held.push(new Array(100_000).fill(held.length));
  },
  exit: () => process.exit(3),
};

parentPort.on('message', ({ name, input }) => {
  try {
    beat(0);
    parentPort.postMessage({ ok: true, output: jobs[name](input) });
  } catch (error) {
    parentPort.postMessage({ ok: false, message: String(error) });
  }
});
