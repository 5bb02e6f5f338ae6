import './node-version.mjs';
import { writeFileSync } from 'node:fs';
import { runTask } from './build.mjs';
import { endChildrenOnSignals } from './children.mjs';
import { mustPass, prepareInstall } from './prepare.mjs';
import { generateSchemaTypes, SCHEMA_TYPES } from './schema-types.mjs';

endChildrenOnSignals();
await prepareInstall();
// The web may not build without the types that are made here, so only the server is built.
await mustPass(
  'build the server',
  (note) => runTask('build', note, ['--filter=@shardscope/server']),
  'The lines above name the file.',
);
const { stdout } = await mustPass(
  'generate the types of the HTTP interface',
  generateSchemaTypes,
  'The lines above say why.',
);
writeFileSync(SCHEMA_TYPES, stdout);
console.log(`Wrote ${SCHEMA_TYPES}`);
