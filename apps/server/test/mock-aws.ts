import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
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
  // It takes a free port itself and names it: a port that was looked for beforehand may be somebody else's by then.
  const child = spawn(process.execPath, [SCRIPT, '0', '3600'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`The stand-in for AWS ended with ${code} before it listened.`)));
  });
  const endpoint = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
  if (endpoint === undefined) throw new Error(`The stand-in for AWS named no address: ${line}`);
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
