import './node-version.mjs';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPlaywright } from './browser/open-page.mjs';
import { findBrowser } from './browser.mjs';
import { endChildrenOnSignals, signalFamily, startChild } from './children.mjs';
import { childEnvironment, ROOT } from './environment.mjs';
import { prepare } from './prepare.mjs';
import { SCENES } from './shots/scenes.mjs';

// Pictures of every screen and state, to be looked at before a release. `npm run shots -- batch dark 1280x720` takes those
// whose names hold every word; a word may be several, as in `open,read`.

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {{ base: string, token: string, stop: () => void }} Server */

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
];
const THEMES = /** @type {const} */ (['light', 'dark']);
const FOLDER = `${ROOT}.shots/`;

/** @returns {Promise<Server>} */
async function startServer() {
  const data = mkdtempSync(join(tmpdir(), 'shardscope-shots-'));
  const child = startChild(
    process.execPath,
    [`${ROOT}apps/server/dist/main.js`, '--data', data, '--port', '0', '--demo', 'true'],
    {
      env: childEnvironment(),
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const base = await new Promise((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      const address = /Ready: (http:\/\/[\d.:]+)/.exec(text)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready.`)));
  });
  const stop = () => {
    signalFamily(child, 'SIGTERM');
    child.once('exit', () => rmSync(data, { recursive: true, force: true }));
  };
  return { base, token: readFileSync(join(data, 'token'), 'utf8').trim(), stop };
}

/** @param {Server} server @param {string} path @param {RequestInit} init */
async function call({ base, token }, path, init) {
  const response = await fetch(base + path, {
    ...init,
    headers: { authorization: `Bearer ${token}`, ...init.headers },
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return /** @type {Promise<any>} */ (response.json());
}

/** The embedded Kinesis has its records, so that every picture has the same ones. @param {Server} server */
async function demoOf(server) {
  for (let n = 0; n < 120; n++) {
    const { state, message } = await call(server, '/api/incidents', {});
    if (state === 'ready') return;
    if (state === 'failed') throw new Error(message);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The embedded Kinesis was not ready within a minute.');
}

/** @param {Browser} browser @param {Server} server @param {import('./shots/scenes.mjs').Scene} scene @param {typeof THEMES[number]} theme @param {typeof SIZES[number]} size */
async function take(browser, server, scene, theme, { width, height }) {
  const zoom = scene.zoom ?? 1;
  const context = await browser.newContext({
    viewport: { width: width / zoom, height: height / zoom },
    deviceScaleFactor: zoom,
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (!scene.signedOut) {
    const { code } = await call(server, '/api/session/codes', { method: 'POST' });
    await page.goto(`${server.base}/#code=${code}`);
    await page.getByRole('heading').first().waitFor();
  }
  /** @param {string} title @param {string} body */
  const keep = async (title, body) => {
    const headers = { 'content-type': 'application/octet-stream' };
    const path = `/api/captures?title=${encodeURIComponent(title)}`;
    return (await call(server, path, { method: 'POST', headers, body })).id;
  };
  let isTaken = false;
  const picture = async () => {
    isTaken = true;
    await page.waitForTimeout(300);
    // What is below the fold of a zoomed page is looked at too.
    const fullPage = scene.zoom !== undefined;
    await page.screenshot({ path: `${FOLDER}${nameOf(scene, theme, { width, height })}.png`, fullPage });
  };
  try {
    await scene.play({ page, base: server.base, keep, picture });
  } finally {
    if (!isTaken) await picture();
    await context.close();
  }
}

/** @param {{ name: string }} scene @param {string} theme @param {typeof SIZES[number]} size */
function nameOf(scene, theme, { width, height }) {
  return `${scene.name.toLowerCase()}-${theme}-${width}x${height}`;
}

endChildrenOnSignals();
await prepare();
const found = await findBrowser((line) => console.log(`  ...   ${line}`));
if ('reason' in found) {
  console.error(found.reason);
  process.exit(1);
}
const words = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
const server = await startServer();
await demoOf(server);
const { chromium } = await loadPlaywright();
const browser = await chromium.launch({ executablePath: found.path });
let taken = 0;
let failed = 0;
for (const scene of SCENES) {
  for (const theme of THEMES) {
    for (const size of SIZES) {
      const name = nameOf(scene, theme, size);
      if (!words.every((word) => word.split(',').some((one) => name.includes(one)))) continue;
      await take(browser, server, scene, theme, size).then(
        () => taken++,
        (error) => {
          failed++;
          console.error(`  fail  ${name}: ${error.message.split('\n')[0]}`);
        },
      );
    }
  }
}
await browser.close();
server.stop();
console.log(`${taken} pictures in .shots/, ${failed} failed.`);
process.exitCode = failed === 0 ? 0 : 1;
