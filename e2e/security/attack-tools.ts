import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ServerProcess } from '../server-process.ts';

const TOOLS = new URL('../../../shared/tools/', import.meta.url);
const CASES = fileURLToPath(new URL('./replay-cases.mjs', import.meta.url));

/** Undefined when the attack runner is at hand; else the reason to skip. It lies beside the repository and is not part of it. */
export const ABSENT = existsSync(new URL('attack.mjs', TOOLS))
  ? undefined
  : 'the attack runner lies beside the repository and is not at hand';

export type AttackResult = {
  readonly id: string;
  readonly title: string;
  readonly r: 'pass' | 'FAIL' | 'skip';
  readonly why?: string;
};

export type MockAws = { readonly url: string; close(): void };

/** The faulty AWS in a process of its own. It exists for faults that no real server can be made to show. */
export async function startMockAws(): Promise<MockAws> {
  // It takes a free port itself and names it: a port that was looked for beforehand may be somebody else's by then.
  const child = spawn(process.execPath, [fileURLToPath(new URL('mock-aws.mjs', TOOLS)), '0', '3600'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve));
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
  if (url === undefined) throw new Error(`The faulty AWS named no address: ${line}`);
  return { url, close: () => child.kill() };
}

/** Runs the cases that `only` names, with our replay cases added, against a running server. */
export async function attack(server: ServerProcess, only: string, mock?: MockAws): Promise<readonly AttackResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'shardscope-attack-'));
  const results = join(folder, 'results.json');
  const log = join(folder, 'server.log');
  await writeFile(log, server.log());
  const child = spawn(process.execPath, [
    // The runner knows itself by its real path.
    realpathSync(fileURLToPath(new URL('attack.mjs', TOOLS))),
    ...['--base', server.base, '--token', server.token, '--only', only, '--json', results, '--cases', CASES],
    ...['--pid', String(server.child.pid), '--log', log, ...(mock ? ['--mock', mock.url] : [])],
  ]);
  await ended(child);
  const text = await readFile(results, 'utf8');
  await rm(folder, { recursive: true, force: true });
  return JSON.parse(text) as AttackResult[];
}

async function ended(child: ChildProcess): Promise<void> {
  child.stdout?.resume();
  child.stderr?.resume();
  await new Promise<void>((resolve) => child.once('exit', () => resolve()));
}
