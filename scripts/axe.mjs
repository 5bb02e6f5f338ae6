import './node-version.mjs';
import { findingsOf, isGrave } from './axe/look.mjs';
import { loadPlaywright } from './browser/open-page.mjs';
import { findBrowser } from './browser.mjs';
import { endChildrenOnSignals } from './children.mjs';
import { prepare } from './prepare.mjs';
import { playScene } from './shots/play-scene.mjs';
import { SCENES } from './shots/scenes.mjs';
import { startDemoServer } from './shots/server.mjs';

// Asks axe about every screen that `npm run shots` photographs, in both themes. `npm run axe -- open,read` asks about
// those whose names hold one of the words. What is serious or critical fails; the rest is told.

const SIZE = { width: 1440, height: 900 };
const SIDE_BY_SIDE = 3;

endChildrenOnSignals();
await prepare();
const found = await findBrowser((line) => console.log(`  ...   ${line}`));
if ('reason' in found) {
  console.error(found.reason);
  process.exit(1);
}
const words = process.argv.slice(2).flatMap((word) => word.split(','));
const scenes = SCENES.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const server = await startDemoServer();
const { chromium } = await loadPlaywright();
const browser = await chromium.launch({ executablePath: found.path });
let failed = 0;

/** @param {import('./shots/scenes.mjs').Scene} scene */
async function ask(scene) {
  /** @type {import('./axe/look.mjs').Finding[]} */
  const findings = [];
  await playScene(browser, server, scene, { theme: 'light', ...SIZE }, async (page) => {
    findings.push(...(await findingsOf(page)));
  });
  const grave = findings.filter(isGrave).length;
  if (grave > 0) failed++;
  console.log(`  ${grave > 0 ? 'fail' : 'ok  '}  ${scene.name}`);
  for (const { theme, impact, id, words } of findings) console.log(`          ${theme}, ${impact}, ${id}: ${words}`);
}

const waiting = [...scenes];
async function work() {
  for (let scene = waiting.shift(); scene !== undefined; scene = waiting.shift()) {
    const { name } = scene;
    await ask(scene).catch((error) => {
      failed++;
      console.log(`  fail  ${name}: the scene cannot be played: ${error.message.split('\n')[0]}`);
    });
  }
}

const from = performance.now();
await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
await browser.close();
await server.stop();
const seconds = Math.round((performance.now() - from) / 1000);
console.log(`${scenes.length} screens in both themes, ${failed} with findings, ${seconds} s.`);
process.exitCode = failed === 0 && scenes.length > 0 ? 0 : 1;
