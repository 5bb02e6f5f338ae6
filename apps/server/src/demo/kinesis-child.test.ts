import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ENTRY = fileURLToPath(new URL('../../dist/demo/kinesis-child.js', import.meta.url));

it('ends although its server was gone before it looked', async () => {
  const nobody = '1';
  const certificate = createRequire(import.meta.url).resolve('kinesis-local/server.json');
  const env = { PATH: process.env.PATH, KINESIS_MOCK_CERT_PATH: certificate };
  const child = spawn(process.execPath, [ENTRY, nobody], { stdio: 'ignore', env });
  const [, signal] = await once(child, 'exit');

  expect(signal).toBe('SIGKILL');
});
