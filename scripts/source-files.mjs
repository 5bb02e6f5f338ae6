import { readdirSync, readFileSync } from 'node:fs';
import { ROOT } from './environment.mjs';

/** @typedef {{ path: string, text: string }} SourceFile a path from the repository's root, with `/` on every platform */

const PLACES = ['packages', 'apps', 'e2e', 'scripts', 'bench'];
const SKIPPED = new Set(['node_modules', 'dist', 'vectors', 'test-results', 'playwright-report']);
const SOURCE = /\.(ts|tsx|mjs)$/;
const GENERATED = /\.d\.ts$/;

/**
 * @param {string} folder
 * @returns {Generator<string>}
 */
function* walk(folder) {
  let entries;
  try {
    entries = readdirSync(ROOT + folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    if (SKIPPED.has(entry.name) || entry.name.startsWith('.')) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(path);
    else if (SOURCE.test(entry.name) && !GENERATED.test(entry.name)) yield path;
  }
}

/** Every source file that we wrote, sorted; generated declarations are left out. */
export function sourceFiles() {
  const paths = PLACES.flatMap((place) => [...walk(place)]).sort();
  return paths.map((path) => ({ path, text: readFileSync(ROOT + path, 'utf8') }));
}

/**
 * Tests, and the settings of the tools: both may use what the product itself must not.
 * @param {string} path
 */
export function isTest(path) {
  return /\.(test|spec)\.(ts|tsx|mjs)$|\.config\.ts$|\.test-[a-z-]+\.(ts|mjs)$|\/test\//.test(path);
}
