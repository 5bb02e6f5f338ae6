import { ordersEvent } from './orders.mjs';

/** @typedef {import('./scenes.mjs').Stage} Stage */
/** @typedef {import('./scenes.mjs').Scene} Scene */

const QUEUE = 'arn:aws:sqs:eu-west-1:123456789012:orders-failed';

/**
 * A batch with marks on some of its records, and everything else by its link.
 * @param {Stage} stage @param {string} search @param {readonly number[]} marked
 */
async function open({ page, base, keep }, search, marked, text = ordersEvent(48)) {
  await page.goto(`${base}/captures/${await keep('orders, stuck', text)}/batches/0?v=1&record=17${search}`);
  await page.getByRole('row').nth(1).waitFor();
  const numbers = [...text.matchAll(/"sequenceNumber": ?"(\d+)"/g)].map(([, number]) => number);
  await page.keyboard.press('i');
  await page.keyboard.insertText(marked.map((position) => numbers[position]).join(' '));
  await page.getByRole('button', { name: `Mark ${marked.length}` }).click();
  await page.getByText(/marks saved/).waitFor();
}

/** @param {Stage} stage @param {string} kind */
async function openDocument(stage, kind) {
  await open(stage, `&drawer=on-failure&retries=2&bisect=on&destination=${encodeURIComponent(QUEUE)}`, [17, 30]);
  await stage.page.getByRole('combobox', { name: 'Kind of destination' }).selectOption(kind);
}

/** @param {Stage} stage @param {string} text */
async function readResponse(stage, text) {
  await open(stage, '&drawer=response&retries=2', [17]);
  await stage.page.getByRole('textbox', { name: 'A response that the function returned' }).fill(text);
}

/** What Lambda does, the response and the on-failure document. @type {readonly Scene[]} */
export const PREDICTION_SCENES = [
  { name: 'attempts-stepped', play: (stage) => open(stage, '&bisect=on&retries=3&attempt=6', [17]) },
  { name: 'attempts-until-expiry', play: (stage) => open(stage, '&report=off&function=throws-on-marked', [17]) },
  { name: 'attempts-report-off', play: (stage) => open(stage, '&report=off', [17]) },
  {
    name: 'attempts-rules',
    play: async (stage) => {
      await open(stage, '&bisect=on&retries=3', [17]);
      await stage.page.getByText(/rules decided/).click();
    },
  },
  {
    // Forty poison records among ten thousand: some hundreds of attempts.
    name: 'attempts-large',
    play: (stage) => {
      const marked = Array.from({ length: 40 }, (_, n) => n * 250 + 17);
      return open(stage, '&bisect=on&retries=2&attempt=20', marked, ordersEvent(10_000));
    },
  },
  { name: 'attempts-windows', play: (stage) => open(stage, '&tumbling=20&finals=3&retries=1', [17]) },
  {
    name: 'attempts-filtered',
    play: (stage) => {
      const patterns = JSON.stringify([JSON.stringify({ data: { shipTo: { express: [false] } } })]);
      return open(stage, `&retries=1&bisect=on&patterns=${Buffer.from(patterns).toString('base64url')}`, [17]);
    },
  },
  {
    name: 'attempts-too-large',
    play: (stage) =>
      open(stage, '&retries=2', [1], ordersEvent(3).replace('"data":"', `"data":"${'A'.repeat(8_000_000)}`)),
  },
  { name: 'on-failure-sqs', play: (stage) => openDocument(stage, 'sqs') },
  { name: 'on-failure-sns', play: (stage) => openDocument(stage, 'sns') },
  { name: 'on-failure-kafka', play: (stage) => openDocument(stage, 'kafka') },
  { name: 'on-failure-s3', play: (stage) => openDocument(stage, 's3') },
  { name: 'on-failure-none-set', play: (stage) => open(stage, '&drawer=on-failure&retries=2', [17]) },
  {
    name: 'response-misspelt',
    play: (stage) => readResponse(stage, '{"batchItemFailure": [{"itemIdentifier": "49665012204113790216783"}]}'),
  },
  {
    name: 'response-unknown-id',
    play: (stage) => readResponse(stage, '{"batchItemFailures": [{"itemIdentifier": "49665012204113790216783"}]}'),
  },
];
