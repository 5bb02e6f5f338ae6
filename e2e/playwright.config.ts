import { defineConfig } from '@playwright/test';

const executablePath = process.env.SHARDSCOPE_CHROME;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  // What axe finds is told apart from what the product does: a group of its own in `npm test`.
  projects: [
    { name: 'e2e', testIgnore: '**/a11y.spec.ts' },
    { name: 'axe', testMatch: '**/a11y.spec.ts' },
  ],
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // They end what hangs. A machine of one loaded core must never reach them.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: process.env.SHARDSCOPE_E2E_REPORT
    ? [['line'], ['json', { outputFile: process.env.SHARDSCOPE_E2E_REPORT }]]
    : [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
    },
  },
});
