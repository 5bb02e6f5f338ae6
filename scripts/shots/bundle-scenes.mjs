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
];
