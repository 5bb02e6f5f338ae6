import { call } from './server.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ theme: 'light' | 'dark', width: number, height: number }} Look */

/**
 * Plays a scene in a page of its own and shows it to `see`: where the scene says so, or else at its end.
 * @param {Browser} browser
 * @param {import('./server.mjs').Server} server
 * @param {import('./scenes.mjs').Scene} scene
 * @param {Look} look
 * @param {(page: Page) => Promise<unknown>} see
 */
export async function playScene(browser, server, scene, { theme, width, height }, see) {
  const zoom = scene.zoom ?? 1;
  const context = await browser.newContext({
    viewport: { width: width / zoom, height: height / zoom },
    deviceScaleFactor: zoom,
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    if (!scene.signedOut) await signIn(page, server);
    let isSeen = false;
    const picture = async () => {
      isSeen = true;
      await see(page);
    };
    await scene.play({ page, base: server.base, keep: keeping(server), picture });
    if (!isSeen) await picture();
  } finally {
    await context.close();
  }
}

/** @param {Page} page @param {import('./server.mjs').Server} server */
async function signIn(page, server) {
  const { code } = await call(server, '/api/session/codes', { method: 'POST' });
  await page.goto(`${server.base}/#code=${code}`);
  await page.getByRole('heading').first().waitFor();
}

/** @param {import('./server.mjs').Server} server */
function keeping(server) {
  return async (/** @type {string} */ title, /** @type {string} */ body) => {
    const headers = { 'content-type': 'application/octet-stream' };
    const path = `/api/captures?title=${encodeURIComponent(title)}`;
    return (await call(server, path, { method: 'POST', headers, body })).id;
  };
}
