import { existsSync, readFileSync } from 'node:fs';
import { runTool } from './children.mjs';
import { ROOT } from './environment.mjs';

export const SCHEMA_TYPES = `${ROOT}apps/web/src/api/schema.d.ts`;

/** The types that the built server's OpenAPI document gives now. The generator needs an older TypeScript: its own package. */
export function generateSchemaTypes() {
  return runTool(process.execPath, [`${ROOT}scripts/openapi/generate.mjs`], { timeoutMillis: 120_000 });
}

/** @returns {Promise<import('./children.mjs').Finished>} */
export async function checkSchemaTypes() {
  if (!existsSync(`${ROOT}apps/server/dist/openapi.js`))
    return { code: 1, output: 'Not run: there is no built server.' };
  const generated = await generateSchemaTypes();
  if (generated.code !== 0) return generated;
  const next = 'Run `npm run codegen` and commit the file.';
  try {
    if (readFileSync(SCHEMA_TYPES, 'utf8') === generated.stdout) return { code: 0, output: '' };
    return { code: 1, output: `apps/web/src/api/schema.d.ts is not what the server's routes give now. ${next}` };
  } catch {
    return { code: 1, output: `apps/web/src/api/schema.d.ts is missing. ${next}` };
  }
}
