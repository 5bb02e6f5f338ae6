import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from './fixtures.ts';
import { environmentWithoutSettings } from './server-process.ts';

const ROOT = new URL('../', import.meta.url);

test('runs the journey of the README with curl alone', async ({ server }) => {
  const readme = readFileSync(new URL('README.md', ROOT), 'utf8');
  const script = /<!-- journey -->\n```sh\n([\s\S]+?)```/.exec(readme)?.[1];
  if (script === undefined) throw new Error('The README has no journey.');
  const folder = await mkdtemp(join(tmpdir(), 'shardscope-readme-'));
  const run = `cd "${folder}"; ln -s "${fileURLToPath(new URL('packages', ROOT))}" packages; ${script}`;
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', run], {
    env: { ...environmentWithoutSettings(), FORCE_COLOR: '0', base: server.base, token: server.token },
  });
  await rm(folder, { recursive: true, force: true });

  for (const line of [
    "[ 'Hello, this is a test.', 'This is only a test.' ]",
    '"itemIdentifier":"49590338271490256608559692540925702759324208523137515618"',
    "[ 'done, delivered 1', 'discarded, delivered 4' ]",
    '[ 1 ]',
    'succeeded',
    'partial-failure',
  ]) {
    expect(stdout).toContain(line);
  }
});
