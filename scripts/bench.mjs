import './node-version.mjs';
import { readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { findBrowser } from './browser.mjs';
import { endChildrenOnSignals, startChild } from './children.mjs';
import { childEnvironment, ROOT } from './environment.mjs';
import { prepare } from './prepare.mjs';

/** @returns {string[]} the names of the measurements: one file each in `bench/`, and nothing else lies there */
function measurements() {
  try {
    return readdirSync(`${ROOT}bench`)
      .filter((name) => name.endsWith('.mjs'))
      .map((name) => name.slice(0, -'.mjs'.length))
      .sort();
  } catch {
    return [];
  }
}

/**
 * A measurement that reads SHARDSCOPE_CHROME gets a browser there, found or brought as for the tests.
 * @param {string} name
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function environmentOf(name) {
  const needsBrowser = readFileSync(`${ROOT}bench/${name}.mjs`, 'utf8').includes('SHARDSCOPE_CHROME');
  if (!needsBrowser) return childEnvironment();
  const found = await findBrowser(console.error);
  if ('path' in found) return { ...childEnvironment(), SHARDSCOPE_CHROME: found.path };
  console.error(found.reason);
  process.exit(1);
}

/**
 * @param {string} name
 * @param {readonly string[]} flags
 * @returns {Promise<number>}
 */
async function measure(name, flags) {
  const env = await environmentOf(name);
  const child = startChild(process.execPath, ['--expose-gc', `${ROOT}bench/${name}.mjs`, ...flags], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

endChildrenOnSignals();
const args = process.argv.slice(2);
const flags = args.filter((arg) => arg.startsWith('-'));
const asked = args.filter((arg) => !arg.startsWith('-'));
const known = measurements();
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0 || known.length === 0) {
  console.error(`No measurement named ${unknown.join(', ')}. There are: ${known.join(', ') || 'none yet'}.`);
  process.exit(2);
}
await prepare();
let worst = 0;
for (const name of asked.length > 0 ? asked : known) {
  console.log(`\n${name}`);
  worst = Math.max(worst, await measure(name, flags));
}
process.exit(worst);
