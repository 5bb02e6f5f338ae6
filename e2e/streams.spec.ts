import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, expect } from './fixtures.ts';
import { InspectorPage } from './inspector-page.ts';
import { startServer } from './server-process.ts';

// A server of its own: the embedded Kinesis takes seconds to start, and no other spec needs it.
const test = base.extend<object, { server: Awaited<ReturnType<typeof startServer>> }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from this pattern.
    async ({}, use) => {
      const server = await startServer({ flags: ['--demo', 'true'] });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

const INCIDENTS = [
  { title: 'A poison record among good orders', position: 0, decoded: 'A-1000' },
  { title: 'CloudWatch Logs, gzipped', position: 0, decoded: 'CONTROL_MESSAGE' },
  { title: 'One bad user record in a KPL aggregate', position: 0, decoded: '12 user records' },
];

for (const { title, position, decoded } of INCIDENTS) {
  test(`opens the incident "${title}" from the live stream with one click`, async ({ inspector }) => {
    const incidents = inspector.page.getByRole('region', { name: 'Incidents' });
    await incidents.getByRole('button', { name: title }).click();

    await expect(inspector.row(position)).toContainText(decoded);
    await expect(inspector.page.getByRole('heading', { level: 1 })).toHaveText(title);
  });
}

test('finds the poison record as the incident says, with the keyboard', async ({ inspector }) => {
  const { page } = inspector;
  await expect(page.getByText('Filter by $.total = null to find it')).toBeVisible();
  const incidents = page.getByRole('region', { name: 'Incidents' });
  await incidents.getByRole('button', { name: 'A poison record' }).click();
  await expect(inspector.row(0)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('$.total = null');
  await expect(inspector.row(137)).toBeVisible();
  await expect(inspector.row(0)).toBeHidden();
  await page.keyboard.press('Enter');
  await page.keyboard.press('x');

  await expect(page.getByRole('checkbox', { name: 'Record 137 fails' })).toBeChecked();
});

const EVENT_INCIDENTS = [
  { title: 'A full batch: 10,000 records', total: '10,000 records' },
  { title: 'A shard stuck since yesterday', total: '300 records' },
  { title: 'Failures that nobody hears', total: '120 records' },
];

for (const { title, total } of EVENT_INCIDENTS) {
  test(`opens the incident "${title}" that is kept as an event`, async ({ inspector }) => {
    const incidents = inspector.page.getByRole('region', { name: 'Incidents' });
    await incidents.getByRole('button', { name: title }).click();

    await expect(inspector.row(0)).toBeVisible();
    await expect(inspector.page.getByRole('banner')).toContainText(total);
  });
}

test('shows failures that nobody hears as lost, and as delivered again once reporting is on', async ({ inspector }) => {
  const { page } = inspector;
  const incidents = page.getByRole('region', { name: 'Incidents' });
  await incidents.getByRole('button', { name: 'Failures that nobody hears' }).click();
  await expect(page.getByText('lost, report unread')).toBeVisible();

  await page.keyboard.press('s');
  await page.getByRole('switch', { name: 'ReportBatchItemFailures' }).press('Space');

  await expect(page.getByText('lost, report unread')).toHaveCount(0);
});

async function fillReadForm(page: Page): Promise<void> {
  const incidents = page.getByRole('region', { name: 'Incidents' });
  await expect(incidents.getByRole('button', { name: INCIDENTS[0]?.title ?? '' })).toBeEnabled();
  await page.getByRole('button', { name: 'List the streams' }).click();
  await page.getByRole('button', { name: 'shardscope-demo', exact: true }).click();
}

test('reads a whole stream by its form and shows a batch a shard', async ({ inspector }) => {
  const { page } = inspector;
  await fillReadForm(page);
  await page.getByRole('button', { name: 'Read into a capture' }).click();

  await expect(page.getByText('360 records of 4 shards')).toBeVisible();
  await expect(page.getByText('Read to the tip')).toBeVisible();
});

test('says at the field what is wrong, and asks nothing of Kinesis until it is right', async ({ inspector }) => {
  const { page } = inspector;
  await fillReadForm(page);
  await page.getByLabel('From', { exact: true }).selectOption('AT_SEQUENCE_NUMBER');
  await page.getByLabel('Sequence number').fill('49x');
  await page.getByRole('button', { name: 'Read into a capture' }).click();

  await expect(page.getByText('A sequence number is written in digits')).toBeVisible();
  await expect(page.getByText('choose only that one')).toBeVisible();
});

test('reads some shards up to a count, and takes a stop that keeps what came and says so everywhere', async ({
  inspector,
}) => {
  const { page } = inspector;
  await fillReadForm(page);
  await page.getByRole('checkbox', { name: /all 4 shards/ }).click();
  await page.getByRole('checkbox', { name: 'shardId-000000000003' }).click();
  await page.getByLabel('Up to').selectOption('count');
  await page.getByLabel('Records at most').fill('1000');
  await page.getByRole('button', { name: 'Read into a capture' }).click();
  await expect(page.getByText('Reading shardscope-demo: 60 records')).toBeVisible();
  await page.getByRole('button', { name: 'Stop and keep what came' }).click();

  await expect(inspector.row(0)).toContainText('A-6000');
  await expect(page.getByRole('banner')).toContainText('read stopped');
  await page.getByRole('link', { name: 'Shardscope' }).click();
  await expect(page.getByRole('region', { name: 'Captures' })).toContainText('Stopped by a person');
});

test('keeps no byte on the disk where that was asked for: not of what was pasted, nor of what was read', async ({
  page,
}) => {
  // A data directory in which nobody has kept this incident before.
  const server = await startServer({ flags: ['--demo', 'true'] });
  await page.goto(server.address);
  const inspector = new InspectorPage(page);
  await page.getByRole('switch', { name: 'Keep nothing on disk' }).press('Space');
  await page.getByRole('button', { name: INCIDENTS[2]?.title ?? '' }).click();
  await expect(inspector.row(0)).toContainText('12 user records');
  await expect(page.getByRole('banner')).toContainText('in memory only');
  await page.keyboard.press('x');
  await expect(page.getByText('marks saved, revision 1')).toBeVisible();
  await page.getByRole('link', { name: 'Shardscope' }).click();
  await expect(page.getByRole('region', { name: 'Captures' })).toContainText('in memory only');

  const { items } = (await (await server.call('/api/captures')).json()) as { items: { id: string; inMemory?: true }[] };
  const held = items.find(({ inMemory }) => inMemory);
  const raw = await (await server.call(`/api/captures/${held?.id}/raw`)).text();
  // The payload of the first record, as it was kept.
  const data = /"Data":"([A-Za-z0-9+/]{60})/.exec(raw)?.[1] ?? 'nothing was held';
  expect(raw).toContain(data);
  for (const name of await readdir(server.dataDirectory)) {
    const bytes = await readFile(join(server.dataDirectory, name));
    expect(bytes.includes(data), name).toBe(false);
  }
  await server.close();
});

test('leaves no embedded Kinesis behind when the server is killed', async () => {
  const server = await startServer({ flags: ['--demo', 'true'] });
  const state = async () => ((await (await server.call('/api/incidents')).json()) as { state: string }).state;
  await expect.poll(state).toBe('ready');
  const { endpoint } = (await (await server.call('/api/streams')).json()) as { endpoint: string };
  const answers = () =>
    fetch(`${endpoint}/healthcheck`).then(
      ({ ok }) => ok,
      () => false,
    );
  expect(await answers()).toBe(true);

  await server.kill('SIGKILL');

  await expect.poll(answers).toBe(false);
  await server.close();
});

test('ends the server when the process that launched it is killed', async () => {
  const data = await mkdtemp(join(tmpdir(), 'shardscope-launcher-'));
  const main = new URL('../apps/server/dist/main.js', import.meta.url).pathname;
  const launch = `import { spawn } from 'node:child_process';
    spawn(process.execPath, [${JSON.stringify(main)}, '--port', '0', '--data', ${JSON.stringify(data)}], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { PATH: process.env.PATH, SHARDSCOPE_LAUNCHER_PID: String(process.pid) },
    });`;
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', launch], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  launcher.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  await expect.poll(() => out).toMatch(/Ready: \S+\n/);
  const { origin } = new URL(/Ready: (\S+)/.exec(out)?.[1] ?? '');
  const answers = () =>
    fetch(`${origin}/healthz`).then(
      () => true,
      () => false,
    );
  expect(await answers()).toBe(true);

  launcher.kill('SIGKILL');

  await expect.poll(answers).toBe(false);
  // It no longer answers, and may still close its files.
  await rm(data, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
});
