import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url));

/** @param {import('node:child_process').ChildProcess} child */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      const [, address] = /Ready: (http:\/\/127\.0\.0\.1:\d+)/.exec(String(text)) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}. Was it built?`)));
  });
}

/** The built server in a process of its own, its data in a folder that `stop` removes. */
export async function startServer() {
  const data = mkdtempSync(join(tmpdir(), 'shardscope-bench-'));
  const child = spawn(process.execPath, [MAIN, '--data', data, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(child);
  const authorization = `Bearer ${readFileSync(join(data, 'token'), 'utf8').trim()}`;

  async function ask(path, options = {}) {
    const answer = await fetch(url + path, { ...options, headers: { authorization, ...options.headers } });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  async function fetchOk(path, options) {
    const { status, bytes } = await ask(path, options);
    if (status >= 300) throw new Error(`${path}: ${status} ${bytes.toString().slice(0, 300)}`);
    return bytes;
  }

  return {
    ask,
    fetchOk,
    /** Sends bytes as they are. */
    send: (path, body) => ask(path, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body }),
    /** Keeps an input and gives the id of its capture. */
    async keep(body) {
      const headers = { 'content-type': 'application/octet-stream' };
      return JSON.parse(String(await fetchOk('/api/captures', { method: 'POST', headers, body }))).id;
    },
    /** Resident memory of the process, its worker threads included, in MB. */
    residentMb() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
    },
    async stop() {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
      rmSync(data, { recursive: true, force: true });
    },
  };
}
