import { readFileSync } from 'node:fs';
import { runTool } from './children.mjs';
import { ROOT } from './environment.mjs';

/** What may be shipped together with code under Apache-2.0. OFL-1.1 is for fonts. */
const ALLOWED = new Set([
  ...['Apache-2.0', 'MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'],
  ...['BlueOak-1.0.0', 'Unlicense', 'CC0-1.0', 'Python-2.0', 'OFL-1.1'],
]);

/** Packages that ran what a payload contained, or did so again after each repair. None may come in, by whatever way. */
const REFUSED = ['jsonpath', 'jsonpath-plus', 'vm2', 'safe-eval', 'static-eval', 'node-serialize', 'xml2js'];

/**
 * @param {string} licence an SPDX expression; of a choice (OR) one allowed name is enough, of a sum (AND) all are needed
 * @returns {boolean}
 */
export function isAllowed(licence) {
  const inner = licence.replace(/^\((.*)\)$/, '$1');
  if (inner.includes(' OR ')) return inner.split(' OR ').some(isAllowed);
  if (inner.includes(' AND ')) return inner.split(' AND ').every(isAllowed);
  return ALLOWED.has(inner);
}

/**
 * @param {string} lockfile
 * @returns {string[]}
 */
export function refusedIn(lockfile) {
  return REFUSED.filter((name) => new RegExp(`^  '?/?${name}@`, 'm').test(lockfile));
}

/** @returns {Promise<import('./children.mjs').Finished>} */
export async function checkLicences() {
  const listed = await runTool('pnpm', ['licenses', 'list', '--prod', '--json']);
  if (listed.code !== 0) return listed;
  /** @type {Record<string, { name: string }[]>} */
  const byLicence = JSON.parse(listed.stdout);
  const problems = Object.entries(byLicence)
    .filter(([licence]) => !isAllowed(licence))
    .map(([licence, packages]) => `${licence}: ${packages.map(({ name }) => name).join(', ')}`);
  for (const name of refusedIn(readFileSync(`${ROOT}pnpm-lock.yaml`, 'utf8')))
    problems.push(`${name} is refused: see the list`);
  const count = Object.values(byLicence).flat().length;
  return { code: problems.length === 0 ? 0 : 1, output: [...problems, `${count} production packages`].join('\n') };
}
