import { bundleScenes } from './bundle-scenes.mjs';
import { filterScenes } from './filter-scenes.mjs';
import { layerScenes } from './layer-scenes.mjs';
import { markScenes } from './mark-scenes.mjs';
import { openScenes } from './open-scenes.mjs';
import { aggregatedEvent, getRecordsOutput, ordersEvent, POISON } from './orders.mjs';
import { PREDICTION_SCENES } from './prediction-scenes.mjs';
import { settingsScenes } from './settings-scenes.mjs';
import { streamScenes } from './stream-scenes.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/**
 * `picture` takes it at once, where the scene goes on to tidy up; otherwise it is taken at the end.
 * @typedef {{ page: Page, base: string, keep: (title: string, text: string) => Promise<string>, picture: () => Promise<unknown> }} Stage
 */
/** @typedef {{ name: string, play: (stage: Stage) => Promise<unknown>, zoom?: number, signedOut?: true }} Scene */

const BUSY = JSON.stringify({
  status: 503,
  code: 'storage-failed',
  title: 'The store cannot be used at the moment',
  detail: 'The store refused: nothing was changed. Try again; the log has the reason.',
});

/** @param {Page} page @param {string} pattern */
const fail = (page, pattern) =>
  page.route(pattern, (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: BUSY }));
/** A request that is never answered: the screen waits. @param {Page} page @param {string} pattern */
const stall = (page, pattern) => page.route(pattern, () => undefined);

/** @param {Stage} stage @param {string} [text] */
async function openBatch({ page, base, keep }, text = ordersEvent(48)) {
  await page.goto(`${base}/captures/${await keep('orders, stuck', text)}/batches/0`);
  await page.getByRole('row').nth(1).waitFor();
}

/** @param {Stage} stage */
async function openMarked(stage) {
  await openBatch(stage);
  for (let n = 0; n < POISON; n++) await stage.page.keyboard.press('j');
  await stage.page.keyboard.press('x');
  await stage.page.getByText(/marks saved/).waitFor();
}

/** @param {Stage} stage */
async function openBisected(stage) {
  await openMarked(stage);
  await stage.page.keyboard.press('s');
  await stage.page.getByRole('textbox', { name: 'MaximumRetryAttempts' }).fill('3');
  await stage.page.getByRole('switch', { name: 'BisectBatchOnFunctionError' }).press('Space');
  await stage.page.getByRole('tab', { name: 'What Lambda does' }).click();
  await stage.page.getByRole('grid', { name: 'Records' }).focus();
  // There and back, so that the poison record stands among its neighbours.
  for (const key of 'jjjjjjkkkkkk') await stage.page.keyboard.press(key);
}

/** An aggregate that is open, and one of its user records marked. @param {Stage} stage */
async function openUserRecords(stage) {
  await openBatch(stage, aggregatedEvent());
  for (let n = 0; n < 11; n++) await stage.page.keyboard.press('j');
  await stage.page.keyboard.press('o');
  await stage.page.getByRole('checkbox', { name: 'Record 11.0 fails' }).waitFor();
  for (let n = 0; n < 8; n++) await stage.page.keyboard.press('j');
  await stage.page.keyboard.press('x');
  await stage.page.getByText(/marks saved/).waitFor();
}

/** @param {string} pane @param {string} tab @returns {Scene['play']} */
const withTab = (pane, tab) => async (stage) => {
  await openMarked(stage);
  const region = stage.page.getByRole('region', { name: pane, exact: true });
  await region.getByRole('tab', { name: tab }).click();
};

/** @param {Stage} stage @param {string} [label] */
async function plan(stage, label = 'orders-partial (sample)') {
  await openMarked(stage);
  await stage.page.keyboard.press('r');
  await stage.page.getByRole('combobox', { name: 'Function' }).selectOption({ label });
  if (label.startsWith('another')) {
    const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders-consumer';
    await stage.page.getByRole('textbox', { name: 'Function name or ARN' }).fill(arn);
  }
  await stage.page.getByRole('button', { name: 'Plan the replay' }).click();
}

/** @param {Stage} stage @param {string} label */
async function send(stage, label) {
  await plan(stage, label);
  await stage.page.getByRole('button', { name: /Send once/ }).click();
  await stage.page.getByRole('region', { name: 'Answer' }).waitFor();
}

/** Sent, but whether it ran nobody can say. @param {import('@playwright/test').Route} route */
async function sentInVain(route) {
  const answer = await route.fetch();
  const replay = await answer.json();
  if (replay.status !== 'sent') return route.fulfill({ response: answer, json: replay });
  for (const name of ['read', 'prediction', 'payloadBase64', 'functionError', 'statusCode', 'logTail'])
    delete replay[name];
  const message =
    'The connection ended before an answer came: the function may have run. Nothing is sent again by itself; look at its log before you do.';
  await route.fulfill({ response: answer, json: { ...replay, outcome: 'unknown', message } });
}

