import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { InspectorPage } from './inspector-page.ts';
import { poisonBatch } from './poison-batch.ts';

// Wherever a part of the screen goes, the focus stays on the screen: the next key has somebody to go to.

async function openBatch({ page, pasteBox, ...inspector }: InspectorPage): Promise<void> {
  await expect(pasteBox).toBeVisible();
  await pasteBox.fill(poisonBatch());
  await page.getByRole('button', { name: 'Open the text' }).click();
  await expect(inspector.table).toBeFocused();
}

/** What opens by a key, and what has the focus then. */
function opened(page: Page): readonly (readonly [string, Locator])[] {
  return [
    ['?', page.getByRole('region', { name: 'Keys' })],
    ['ControlOrMeta+k', page.getByRole('combobox', { name: 'Command' })],
    ['i', page.getByRole('textbox', { name: 'Ids, log lines or a response' })],
    ['/', page.getByRole('textbox', { name: 'Filter the records' })],
    ['h', page.getByRole('textbox', { name: 'Highlight records' })],
    ['F1', page.getByRole('region', { name: 'Help with filters' })],
  ];
}

test('comes back to the list from every sheet and box', async ({ inspector }) => {
  await openBatch(inspector);
  const { page, table } = inspector;
  for (const [key, box] of opened(page)) {
    await page.keyboard.press(key);
    await expect(box, `after ${key}`).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(table, `after ${key} and Escape`).toBeFocused();
  }
});

test('closes the keys with one Escape, and leaves the attempts with the next', async ({ inspector }) => {
  await openBatch(inspector);
  const { page } = inspector;
  await page.keyboard.press('.');
  const leave = page.getByRole('button', { name: 'leaves the attempts' });
  await expect(leave).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('region', { name: 'Keys' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Keys' })).toBeHidden();
  await expect(leave).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(leave).toBeHidden();
});

test('gives the focus to the box for ids, also from the menu', async ({ inspector }) => {
  await openBatch(inspector);
  const { page, table } = inspector;
  await page.getByRole('button', { name: /^marked/ }).press('Enter');
  await page.getByRole('menuitem', { name: /list of ids/ }).press('Enter');
  const box = page.getByRole('textbox', { name: 'Ids, log lines or a response' });
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(box).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(table).toBeFocused();
});

test('stays on the screen when the button that was pressed goes', async ({ inspector }) => {
  await openBatch(inspector);
  const { page, table } = inspector;
  await page.getByRole('slider', { name: 'Records from' }).press('ArrowRight');
  await page.getByRole('button', { name: 'Show all times' }).press('Enter');
  await expect(table).toBeFocused();
});

test('stays on the list of captures when one is renamed, kept or deleted', async ({ inspector }) => {
  await openBatch(inspector);
  const { page } = inspector;
  await page.goBack();
  const captures = page.getByRole('region', { name: 'Captures' });
  const row = captures.getByRole('listitem').first();
  await row.getByRole('button', { name: /^Rename/ }).press('Enter');
  await page.getByRole('textbox', { name: 'Title' }).press('Escape');
  await expect(row).toBeFocused();
  await row.getByRole('button', { name: /^Delete/ }).press('Enter');
  await row.getByRole('button', { name: 'Keep', exact: true }).press('Enter');
  await expect(row).toBeFocused();
  await row.getByRole('button', { name: /^Delete/ }).press('Enter');
  await row.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
  await expect(captures).toBeFocused();
});
