import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signalFamily, startChild } from '../children.mjs';
import { childEnvironment, ROOT } from '../environment.mjs';

/** @typedef {{ base: string, token: string, stop: () => Promise<void> }} Server */

/**
 * A server of its own, whose embedded Kinesis has its records: every look at it sees the same ones.
 * @returns {Promise<Server>}
 */
export async function startDemoServer() {
  const server = await startServer();
  await demoOf(server);
  return server;
}

/** @returns {Promise<Server>} */
async function startServer() {
  const data = mkdtempSync(join(tmpdir(), 'shardscope-shots-'));
  const child = startChild(
    process.execPath,
    [`${ROOT}apps/server/dist/main.js`, '--data', data, '--port', '0', '--demo', 'true'],
    {
      env: childEnvironment(),
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const base = await new Promise((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      const address = /Ready: (http:\/\/[\d.:]+)/.exec(text)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready.`)));
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    signalFamily(child, 'SIGTERM');
    await gone;
    rmSync(data, { recursive: true, force: true });
  };
  return { base, token: readFileSync(join(data, 'token'), 'utf8').trim(), stop };
}

/** @param {Server} server @param {string} path @param {RequestInit} init */
export async function call({ base, token }, path, init) {
  const response = await fetch(base + path, {
    ...init,
    headers: { authorization: `Bearer ${token}`, ...init.headers },
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return /** @type {Promise<any>} */ (response.json());
}

/** @param {Server} server */
async function demoOf(server) {
  for (let n = 0; n < 120; n++) {
    const { state, message } = await call(server, '/api/incidents', {});
    if (state === 'ready') return;
    if (state === 'failed') throw new Error(message);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The embedded Kinesis was not ready within a minute.');
}
