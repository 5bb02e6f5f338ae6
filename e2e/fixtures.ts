import { readFileSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import { InspectorPage } from './inspector-page.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** The event of the Lambda documentation, byte for byte. */
export const DOCUMENTATION_EVENT = readFileSync(
  new URL('../packages/event-model/samples/documentation-event.json', import.meta.url),
  'utf8',
);

type Fixtures = {
  /** A page signed in to a running server, standing at the open page. */
  readonly inspector: InspectorPage;
};

type WorkerFixtures = {
  /** The built product in a process of its own; its function host is another one. */
  readonly server: ServerProcess;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from this pattern.
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  inspector: async ({ page, server }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      // A refused call is an answer that the page shows; the browser logs it all the same.
      const refusedCall = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !refusedCall) complaints.push(message.text());
    });
    const response = await server.call('/api/session/codes', { method: 'POST' });
    const { code } = (await response.json()) as { code: string };
    await page.goto(`${server.base}/#code=${code}`);
    const inspector = new InspectorPage(page);
    // Who goes on to another address before the code is exchanged takes the answer away, and stands there signed out.
    await expect(inspector.pasteBox).toBeVisible();
    await use(inspector);
    expect(complaints, 'the page reports no error and no content security policy violation').toEqual([]);
  },
});

export { expect };
