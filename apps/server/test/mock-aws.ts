import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../../../shared/tools/mock-aws.mjs', import.meta.url));

/** A stand-in for Lambda that fails in every way and counts; it is not part of this repository. */
export const HAS_MOCK_AWS = existsSync(SCRIPT);

export type Stats = {
  readonly calls: Readonly<Record<string, number>>;
  readonly invokes: readonly { sha256: string }[];
};

export async function startMockAws() {
  const port = await freePort();
  const child = spawn(process.execPath, [SCRIPT, String(port), '120'], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve) => createInterface({ input: child.stdout }).once('line', () => resolve()));
  const endpoint = `http://127.0.0.1:${port}`;
  const control = async (path: string, body: object = {}) => {
    const response = await fetch(`${endpoint}${path}`, { method: 'POST', body: JSON.stringify(body) });
    return response.json();
  };
  return {
    endpoint,
    control,
    stats: () => control('/__stats') as Promise<Stats>,
    stop: () => child.kill('SIGKILL'),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
