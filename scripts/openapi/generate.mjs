import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const PRINTS_DOCUMENT = fileURLToPath(new URL('../../apps/server/dist/openapi.js', import.meta.url));
const HEADER =
  '// Written by `npm run codegen` from the OpenAPI document of the server. Edit the routes there, not this file.\n\n';

const { status, stdout: document } = spawnSync(process.execPath, [PRINTS_DOCUMENT], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
  maxBuffer: 64 * 1024 * 1024,
});
if (status !== 0) process.exit(1);
process.stdout.write(HEADER + astToString(await openapiTS(JSON.parse(document), { immutable: true })));