/** THE LIST of what is photographed, every screen and state. @type {readonly Scene[]} */
export const SCENES = [
  ...openScenes(fail, stall),
  { name: 'batch', play: openBatch },
  { name: 'batch-marked', play: openMarked },
  // The picture of the README.
  { name: 'batch-bisected', play: openBisected },
  { name: 'batch-user-records', play: openUserRecords },
  {
    name: 'batch-large',
    play: async (stage) => {
      await openBatch(stage, ordersEvent(10_000));
      await stage.page.getByRole('region', { name: 'Totals' }).waitFor();
    },
  },
  { name: 'batch-window-end', play: (stage) => openWindowEnd(stage) },
  { name: 'batch-loading', play: (stage) => stall(stage.page, '**/records?*').then(() => openBare(stage)) },
  { name: 'batch-error', play: (stage) => fail(stage.page, '**/records?*').then(() => openFailing(stage)) },
  {
    name: 'batch-filter-none',
    play: async (stage) => {
      await openMarked(stage);
      await stage.page.keyboard.press('/');
      await stage.page.keyboard.type('no such order');
      await stage.page.getByText('None of 48 records').waitFor();
    },
  },
  {
    name: 'marks-not-saved',
    play: async (stage) => {
      await openBatch(stage);
      await fail(stage.page, '**/marks');
      await stage.page.keyboard.press('x');
      await stage.page.getByText('The marks are not saved').waitFor();
    },
  },
  ...['Raw', 'Hex', 'Metadata', 'Layers'].map((tab) => ({ name: `record-${tab}`, play: withTab('Record', tab) })),
  ...['Response', 'Settings', 'On-failure document'].map((tab) => ({
    name: `drawer-${tab.replace(' ', '-')}`,
    play: withTab('Batch', tab),
  })),
  ...settingsScenes(openMarked),
  ...PREDICTION_SCENES,
  {
    name: 'replay-plan',
    play: async (stage) => {
      await plan(stage);
      await stage.page.getByRole('button', { name: /Send once/ }).waitFor();
    },
  },
  { name: 'replay-refused', play: (stage) => plan(stage, 'another, by name or ARN') },
  { name: 'replay-answer', play: (stage) => send(stage, 'orders-partial (sample)') },
  { name: 'replay-function-error', play: (stage) => send(stage, 'orders-throws (sample)') },
  {
    name: 'replay-unknown',
    play: async (stage) => {
      await stage.page.route(/\/api\/replays\/[^/]+(\/send)?$/, sentInVain);
      await send(stage, 'orders-partial (sample)');
    },
  },
  {
    name: 'replay-fields-needed',
    play: async (stage) => {
      await openBatch(stage, getRecordsOutput());
      await stage.page.keyboard.press('r');
      await stage.page.getByRole('button', { name: 'Plan the replay' }).click();
      await stage.page.getByRole('textbox', { name: 'Stream ARN' }).waitFor();
    },
  },
  {
    name: 'keys',
    play: async (stage) => {
      await openMarked(stage);
      await stage.page.keyboard.press('?');
    },
  },
  { name: 'batch-200-percent', zoom: 2, play: openMarked },
  ...markScenes(openBatch),
  ...streamScenes(fail),
  ...bundleScenes(openMarked),
  ...filterScenes(openBatch),
  ...layerScenes(openBatch),
];

/** @param {Stage} stage */
async function openFailing({ page, base, keep }) {
  await page.goto(`${base}/captures/${await keep('orders', ordersEvent(48))}/batches/0`);
  await page.getByRole('alert').first().waitFor();
}

/** @param {Stage} stage */
async function openBare({ page, base, keep }) {
  await page.goto(`${base}/captures/${await keep('orders', ordersEvent(48))}/batches/0`);
  await page.getByRole('grid', { name: 'Records' }).waitFor();
}

/** @param {Stage} stage */
async function openWindowEnd({ page, base, keep }) {
  const window = { start: '2026-01-12T10:00:00Z', end: '2026-01-12T10:02:00Z' };
  const event = {
    Records: [],
    window,
    state: { total: 1_204 },
    shardId: 'shardId-000000000003',
    eventSourceARN: 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders',
    isFinalInvokeForWindow: true,
    isWindowTerminatedEarly: false,
  };
  await page.goto(`${base}/captures/${await keep('end of a window', JSON.stringify(event))}/batches/0`);
  await page.getByRole('grid', { name: 'Records' }).waitFor();
}
