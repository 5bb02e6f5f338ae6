import { type ChildProcess, spawn } from 'node:child_process';
import { basename, dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The process in which a handler file runs. */
export type RuntimeChild = {
  kill(): void;
  /** Resolves when the process is gone and everything it printed has been handed on. */
  readonly gone: Promise<{ readonly code: number | null; readonly signal: string | null }>;
};

const BOOTSTRAP = fileURLToPath(new URL('./bootstrap.js', import.meta.url));

/** Starts the bootstrap for one handler file. Of this process's environment it sees nothing but where Node finds its tools. */
export function startChild(
  name: string,
  file: string,
  runtimeApi: string,
  print: (chunk: Buffer) => void,
): RuntimeChild {
  const child = spawn(process.execPath, ['--max-old-space-size=128', BOOTSTRAP, String(process.pid)], {
    cwd: dirname(file),
    env: environmentOf(name, file, runtimeApi),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', print);
  child.stderr.on('data', print);
  return { kill: () => void child.kill('SIGKILL'), gone: goneOf(child) };
}

function goneOf(child: ChildProcess): RuntimeChild['gone'] {
  return new Promise((resolve) => {
    child.once('error', () => resolve({ code: null, signal: 'not started' }));
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}

function environmentOf(name: string, file: string, runtimeApi: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
    AWS_LAMBDA_RUNTIME_API: runtimeApi,
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'function-host',
    LAMBDA_TASK_ROOT: dirname(file),
    _HANDLER: `${basename(file, extname(file))}.handler`,
    SHARDSCOPE_HANDLER_FILE: file,
  };
}
