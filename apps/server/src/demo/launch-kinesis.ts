import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Kinesis in memory, in another process. */
export type LaunchedKinesis = { readonly endpoint: string; stop(): void };

// A busy machine may take long to start it.
const START_MILLIS = 90_000;
// Node cannot run TypeScript everywhere: run from its source, the server starts the child that was built.
const BUILT = import.meta.url.endsWith('.ts') ? '../../dist/demo/kinesis-child.js' : './kinesis-child.js';
const ENTRY = fileURLToPath(new URL(BUILT, import.meta.url));

/**
 * Starts it and resolves when it listens. It sees nothing of this process's environment but the path. `onGone` is called when it
 * ends after that without having been stopped.
 */
export function launchKinesis(onGone: () => void): Promise<LaunchedKinesis> {
  const child = spawn(process.execPath, [ENTRY, String(process.pid)], {
    env: { PATH: process.env.PATH ?? '', ...settings() },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let stopped = false;
  const stop = () => {
    stopped = true;
    // It takes seconds to end in good order, and has nothing to lose.
    child.kill('SIGKILL');
  };
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      stop();
      reject(new Error(`The embedded Kinesis did not start: ${why}`));
    };
    const timer = setTimeout(() => fail(`no answer within ${START_MILLIS / 1000} seconds`), START_MILLIS);
    child.once('error', (cause) => fail(cause.message));
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      if (!stopped) onGone();
      reject(new Error(`The embedded Kinesis ended with ${code ?? signal} before it was ready`));
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      const port = /^\{"port":(\d+)\}$/.exec(line)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve({ endpoint: `http://127.0.0.1:${port}`, stop });
    });
  });
}

function settings(): Readonly<Record<string, string>> {
  const folder = dirname(createRequire(import.meta.url).resolve('kinesis-local/package.json'));
  return {
    // Else it is looked for in the current folder.
    KINESIS_MOCK_CERT_PATH: join(folder, 'server.json'),
    // Provisioned streams count against its limit for on-demand ones.
    ON_DEMAND_STREAM_COUNT_LIMIT: '1000',
    SHARD_LIMIT: '5000',
    CREATE_STREAM_DURATION: '10ms',
    LOG_LEVEL: 'ERROR',
  };
}
