import { getRecordsOutput, ordersEvent } from './orders.mjs';

/** @typedef {import('./scenes.mjs').Stage} Stage */
/** @typedef {import('./scenes.mjs').Scene} Scene */
/** @typedef {(page: import('@playwright/test').Page, pattern: string) => Promise<unknown>} Route */

const SQS = JSON.stringify({
  Records: [{ messageId: 'm-1', receiptHandle: 'r', body: '{}', attributes: {}, eventSource: 'aws:sqs' }],
});

/** Before a batch is open. @param {Route} fail @param {Route} stall @returns {readonly Scene[]} */
export const openScenes = (fail, stall) => [
  { name: 'signed-out', signedOut: true, play: ({ page, base }) => page.goto(base) },
  {
    name: 'open',
    play: async ({ page, base, keep }) => {
      await keep('an SQS event', SQS);
      await keep('orders as the CLI read them', getRecordsOutput());
      await keep('orders, stuck', ordersEvent(48));
      await page.goto(base);
    },
  },
  {
    name: 'open-empty',
    play: async ({ page, base }) => {
      await page.route('**/api/captures*', (route) => route.fulfill({ json: { items: [] } }));
      await page.goto(base);
    },
  },
  { name: 'open-loading', play: ({ page, base }) => stall(page, '**/api/captures*').then(() => page.goto(base)) },
  { name: 'open-error', play: ({ page, base }) => fail(page, '**/api/captures*').then(() => page.goto(base)) },
  { name: 'nowhere', play: ({ page, base }) => page.goto(`${base}/nowhere`) },
  {
    name: 'capture-missing',
    play: ({ page, base }) => page.goto(`${base}/captures/00000000-0000-4000-8000-000000000000`),
  },
  {
    name: 'capture-other-event',
    play: async ({ page, base, keep }) => page.goto(`${base}/captures/${await keep('an SQS event', SQS)}`),
  },
  {
    name: 'capture-batches',
    play: async ({ page, base, keep }) => {
      const text = [ordersEvent(12), ordersEvent(7, '1'), ordersEvent(30, '2')].join('\n');
      await page.goto(`${base}/captures/${await keep('three invocations', text)}`);
    },
  },
  { name: 'open-200-percent', zoom: 2, play: ({ page, base }) => page.goto(base) },
];
