import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = new URL('../apps/server/dist/main.js', import.meta.url).pathname;

/** A running product: the built server in a process of its own, on a free loopback port and in a data directory of its own. */
export type ServerProcess = {
  readonly base: string;
  readonly port: number;
  readonly dataDirectory: string;
  readonly token: string;
  /** The address that `npm start` prints, with its one-time code. */
  readonly address: string;
  readonly child: ChildProcess;
  readonly log: () => string;
  /** Calls the API as `curl` would, with the token. */
  call(path: string, init?: RequestInit): Promise<Response>;
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Ends the process as Ctrl+C does and removes the data directory. */
  close(): Promise<void>;
};

export type ServerOptions = {
  readonly dataDirectory?: string;
  readonly flags?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
};

export async function startServer(options: ServerOptions = {}): Promise<ServerProcess> {
  const dataDirectory = options.dataDirectory ?? (await mkdtemp(join(tmpdir(), 'shardscope-e2e-')));
  const child = spawn(process.execPath, [MAIN, '--data', dataDirectory, '--port', '0', ...(options.flags ?? [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environmentWithoutSettings(), ...awsFilesIn(dataDirectory), ...options.environment },
  });
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const address = await readyAddress(
    child,
    () => out,
    () => err,
  );
  const url = new URL(address);
  const token = (await readFile(join(dataDirectory, 'token'), 'utf8')).trim();
  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    await gone;
  };
  return {
    base: url.origin,
    port: Number(url.port),
    dataDirectory,
    token,
    address,
    child,
    log: () => err,
    call: (path, init = {}) =>
      fetch(url.origin + path, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } }),
    kill,
    close: async () => {
      await kill('SIGTERM');
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** Nor the profiles that are set up on this machine. */
function awsFilesIn(folder: string): NodeJS.ProcessEnv {
  return {
    AWS_CONFIG_FILE: join(folder, 'no-aws-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, 'no-aws-credentials'),
  };
}

// Far beyond what a loaded machine takes; it ends what hangs.
const READY_MILLIS = 90_000;

async function readyAddress(child: ChildProcess, out: () => string, err: () => string): Promise<string> {
  const deadline = performance.now() + READY_MILLIS;
  for (;;) {
    const address = /Ready:\s+(http:\S+)\s/.exec(out())?.[1];
    if (address !== undefined) return address;
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}: ${err().slice(-2000)}`);
    if (performance.now() > deadline)
      throw new Error(`No Ready line within ${READY_MILLIS / 1000} s: ${out()}\n${err().slice(-2000)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What whoever runs the tests has set for Shardscope, for AWS or for a proxy must not reach the server under test. */
export function environmentWithoutSettings(): NodeJS.ProcessEnv {
  const settings = /^(SHARDSCOPE_|AWS_|(https?|no|all)_proxy$)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name)));
}
