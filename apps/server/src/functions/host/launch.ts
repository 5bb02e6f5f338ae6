import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A function host that runs in another process. */
export type LaunchedHost = { readonly endpoint: string; readonly pid: number; stop(): Promise<void> };

export type LaunchOptions = {
  readonly functionsFolder: string;
  readonly port?: number;
  /** The host's entry, where it is not beside this module. */
  readonly entry?: string;
  /** Called once when the process has ended after its start, for whatever reason. */
  readonly onGone?: () => void;
};

// A busy machine may take long to start a process.
const START_MILLIS = 60_000;
// Node cannot run the host from TypeScript: run from its source, the server starts the host that was built.
const BUILT = import.meta.url.endsWith('.ts') ? '../../../dist/functions/host/main.js' : './main.js';
const ENTRY = fileURLToPath(new URL(BUILT, import.meta.url));

/**
 * Starts the function host and resolves when it listens. It sees nothing of this process's environment but the path, so that no
 * credentials and no token can reach a function. It ends with this process, however that ends.
 */
export async function launchFunctionHost(options: LaunchOptions): Promise<LaunchedHost> {
  const { functionsFolder, entry = ENTRY } = options;
  const args = [entry, '--port', String(options.port ?? 0), '--functions', functionsFolder];
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const port = await readyPort(child);
    child.once('exit', () => options.onGone?.());
    return { endpoint: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => stop(child) };
  } catch (cause) {
    child.kill('SIGKILL');
    throw cause;
  }
}

function readyPort(child: ChildProcess & { readonly stdout: NodeJS.ReadableStream }): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The function host did not start: ${why}`));
    const timer = setTimeout(() => fail(`no answer within ${START_MILLIS / 1000} seconds`), START_MILLIS);
    child.once('error', (cause) => fail(cause.message));
    child.once('exit', (code, signal) => fail(`it ended with ${code ?? signal}; its own message is above`));
    createInterface({ input: child.stdout }).once('line', (line) => {
      clearTimeout(timer);
      const { port } = JSON.parse(line) as { readonly port: number };
      resolve(port);
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}
