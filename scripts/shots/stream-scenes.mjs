/** @typedef {import('./scenes.mjs').Stage} Stage */
/** @typedef {import('./scenes.mjs').Scene} Scene */
/** @typedef {(page: import('@playwright/test').Page, pattern: string) => Promise<unknown>} Fail */

const STREAM = 'shardscope-demo';

const EXPIRED = JSON.stringify({
  status: 422,
  code: 'credentials-expired',
  title: 'The AWS credentials have expired',
  detail:
    'AWS refused kinesis:ListStreams: the credentials have expired. Run aws sso login --profile orders, then try again; no restart is needed.',
});

/** @param {Stage} stage */
async function listStreams({ page, base }) {
  await page.goto(base);
  await page.getByRole('button', { name: 'List the streams' }).click();
  const name = page.getByRole('button', { name: STREAM, exact: true });
  await name.scrollIntoViewIfNeeded();
  return name;
}

/** @param {Stage} stage */
async function fillForm(stage) {
  await (await listStreams(stage)).click();
  const read = stage.page.getByRole('button', { name: 'Read into a capture' });
  await read.scrollIntoViewIfNeeded();
  return read;
}

/** @param {Stage} stage */
async function expired({ page, base }) {
  await page.route('**/api/streams*', (route) =>
    route.fulfill({ status: 422, contentType: 'application/problem+json', body: EXPIRED }),
  );
  await page.goto(base);
  await page.getByRole('button', { name: 'List the streams' }).click();
  await page.getByText('The AWS credentials have expired').scrollIntoViewIfNeeded();
}

/** More records are waited for than there are. @param {Stage} stage */
async function startRead(stage) {
  const read = await fillForm(stage);
  await stage.page.getByLabel('Up to').selectOption('count');
  await stage.page.getByLabel('Records at most').fill('1000');
  await read.click();
  const stop = stage.page.getByRole('button', { name: 'Stop and keep what came' });
  await stage.page.getByText(/^Reading .*: 360 records/).waitFor();
  return stop;
}

/** The embedded Kinesis, from its list to what a read ends with. @param {Fail} fail @returns {readonly Scene[]} */
export const streamScenes = (fail) => [
  { name: 'streams', play: listStreams },
  {
    name: 'streams-error',
    play: async (stage) => {
      await fail(stage.page, '**/api/streams*');
      await stage.page.goto(stage.base);
      await stage.page.getByRole('button', { name: 'List the streams' }).click();
      await stage.page.getByRole('region', { name: 'Streams' }).getByRole('alert').scrollIntoViewIfNeeded();
    },
  },
  { name: 'sign-on-expired', play: expired },
  { name: 'read-form', play: fillForm },
  {
    name: 'read-form-wrong',
    play: async (stage) => {
      const read = await fillForm(stage);
      await stage.page.getByRole('combobox', { name: 'From', exact: true }).selectOption('AT_SEQUENCE_NUMBER');
      await stage.page.getByLabel('Sequence number').fill('49x');
      await read.click();
    },
  },
  {
    name: 'read-failed',
    play: async (stage) => {
      const read = await fillForm(stage);
      await fail(stage.page, '**/api/reads*');
      await read.click();
      await stage.page.getByText('The store cannot be used').waitFor();
    },
  },
  {
    name: 'read-running',
    play: async (stage) => {
      const stop = await startRead(stage);
      await stage.picture();
      await stop.click();
    },
  },
  {
    name: 'read-stopped',
    play: async (stage) => {
      await (await startRead(stage)).click();
      await stage.page.getByText('Stopped by a person').first().waitFor();
    },
  },
  {
    name: 'incident',
    play: async ({ page, base }) => {
      await page.goto(base);
      await page.getByRole('button', { name: 'A poison record among good orders', exact: true }).click();
      await page.getByRole('row').nth(1).waitFor();
    },
  },
];
