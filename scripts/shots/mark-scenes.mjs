import { ordersEvent } from './orders.mjs';

/** @typedef {import('./scenes.mjs').Stage} Stage */
/** @typedef {import('./scenes.mjs').Scene} Scene */
/** @typedef {(stage: Stage, text?: string) => Promise<unknown>} Open */

/** @param {string} event @param {readonly number[]} positions */
function idsOf(event, positions) {
  const { Records } = JSON.parse(event);
  return positions.map((n) => Records[n].kinesis.sequenceNumber);
}

/** Sizes of a batch, and the ways to marks. @param {Open} open @returns {readonly Scene[]} */
export const markScenes = (open) => [
  { name: 'batch-two', play: (stage) => open(stage, ordersEvent(2)) },
  { name: 'batch-500', play: (stage) => open(stage, ordersEvent(500)) },
  {
    name: 'batch-with-issues',
    play: async (stage) => {
      const event = JSON.parse(ordersEvent(12));
      delete event.Records[4].kinesis.sequenceNumber;
      event.Records[7].kinesis.data = 'not base64 !';
      await open(stage, JSON.stringify(event));
    },
  },
  {
    name: 'ids-box',
    play: async (stage) => {
      const event = ordersEvent(48);
      await open(stage, event);
      await stage.page.keyboard.press('i');
      const found = idsOf(event, [3, 17, 30]).map((id) => `ERROR order refused sequenceNumber=${id}`);
      await stage.page.keyboard.insertText(
        [...found, 'ERROR sequenceNumber=49590338271490256608559692538361571'].join('\n'),
      );
    },
  },
  {
    name: 'marks-menu',
    play: async (stage) => {
      await open(stage);
      await stage.page.getByRole('button', { name: /^marked/ }).click();
      await stage.page.getByRole('menuitem', { name: 'Invert' }).waitFor();
    },
  },
  {
    name: 'highlight-and-brush',
    play: async (stage) => {
      await open(stage);
      for (const key of 'jjjj[jjjjjjjjjjjj]h') await stage.page.keyboard.press(key);
      await stage.page.keyboard.type('Lyon');
    },
  },
  {
    name: 'palette',
    play: async (stage) => {
      await open(stage);
      await stage.page.keyboard.press('Control+k');
      await stage.page.getByRole('combobox', { name: 'Command' }).fill('mark');
    },
  },
];
