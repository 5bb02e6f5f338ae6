/// <reference types="node" />
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DecoderChoice, SchemaSummary } from '../decoding.ts';
import type { Capture } from '../shapes.ts';
import type { Source } from '../source.ts';
import { buildBundle } from './build-bundle.ts';
import { openBundle } from './bundle-source.ts';

export const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url));

/** The built server, in a process of its own: what it answers is what a bundle is held against. */
export class BuiltServer {
  private readonly data = mkdtempSync(join(tmpdir(), 'shardscope-contract-'));
  private readonly process: ChildProcess;
  private base = '';
  private token = '';

  constructor() {
    this.process = spawn(
      process.execPath,
      [join(ROOT, 'apps/server/dist/main.js'), '--data', this.data, '--port', '0'],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        // Settings of whoever runs the tests must not reach the server under test.
        env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(SHARDSCOPE_|AWS_)/.test(name))),
      },
    );
  }

  async ready(): Promise<void> {
    this.base = await new Promise<string>((resolve, reject) => {
      let out = '';
      this.process.stdout?.on('data', (text) => {
        out += text;
        const [, origin] = /Ready: +(http:\/\/127\.0\.0\.1:\d+)\D/.exec(out) ?? [];
        if (origin !== undefined) resolve(origin);
      });
      this.process.once('exit', (code) => reject(new Error(`The server ended with ${code}. Was it built?`)));
    });
    this.token = readFileSync(join(this.data, 'token'), 'utf8').trim();
  }

  async stop(): Promise<void> {
    const gone = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    // What it still writes would come between.
    await gone;
    rmSync(this.data, { recursive: true, force: true });
  }

  call(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(this.base + path, { ...init, headers: { authorization: `Bearer ${this.token}`, ...init.headers } });
  }

  async json<T>(path: string): Promise<T> {
    return (await this.call(path)).json() as Promise<T>;
  }

  /** Sends JSON and reads what comes back; fails where it is refused. */
  async send<T>(method: 'POST' | 'PUT', path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
    const init = { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
    const answer = await this.call(path, init);
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json() as Promise<T>;
  }

  async keep(bytes: Uint8Array): Promise<Capture> {
    const headers = { 'content-type': 'application/octet-stream' };
    const kept = await this.call('/api/captures', { method: 'POST', headers, body: new Uint8Array(bytes) });
    return (await kept.json()) as Capture;
  }

  /** A bundle of a capture, as the page builds one, opened. */
  async bundle(capture: Capture): Promise<Source> {
    const path = `/api/captures/${capture.id}`;
    const listOf = async <T>(from: string) => (await this.json<{ items: T[] }>(from)).items;
    const saved = await buildBundle(
      {
        captureBytes: async () => new Uint8Array(await (await this.call(`${path}/raw`)).arrayBuffer()),
        marks: (_id, n) => this.json(`${path}/batches/${n}/marks`),
        decoding: {
          schemas: () => listOf<SchemaSummary>('/api/schemas'),
          schemaBytes: async (id) =>
            Buffer.from((await this.json<{ data: string }>(`/api/schemas/${id}`)).data, 'base64'),
          choices: () => listOf<DecoderChoice>(`${path}/decoding`),
        },
      },
      capture,
      new Date(0),
    );
    return openBundle(saved);
  }
}
