import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const PRINTS_DOCUMENT = fileURLToPath(new URL('../../apps/server/dist/openapi.js', import.meta.url));
const HEADER =
  '// Written by `npm run codegen` from the OpenAPI document of the server. Edit the routes there, not this file.\n\n';

const document = execFileSync(process.execPath, [PRINTS_DOCUMENT], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
process.stdout.write(HEADER + astToString(await openapiTS(JSON.parse(document), { immutable: true })));
