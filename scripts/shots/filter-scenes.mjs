/** @typedef {import('./scenes.mjs').Stage} Stage */
/** @typedef {import('./scenes.mjs').Scene} Scene */

/** @param {(stage: Stage) => Promise<unknown>} open @returns {readonly Scene[]} */
export const filterScenes = (open) => [
  { name: 'filter-regex', play: (stage) => filtered(stage, open, '/"orderId":\\d*1,/') },
  { name: 'filter-cel-fails', play: (stage) => filtered(stage, open, 'data.nothing > 5') },
  { name: 'filter-pattern', play: (stage) => filtered(stage, open, '{"data":{"shipTo":{"city":["Lyon","Porto"]}}}') },
  { name: 'filter-path', play: (stage) => filtered(stage, open, '$.amount > 150') },
  {
    name: 'filter-running',
    play: async (stage) => {
      await stage.page.route('**/matches*', () => undefined);
      await stage.page.route('**/matches/lines*', () => undefined);
      await filtered(stage, open, 'lamp');
    },
  },
  { name: 'filter-wrong', play: (stage) => filtered(stage, open, '{"data":{"customer":"C-54339"}}') },
  {
    name: 'filter-help',
    play: async (stage) => {
      await filtered(stage, open, '$.orderId > 781100');
      await stage.page.keyboard.press('F1');
      await stage.page.getByRole('region', { name: 'Help with filters' }).waitFor();
    },
  },
  {
    name: 'columns',
    play: async (stage) => {
      await open(stage);
      await stage.page.keyboard.press('v');
      const sheet = stage.page.getByRole('region', { name: 'Columns' });
      for (const path of ['$.orderId', '$.items[*].sku', '$.nowhere']) {
        await sheet.getByRole('textbox', { name: 'Path of a field' }).fill(path);
        await stage.page.keyboard.press('Enter');
      }
      await sheet.getByRole('checkbox', { name: 'bytes' }).uncheck();
      await sheet.getByRole('checkbox', { name: 'fate' }).press('Alt+ArrowUp');
    },
  },
];

/** @param {Stage} stage @param {(stage: Stage) => Promise<unknown>} open @param {string} text */
async function filtered(stage, open, text) {
  await open(stage);
  await stage.page.keyboard.press('/');
  await stage.page.getByRole('textbox', { name: 'Filter the records' }).fill(text);
  await stage.page.waitForTimeout(900);
}
