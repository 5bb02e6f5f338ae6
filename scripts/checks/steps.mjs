import { existsSync, readdirSync } from 'node:fs';
import { findBrowser } from '../browser.mjs';
import { runTask } from '../build.mjs';
import { checkImports } from '../check-imports.mjs';
import { checkLengths } from '../check-lengths.mjs';
import { checkLicences } from '../check-licences.mjs';
import { runTool } from '../children.mjs';
import { ROOT } from '../environment.mjs';
import { checkSchemaTypes } from '../schema-types.mjs';
import { runEndToEnd, runUnitTests } from './run-suite.mjs';

/** @typedef {(line: string) => void} Note */
/** @typedef {import('../children.mjs').Finished & { counts?: import('./tally.mjs').Counts, remark?: string }} Checked */
/** @typedef {{ group: string, title: string, run: (note: Note) => Checked | Promise<Checked> }} Step */

/** The packages that bring unit tests: every one with a Vitest configuration. */
function testedPackages() {
  const places = ['packages', 'apps'].flatMap((place) => readdirSync(ROOT + place).map((name) => `${place}/${name}`));
  return [...places, 'scripts'].filter((folder) =>
    ['vitest.config.ts', 'vite.config.ts', 'vitest.config.mjs'].some((name) => existsSync(`${ROOT}${folder}/${name}`)),
  );
}

/** @type {string | undefined} */
let browser;

/** @param {Note} note */
async function checkBrowser(note) {
  const found = await findBrowser(note);
  if ('reason' in found) return { code: 1, output: found.reason };
  browser = found.path;
  return { code: 0, output: '', remark: `${found.name}: ${found.path}` };
}

/** @param {(browser: string, note: Note) => Promise<Checked>} run @returns {Step['run']} what needs the built product and a browser */
const inBrowser = (run) => async (note) => {
  if (!existsSync(`${ROOT}apps/server/dist/main.js`)) return { code: 1, output: 'Not run: there is no built server.' };
  if (!browser) await checkBrowser(note);
  if (!browser) return { code: 1, output: 'Not run: there is no browser.' };
  return run(browser, note);
};

/**
 * Everything `npm test` checks, in an order in which the quick and the basic come first. Each stands alone: one that fails
 * keeps no other from telling what it knows.
 * @returns {Step[]}
 */
export function steps() {
  return [
    {
      group: 'lint',
      title: 'format and lint',
      run: () => runTool('biome', ['ci', '.', '--colors=off', '--diagnostic-level=warn', '--max-diagnostics=200']),
    },
    { group: 'zones', title: 'import zones', run: checkImports },
    { group: 'length', title: 'file length', run: checkLengths },
    { group: 'licences', title: 'licences', run: checkLicences },
    { group: 'build', title: 'build', run: (note) => runTask('build', note) },
    { group: 'types', title: 'types', run: (note) => runTask('typecheck', note) },
    ...testedPackages().map((folder) => ({
      group: 'unit',
      title: `unit tests of ${folder}`,
      run: (/** @type {Note} */ note) => runUnitTests(folder, note),
    })),
    { group: 'codegen', title: 'generated types are current', run: checkSchemaTypes },
    { group: 'browser', title: 'browser', run: checkBrowser },
    { group: 'e2e', title: 'end-to-end tests', run: inBrowser((path, note) => runEndToEnd(path, note, 'e2e')) },
    { group: 'axe', title: 'axe in both themes', run: inBrowser((path, note) => runEndToEnd(path, note, 'axe')) },
  ];
}
