import { test as base, expect } from './fixtures.ts';
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
    await inspector.page.getByRole('button', { name: title }).click({ timeout: 40_000 });

    await expect(inspector.row(position)).toContainText(decoded, { timeout: 20_000 });
  });
}

test('reads a whole stream by its form and shows a batch a shard', async ({ inspector }) => {
  const { page } = inspector;
  await expect(page.getByRole('button', { name: INCIDENTS[0]?.title ?? '' })).toBeEnabled({ timeout: 40_000 });
  await page.getByRole('button', { name: 'List the streams' }).click();
  await page.getByRole('button', { name: 'shardscope-demo', exact: true }).click();
  await page.getByRole('button', { name: 'Read into a capture' }).click();

  await expect(page.getByText('360 records of 4 shards')).toBeVisible({ timeout: 20_000 });
});

test('leaves no embedded Kinesis behind when the server is killed', async () => {
  const server = await startServer({ flags: ['--demo', 'true'] });
  const state = async () => ((await (await server.call('/api/incidents')).json()) as { state: string }).state;
  await expect.poll(state, { timeout: 40_000 }).toBe('ready');
  const { endpoint } = (await (await server.call('/api/streams')).json()) as { endpoint: string };
  const answers = () =>
    fetch(`${endpoint}/healthcheck`).then(
      ({ ok }) => ok,
      () => false,
    );
  expect(await answers()).toBe(true);

  await server.kill('SIGKILL');

  await expect.poll(answers, { timeout: 5_000 }).toBe(false);
  await server.close();
});
