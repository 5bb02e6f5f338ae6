/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ROOT } from '../environment.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {'light' | 'dark'} Theme */
/** @typedef {{ theme: Theme, impact: string, id: string, words: string }} Finding */
/** @typedef {{ target: unknown, any: { message: string }[] }} Node */
/** @typedef {{ id: string, help: string, impact: string, nodes: Node[] }} Violation */

/** What a theme changes are colours: the rest is asked once. @type {readonly { theme: Theme, options: object }[]} */
const LOOKS = [
  { theme: 'light', options: {} },
  { theme: 'dark', options: { runOnly: ['color-contrast', 'link-in-text-block'] } },
];
const GRAVE = ['serious', 'critical'];

/** Axe itself, as the tests of `e2e` have it. */
function axeSource() {
  const fromTests = createRequire(`${ROOT}e2e/package.json`);
  const fromAxe = createRequire(fromTests.resolve('@axe-core/playwright'));
  return readFileSync(fromAxe.resolve('axe-core'), 'utf8');
}

const AXE = axeSource();

/**
 * What axe says about a page in both themes. The page stays as it is: only its colours change between the two looks.
 * @param {Page} page
 * @returns {Promise<Finding[]>}
 */
export async function findingsOf(page) {
  await whatIsOnItsWay(page);
  await stopMotion(page);
  await page.evaluate(AXE);
  /** @type {Finding[]} */
  const findings = [];
  for (const { theme, options } of LOOKS) findings.push(...(await lookAt(page, theme, options)));
  return findings;
}

/** @param {Finding} finding what keeps somebody out */
export const isGrave = ({ impact }) => GRAVE.includes(impact);

/** What is shown of the record before is pale until the next is there. Scenes in which nothing comes end the waiting. */
function whatIsOnItsWay(/** @type {Page} */ page) {
  const busy = page.locator('[aria-busy="true"]');
  return busy
    .first()
    .waitFor({ state: 'detached', timeout: 10_000 })
    .catch(() => undefined);
}

/** A colour on its way to another would be measured in between. @param {Page} page */
async function stopMotion(page) {
  await page.evaluate(() => {
    // The policy of the page lets in no style element; a sheet that a script adopts is none.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** @param {Page} page @param {Theme} theme @param {object} options @returns {Promise<Finding[]>} */
async function lookAt(page, theme, options) {
  const { violations, sawText } = await page.evaluate(
    async ([name, options]) => {
      const root = document.documentElement;
      root.setAttribute('data-theme', name);
      root.setAttribute('data-mantine-color-scheme', name);
      const { axe } = /** @type {any} */ (globalThis);
      const { violations, passes } = await axe.run(document, { resultTypes: ['violations'], ...options });
      const checked = [...passes, ...violations].map((/** @type {{ id: string }} */ { id }) => id);
      return { violations: /** @type {Violation[]} */ (violations), sawText: checked.includes('color-contrast') };
    },
    /** @type {const} */ ([theme, options]),
  );
  // An axe that found nothing to look at would find nothing wrong.
  if (!sawText) return [{ theme, impact: 'critical', id: 'no-text', words: 'axe saw no text on this screen' }];
  return violations.flatMap(({ id, help, impact, nodes }) =>
    nodes.map(({ target, any }) => ({ theme, impact, id, words: `${help} at ${target} ${any[0]?.message ?? ''}` })),
  );
}
