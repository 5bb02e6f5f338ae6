import { readFileSync } from 'node:fs';
import { DOCUMENTATION_EVENT, expect, test } from './fixtures.ts';

test('brings the same view back from its link, in a new tab', async ({ inspector, context }) => {
  await inspector.paste(DOCUMENTATION_EVENT);
  await inspector.row(1).click();
  await inspector.page.keyboard.press('x');
  await inspector.openRecordTab('Metadata');
  await inspector.openDrawerTab('Response');
  await expect(inspector.page.getByText(/marks saved/)).toBeVisible();

  await expect(inspector.page).toHaveURL(/tab=metadata.*drawer=response/);

  const second = await context.newPage();
  await second.goto(inspector.page.url());

  await expect(second.getByRole('tab', { name: 'Metadata' })).toHaveAttribute('aria-selected', 'true');
  await expect(second.getByRole('tab', { name: 'Response' })).toHaveAttribute('aria-selected', 'true');
  await expect(second.getByRole('checkbox', { name: 'Record 1 fails' })).toBeChecked();
});

test('keeps the link of a page that is signed out and says how to sign in', async ({ browser, server }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.base}/captures/00000000-0000-4000-8000-000000000000/batches/0?drawer=response`);

  await expect(page.getByText('npm run open')).toBeVisible();
  expect(page.url()).toContain('drawer=response');
  await context.close();
});

test('saves a bundle and opens it: the same screens, read in the page, with nothing asked of the server', async ({
  inspector,
}) => {
  const { page } = inspector;
  await inspector.paste(DOCUMENTATION_EVENT);
  await inspector.row(1).click();
  await page.keyboard.press('x');
  await expect(page.getByText(/marks saved/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save a bundle/ }).click();
  const file = readFileSync(await (await download).path());

  await page.getByRole('link', { name: 'Shardscope' }).click();
  await inspector.chooseFile('saved.bundle.json', file);
  await expect(page.getByRole('heading', { name: 'A saved bundle' })).toBeVisible();
  const asked: string[] = [];
  await page.route('**/api/**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.getByRole('region', { name: 'Captures' }).getByRole('link').first().click();

  await expect(page.getByRole('checkbox', { name: 'Record 1 fails' })).toBeChecked();
  await expect(inspector.cell(1, 'decoded')).toContainText('This is only a test.');
  await expect(page.getByRole('tab', { name: 'Replays' })).toHaveCount(0);
  await inspector.row(0).click();
  await expect(inspector.record).toContainText('Hello, this is a test.');
  await inspector.openRecordTab('Layers');
  await expect(inspector.record).toContainText('base64');
  await page.keyboard.press('x');
  await expect(page.getByText(/marks saved, revision 2/)).toBeVisible();
  await inspector.openDrawerTab('Response');
  await expect(inspector.drawer).toContainText('49590338271490256608559692538361571095921575989136588898');
  expect(asked).toEqual([]);

  await page.unrouteAll();
  await page.reload();
  await expect(page.getByText(/marks saved, revision 2/)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Record 0 fails' })).toBeChecked();
});

test('saves a bundle with its schemas and chosen decoders, which decode in the page', async ({ inspector }) => {
  const { page, record } = inspector;
  const data = [Buffer.from([0x0e, 0x06, 0x41, 0x6e, 0x6e]), Buffer.from('{"plain":true}')];
  const records = data.map((bytes, n) => ({
    eventSource: 'aws:kinesis',
    eventID: `shardId-000000000006:4959${n}`,
    kinesis: {
      sequenceNumber: `4959${n}`,
      partitionKey: 'p',
      approximateArrivalTimestamp: 1,
      data: bytes.toString('base64'),
    },
  }));
  await inspector.paste(JSON.stringify({ Records: records }));
  await record.getByRole('button', { name: /decode as/ }).click();
  await record.getByRole('button', { name: 'Give a schema' }).click();
  const chooser = page.waitForEvent('filechooser');
  await record.getByRole('button', { name: 'Choose a file' }).click();
  const fields = [
    { name: 'id', type: 'long' },
    { name: 'name', type: 'string' },
  ];
  const buffer = Buffer.from(JSON.stringify({ type: 'record', name: 'Order', fields }));
  await (await chooser).setFiles({ name: 'order.avsc', mimeType: 'application/octet-stream', buffer });
  await record.getByRole('button', { name: 'Use this schema' }).click();
  await expect(inspector.cell(0, 'decoded')).toHaveText('{"id":7,"name":"Ann"}');
  await inspector.row(1).click();
  await expect(record.getByRole('treeitem').filter({ hasText: '"plain"' })).toBeVisible();
  await record.getByRole('button', { name: /decode as/ }).click();
  await record.getByRole('combobox', { name: 'Decode this layer as' }).selectOption('text');
  await expect(record.getByText('Chosen for this record')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save a bundle/ }).click();
  const file = readFileSync(await (await download).path());

  await page.getByRole('link', { name: 'Shardscope' }).click();
  await inspector.chooseFile('saved.bundle.json', file);
  await page.getByRole('region', { name: 'Captures' }).getByRole('link').first().click();
  await expect(inspector.cell(0, 'decoded')).toHaveText('{"id":7,"name":"Ann"}');
  await record.getByRole('button', { name: /decode as/ }).click();
  await expect(record.getByRole('list', { name: 'Schemas' })).toContainText('order.avsc');
  await expect(record).toContainText('A bundle keeps the schemas it was saved with.');
  await expect(record.getByRole('button', { name: 'Give a schema' })).toHaveCount(0);
  await record.getByRole('combobox', { name: 'Decode this layer as' }).selectOption('binary');
  await expect(inspector.cell(0, 'decoded')).not.toHaveText('{"id":7,"name":"Ann"}');

  await page.reload();
  await expect(inspector.cell(1, 'decoded')).toHaveText('{"plain":true}');
  await expect(inspector.cell(0, 'decoded')).not.toHaveText('{"id":7,"name":"Ann"}');
  await inspector.row(1).click();
  await expect(record.getByRole('button', { name: /chosen by hand/ })).toBeVisible();
});

test('says what an address that leads nowhere is, and where to go', async ({ inspector }) => {
  const { page } = inspector;
  await inspector.paste(DOCUMENTATION_EVENT);
  await expect(inspector.table).toBeVisible();
  const { origin, pathname } = new URL(page.url());
  for (const [path, title] of [
    ['/nowhere', 'There is no page at this address'],
    ['/captures/00000000-0000-4000-8000-000000000000', 'This capture is not here'],
    ['/captures/not-an-id/batches/0', 'This capture is not here'],
    [pathname.replace(/0$/, '7'), 'The capture has no such batch'],
  ] as const) {
    await page.goto(origin + path);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('/api/');
    await expect(page.getByRole('region', { name: 'Captures' }).getByRole('link').first()).toBeVisible();
  }
  await page.getByRole('banner').getByRole('link', { name: 'Shardscope' }).click();
  await expect(inspector.pasteBox).toBeVisible();
});

test('says why a damaged bundle cannot be opened', async ({ inspector }) => {
  const { page } = inspector;
  await inspector.chooseFile('damaged.json', Buffer.from('{"shardscopeBundle":1,"savedAt":"x","captures":[{}]}'));
  await expect(page.getByText('/captures/0/id is not a text')).toBeVisible();
  await page.getByRole('link', { name: /Back to the server/ }).click();
  await expect(inspector.pasteBox).toBeVisible();
});

test('shows the last record, and is done with it, where a link names one beyond', async ({ inspector }) => {
  const { page, record } = inspector;
  await inspector.paste(DOCUMENTATION_EVENT);
  await expect(inspector.row(1)).toBeVisible();
  await page.goto(`${page.url().split('?')[0]}?record=999`);
  await expect(record.locator('[aria-busy]')).toHaveAttribute('aria-busy', 'false');
});
