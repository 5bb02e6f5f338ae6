import './node-version.mjs';
import { mkdirSync } from 'node:fs';
import { loadPlaywright } from './browser/open-page.mjs';
import { findBrowser } from './browser.mjs';
import { endChildrenOnSignals } from './children.mjs';
import { ROOT } from './environment.mjs';
import { prepare } from './prepare.mjs';
import { playScene } from './shots/play-scene.mjs';
import { SCENES } from './shots/scenes.mjs';
import { startDemoServer } from './shots/server.mjs';

// Pictures of every screen and state, to be looked at before a release. `npm run shots -- batch dark 1280x720` takes those
// whose names hold every word; a word may be several, as in `open,read`.

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
];
const THEMES = /** @type {const} */ (['light', 'dark']);
const FOLDER = `${ROOT}.shots/`;

/** @param {string} name @param {boolean} fullPage what is below the fold of a zoomed page is looked at too */
const photograph = (name, fullPage) => async (/** @type {import('@playwright/test').Page} */ page) => {
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${FOLDER}${name}.png`, fullPage });
};

endChildrenOnSignals();
await prepare();
const found = await findBrowser((line) => console.log(`  ...   ${line}`));
if ('reason' in found) {
  console.error(found.reason);
  process.exit(1);
}
const words = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
const server = await startDemoServer();
const { chromium } = await loadPlaywright();
const browser = await chromium.launch({ executablePath: found.path });
let taken = 0;
let failed = 0;
for (const scene of SCENES) {
  for (const theme of THEMES) {
    for (const { width, height } of SIZES) {
      const name = `${scene.name.toLowerCase()}-${theme}-${width}x${height}`;
      if (!words.every((word) => word.split(',').some((one) => name.includes(one)))) continue;
      const see = photograph(name, scene.zoom !== undefined);
      await playScene(browser, server, scene, { theme, width, height }, see).then(
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
await server.stop();
console.log(`${taken} pictures in .shots/, ${failed} failed.`);
process.exitCode = failed === 0 ? 0 : 1;
