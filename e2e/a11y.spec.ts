import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { eventOf } from './events.ts';
import { expect, test } from './fixtures.ts';
import type { InspectorPage } from './inspector-page.ts';
import { poisonBatch } from './poison-batch.ts';

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** Every finding that keeps somebody out, with what it hit: the names alone would send the reader searching. */
async function seriousFindings(page: Page): Promise<string[]> {
  // Axe's own second page would need a script that the policy of this page refuses.
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  // An axe that found nothing to look at would find nothing wrong.
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ target, any }) => `${id}: ${help} at ${target} ${any[0]?.message}`));
}

async function useTheme(page: Page, theme: Theme): Promise<void> {
  const html = page.locator('html');
  if ((await html.getAttribute('data-theme')) !== theme) {
    await page.getByRole('button', { name: `Switch to the ${theme} theme` }).click();
  }
  await expect(html).toHaveAttribute('data-theme', theme);
}

async function openBatch({ page, pasteBox, ...inspector }: InspectorPage, text: string): Promise<void> {
  await expect(pasteBox).toBeVisible();
  await pasteBox.fill(text);
  await page.getByRole('button', { name: 'Open the text' }).click();
  await expect(inspector.table).toBeVisible();
}

for (const theme of THEMES) {
  test.describe(`in the ${theme} theme`, () => {
    test('keeps nobody out of the open page', async ({ inspector }) => {
      await expect(inspector.pasteBox).toBeVisible();
      await useTheme(inspector.page, theme);
      expect(await seriousFindings(inspector.page)).toEqual([]);

      await inspector.pasteBox.fill('[1, 2');
      await inspector.page.getByRole('button', { name: 'Open the text' }).click();
      await expect(inspector.page).toHaveURL(/captures/);
      await expect(inspector.page.getByRole('heading').first()).toBeVisible();
      expect(await seriousFindings(inspector.page)).toEqual([]);
    });

    test('keeps nobody out of the batch screen, whichever panel is open', async ({ inspector }) => {
      // A dozen looks of axe, each over the whole page.
      test.slow();
      await openBatch(inspector, poisonBatch());
      const { page } = inspector;
      await useTheme(page, theme);
      await inspector.row(7).click();
      await page.keyboard.press('x');
      await expect(page.getByText(/marks saved/)).toBeVisible();
      for (const pane of [inspector.record, inspector.drawer]) {
        for (const tab of await pane.getByRole('tab').all()) {
          await tab.click();
          await expect(pane.getByRole('tabpanel')).not.toBeEmpty();
          expect(await seriousFindings(page), `with ${await tab.textContent()} open`).toEqual([]);
        }
      }
      await inspector.table.focus();
      await page.keyboard.press('?');
      await expect(page.getByRole('region', { name: 'Keys' })).toBeVisible();
      expect(await seriousFindings(page), 'with the keys open').toEqual([]);
    });

    test('keeps nobody out of the settings, whatever stands beside them', async ({ inspector }) => {
      test.slow();
      await openBatch(inspector, poisonBatch());
      const { page, drawer } = inspector;
      await useTheme(page, theme);
      await inspector.row(7).click();
      await page.keyboard.press('x');
      await page.keyboard.press('s');
      await drawer.getByRole('textbox', { name: 'BatchSize' }).fill('0');
      await drawer.getByRole('button', { name: 'Add a pattern' }).click();
      await drawer.getByRole('textbox', { name: 'Filter pattern 1' }).fill('{');
      await drawer.getByRole('combobox', { name: 'The function' }).selectOption('returns');
      await drawer.getByRole('tab', { name: 'Compare' }).click();
      await drawer.getByRole('button', { name: 'Propose other settings' }).click();
      const beside = drawer.getByRole('tablist', { name: 'Beside the settings' });
      for (const tab of await beside.getByRole('tab').all()) {
        await tab.click();
        expect(await seriousFindings(page), `with ${await tab.textContent()} open`).toEqual([]);
      }
    });

    test('keeps nobody out of the layers, the choice of decoders and the form of a schema', async ({ inspector }) => {
      const logs = {
        messageType: 'DATA_MESSAGE',
        logEvents: [1, 2].map((id) => ({ id, timestamp: id, message: '{}' })),
      };
      await openBatch(inspector, eventOf([Buffer.concat([gzipSync(JSON.stringify(logs)), Buffer.from('behind')])]));
      const { page, record } = inspector;
      await useTheme(page, theme);
      await inspector.openRecordTab('Layers');
      await record.getByRole('button', { name: /gzip/ }).click();
      await record.getByText(/declined before/).click();
      await expect(record.locator('mark').first()).toBeVisible();
      expect(await seriousFindings(page), 'with the layers').toEqual([]);
      // With the bytes scrolled out of a small pane axe itself fails: the form stands over the decoded value instead.
      await inspector.openRecordTab('Decoded');
      await record.getByRole('button', { name: /decode as/ }).click();
      await record.getByRole('button', { name: 'Give a schema' }).click();
      await record.getByRole('combobox', { name: 'Use it for' }).selectOption('schema-id');
      expect(await seriousFindings(page), 'with the form').toEqual([]);
      await record.getByRole('combobox', { name: 'Decode this layer as' }).selectOption('zstd');
      await expect(record.getByRole('alert')).toBeVisible();
      expect(await seriousFindings(page), 'with a decoder that fails').toEqual([]);
    });

    test('keeps nobody out of a plan and the answer of its replay', async ({ inspector }) => {
      await openBatch(inspector, poisonBatch());
      const { page, drawer } = inspector;
      await useTheme(page, theme);
      await page.keyboard.press('r');
      await drawer.getByRole('button', { name: 'Plan the replay' }).click();
      await expect(drawer.getByRole('button', { name: /Send once/ })).toBeVisible();
      expect(await seriousFindings(page), 'with the plan').toEqual([]);
      await drawer.getByRole('button', { name: /Send once/ }).click();
      await expect(drawer.getByRole('region', { name: 'Answer' })).toContainText(/record/);
      expect(await seriousFindings(page), 'with the answer').toEqual([]);
    });

    test('keeps nobody out of a capture of several batches', async ({ inspector }) => {
      const { page } = inspector;
      await useTheme(page, theme);
      await inspector.pasteBox.fill(`${poisonBatch()}\n${poisonBatch(3, 1)}`);
      await page.getByRole('button', { name: 'Open the text' }).click();
      await expect(page).toHaveURL(/\/captures\/[0-9a-f-]+$/);
      await expect(page.getByRole('main')).toContainText(/batch/i);
      expect(await seriousFindings(page)).toEqual([]);
    });

    test('keeps nobody out of the signed-out page', async ({ browser, server }) => {
      const context = await browser.newContext({ colorScheme: theme });
      const page = await context.newPage();
      await page.goto(server.base);
      await expect(page.getByText('npm run open')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      expect(await seriousFindings(page)).toEqual([]);
      await context.close();
    });
  });
}
