import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { childEnvironment, ROOT } from './environment.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {{ code: number, output: string }} Finished an exit code, and what was printed on both streams */
/** @typedef {Finished & { stdout: string }} ToolFinished */
/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMillis?: number, onLine?: (line: string) => void }} RunOptions */

const KILL_AFTER_MILLIS = 5_000;
// One Ctrl+C arrives twice under npm: from the terminal, and passed on by npm. A person needs longer for a second one.
const SAME_KEYSTROKE_MILLIS = 400;
const PARENT_CHECK_MILLIS = 300;

/** @type {Set<ChildProcess>} */
const running = new Set();
/** @type {NodeJS.Signals | undefined} */
let stoppedBy;

/**
 * Starts a child in a process group of its own: a signal then reaches it once, from us, and can end its whole family.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startChild(command, args, options) {
  const child = spawn(command, args, { detached: process.platform !== 'win32', ...options });
  running.add(child);
  child.once('error', () => running.delete(child));
  child.once('exit', () => running.delete(child));
  return child;
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function signalFamily(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // Nobody of the family is left.
  }
}

/**
 * Runs a tool to its end and keeps what it printed. Never rejects: a tool that cannot be started ends with code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<ToolFinished>}
 */
export function runTool(command, args, { cwd = ROOT, env, timeoutMillis, onLine } = {}) {
  return new Promise((resolve) => {
    const child = startChild(command, args, { cwd, env: childEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let stdout = '';
    /** @param {string} chunk */
    const keep = (chunk) => {
      output += chunk;
      const last = chunk.trimEnd().split('\n').at(-1);
      if (last) onLine?.(last);
    };
    child.stdout?.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
      keep(chunk);
    });
    child.stderr?.setEncoding('utf8').on('data', keep);
    const timer =
      timeoutMillis &&
      setTimeout(() => {
        output += `\nStopped after ${timeoutMillis / 1000} s without an end.\n`;
        signalFamily(child, 'SIGKILL');
      }, timeoutMillis);
    child.once('error', (error) =>
      resolve({ code: 127, output: `${command} could not be started: ${error.message}`, stdout }),
    );
    child.once('close', (code, signal) => {
      if (timer) clearTimeout(timer);
      if (stoppedBy) return;
      resolve({ code: code ?? 128 + (signal ? constants.signals[signal] : 0), output, stdout });
    });
  });
}

/**
 * Ctrl+C, SIGTERM and a closed terminal end every running tool with all that it started, and then this process.
 */
export function endChildrenOnSignals() {
  stopWhenNpmIsGone();
  let last = Number.NEGATIVE_INFINITY;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (performance.now() - last < SAME_KEYSTROKE_MILLIS) return;
      last = performance.now();
      stop(signal);
    });
  }
}

/** npm hands a SIGTERM to the shell between it and us, which dies without passing it on: then the parent changes. */
function stopWhenNpmIsGone() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop('SIGTERM');
  }, PARENT_CHECK_MILLIS);
  timer.unref();
}

/** @type {ChildProcess | undefined} */
let patientChild;

/**
 * From now on signals go to this child alone, once each, and nothing is killed: it may have a send in flight to finish.
 * @param {ChildProcess} child
 */
export function passSignalsTo(child) {
  patientChild = child;
}

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  if (patientChild) {
    patientChild.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    return;
  }
  stoppedBy = signal;
  const leave = () => process.exit(128 + constants.signals[signal]);
  if (running.size === 0) leave();
  for (const child of running) {
    signalFamily(child, 'SIGTERM');
    child.once('close', () => running.size === 0 && leave());
  }
  setTimeout(() => {
    for (const child of running) signalFamily(child, 'SIGKILL');
    leave();
  }, KILL_AFTER_MILLIS);
}
