import { readFileSync } from 'node:fs';

/** @typedef {import('./scenes.mjs').Stage} Stage */
/** @typedef {import('./scenes.mjs').Scene} Scene */

/** A saved bundle is opened. @param {Stage} stage @param {(stage: Stage) => Promise<unknown>} openMarked */
async function openBundle(stage, openMarked) {
  const { page, base } = stage;
  await openMarked(stage);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save a bundle/ }).click();
  const bytes = readFileSync(await (await download).path());
  await page.goto(base);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles({ name: 'orders.bundle.json', mimeType: 'application/json', buffer: bytes });
  await page.getByRole('heading', { name: 'A saved bundle' }).waitFor();
}

/** A bundle that its way here has cut, or changed. @param {Stage} stage @param {string} text */
async function openRefused({ page, base, keep }, text) {
  await page.goto(`${base}/bundles/${await keep('damaged bundle', text)}/`);
  await page.getByRole('alert').waitFor();
}

/** The same screens over the other source. @param {(stage: Stage) => Promise<unknown>} openMarked @returns {readonly Scene[]} */
export const bundleScenes = (openMarked) => [
  { name: 'bundle-home', play: (stage) => openBundle(stage, openMarked) },
  {
    name: 'bundle-batch',
    play: async (stage) => {
      await openBundle(stage, openMarked);
      await stage.page.getByRole('region', { name: 'Captures' }).getByRole('link').first().click();
      await stage.page.getByRole('row').nth(1).waitFor();
    },
  },
  { name: 'bundle-cut', play: (stage) => openRefused(stage, '{"shardscopeBundle":1,"savedAt":"2026-01-12T10:00:00Z"') },
  {
    name: 'bundle-damaged',
    play: (stage) => openRefused(stage, '{"shardscopeBundle":1,"savedAt":"","captures":[{}]}'),
  },
  { name: 'bundle-newer', play: (stage) => openRefused(stage, '{"shardscopeBundle":99}') },
];
