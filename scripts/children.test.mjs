import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runTool } from './children.mjs';

const CHILDREN = fileURLToPath(new URL('./children.mjs', import.meta.url));

/** A script that runs a tool whose own child sleeps, and tells that child's process id. */
const PARENT = `
  import { endChildrenOnSignals, runTool } from ${JSON.stringify(CHILDREN)};
  endChildrenOnSignals();
  await runTool('sh', ['-c', 'sleep 600 & echo $!; wait'], { onLine: console.log });
`;

/**
 * Whether a process still does anything. One that ended may stay in the table until its parent asks for its end.
 * @param {number} pid
 */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

describe('children', () => {
  it('keeps both streams and the exit code', async () => {
    const finished = await runTool('sh', ['-c', 'echo out; echo err >&2; exit 3']);
    expect(finished).toMatchObject({ code: 3, stdout: 'out\n' });
    expect(finished.output).toContain('err');
  });

  it('says which tool could not be started', async () => {
    const finished = await runTool('no-such-tool', []);
    expect(finished.code).toBe(127);
    expect(finished.output).toContain('no-such-tool could not be started');
  });

  it('ends a tool that never ends, with its family', async () => {
    // Long enough for the shell to say its child's id on any machine.
    const finished = await runTool('sh', ['-c', 'sleep 600 & echo $!; wait'], { timeoutMillis: 2000 });
    expect(finished.code).toBe(137);
    expect(finished.output).toContain('Stopped after 2 s');
    expect(finished.stdout).toMatch(/^\d+\n/);
    await expect.poll(() => isRunning(Number.parseInt(finished.stdout, 10))).toBe(false);
  });

  it.each(
    /** @type {const} */ ([
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ]),
  )('ends the whole family on %s', async (signal, code) => {
    const parent = spawn(process.execPath, ['--input-type=module', '-e', PARENT], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(parent.stdout, 'data');
    const sleeper = Number.parseInt(String(line), 10);
    expect(isRunning(sleeper)).toBe(true);
    parent.kill(signal);
    expect(await once(parent, 'exit')).toEqual([code, null]);
    await expect.poll(() => isRunning(sleeper)).toBe(false);
  });

  it('ends the family when npm was ended and its shell did not tell', async () => {
    const env = { ...process.env, npm_lifecycle_event: 'start' };
    const shell = spawn('sh', ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, PARENT], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(shell.stdout, 'data');
    shell.kill('SIGTERM');
    await expect.poll(() => isRunning(Number.parseInt(String(line), 10))).toBe(false);
  });
});
