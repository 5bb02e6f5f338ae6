import { existsSync } from 'node:fs';
import { runTool } from '../children.mjs';
import { playwrightBrowsers, systemBrowsers } from './installed.mjs';
import { loadPlaywright } from './open-page.mjs';

/** @typedef {{ path: string } | { reason: string }} Brought */

/** @param {string} output */
function lastLine(output) {
  return output.trim().split('\n').at(-1) ?? '';
}

/**
 * Playwright's own download. It needs the open internet, so it gets little time to show that it has it.
 * @param {(line: string) => void} note
 * @returns {Promise<Brought>}
 */
export async function downloadWithPlaywright(note) {
  note('trying the download of Playwright');
  const finished = await runTool(process.execPath, [(await loadPlaywright()).cli, 'install', 'chromium'], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '3000' },
    timeoutMillis: 120_000,
    onLine: note,
  });
  const [path] = await playwrightBrowsers();
  if (finished.code === 0 && path) return { path };
  const cause = finished.output.split('\n').find((line) => /ENOTFOUND|ECONNREFUSED|ETIMEDOUT|Error:/.test(line));
  return { reason: `its download failed: ${(cause ?? lastLine(finished.output)).trim()}` };
}

/**
 * Debian's package, the last way: it changes the machine, so only root on Debian gets here, and waits for other installs.
 * @param {(line: string) => void} note
 * @returns {Promise<Brought>}
 */
export async function installWithApt(note) {
  if (!existsSync('/etc/debian_version')) return { reason: 'this is not Debian' };
  if (process.getuid?.() !== 0) return { reason: 'only root may install packages' };
  const lock = ['-o', 'DPkg::Lock::Timeout=300'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const finished = await runTool('apt-get', [...lock, ...args], { env, timeoutMillis: 600_000, onLine: note });
    if (finished.code !== 0) return { reason: `apt-get ${args[0]} failed: ${lastLine(finished.output)}` };
  }
  const [path] = systemBrowsers();
  return path ? { path } : { reason: 'apt-get installed chromium, yet no chromium is on PATH' };
}
