import { getRecordsOutput, ordersEvent } from './orders.mjs';

/** @typedef {import('./scenes.mjs').Stage} Stage */
/** @typedef {import('./scenes.mjs').Scene} Scene */
/** @typedef {(page: import('@playwright/test').Page, pattern: string) => Promise<unknown>} Route */

const SQS = JSON.stringify({
  Records: [{ messageId: 'm-1', receiptHandle: 'r', body: '{}', attributes: {}, eventSource: 'aws:sqs' }],
});

const ON_FAILURE = JSON.stringify({
  requestContext: {
    requestId: 'c9b8fa9f-5a7f-xmpl-af9c-0c604cde93a5',
    functionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders-consumer',
    condition: 'RetryAttemptsExhausted',
    approximateInvokeCount: 4,
  },
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  version: '1.0',
  timestamp: '2026-01-12T10:00:00.000Z',
  KinesisBatchInfo: {
    shardId: 'shardId-000000000003',
    startSequenceNumber: '49665012204113790216783004154961226034221871984231546898',
    endSequenceNumber: '49665012204113790216783004160998859127569245357762077746',
    approximateArrivalOfFirstRecord: '2026-01-12T09:58:00.000Z',
    approximateArrivalOfLastRecord: '2026-01-12T09:58:06.000Z',
    batchSize: 6,
    streamArn: 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders',
  },
});

/** A read that ended at the most it takes: its words are the server's. @param {import('./scenes.mjs').Page} page */
const cutByCap = (page) =>
  page.route(/\/api\/captures(\/[\w-]+)?(\?.*)?$/, async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    const message =
      'Cut at 10,000 records, the most that one read takes unless a number is asked for. Read on from the last sequence number of each shard to get the rest.';
    const reading = { stream: 'orders', region: 'eu-west-1', because: 'cap-records', message, cut: true };
    const cut = (/** @type {object} */ capture) => ({ ...capture, reading });
    await route.fulfill({ response: answer, json: body.items ? { ...body, items: body.items.map(cut) } : cut(body) });
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
  {
    name: 'capture-unrecognised',
    play: async ({ page, base, keep }) => page.goto(`${base}/captures/${await keep('half an array', '[1, 2')}`),
  },
  {
    name: 'capture-on-failure',
    play: async ({ page, base, keep }) => {
      await page.goto(`${base}/captures/${await keep('from the queue orders-failed', ON_FAILURE)}`);
      await page.getByRole('region', { name: 'On-failure record' }).waitFor();
    },
  },
  {
    name: 'read-cut-by-its-cap',
    play: async ({ page, base, keep }) => {
      const id = await keep('a long read', getRecordsOutput());
      await cutByCap(page);
      await page.goto(`${base}/captures/${id}`);
      await page.getByText('read cut').waitFor();
    },
  },
  {
    name: 'keep-in-memory',
    play: async ({ page, base }) => {
      await page.goto(base);
      await page.getByRole('switch', { name: 'Keep nothing on disk' }).press('Space');
      await page.getByText('held in memory only').first().waitFor();
    },
  },
  { name: 'open-200-percent', zoom: 2, play: ({ page, base }) => page.goto(base) },
];
