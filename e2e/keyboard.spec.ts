import type { Locator, Page } from '@playwright/test';
import { DOCUMENTATION_EVENT, expect, test } from './fixtures.ts';

// The three journeys with keys alone: no call of this file moves a pointer or sets a focus.

/** Presses Tab until the element has the focus: an element that the keyboard does not reach fails here. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 80; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`80 times Tab does not reach ${wanted}.`);
}

async function pasteWithKeys(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Paste an event' })).toBeVisible();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('ControlOrMeta+V');
}

test('opens an event, reads its records and every tab of one, with the keyboard only', async ({ inspector }) => {
  const { page } = inspector;
  await pasteWithKeys(page, DOCUMENTATION_EVENT);
  await expect(inspector.row(1)).toBeVisible();
  await page.keyboard.press('j');
  await expect(inspector.row(1)).toHaveAttribute('aria-selected', 'true');
  await expect(inspector.record).toContainText('This is only a test.');
  for (const [key, tab] of Object.entries({ 2: 'Raw', 3: 'Hex', 4: 'Metadata', 5: 'Layers', 1: 'Decoded' })) {
    await page.keyboard.press(key);
    await expect(inspector.record.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
  }
  await page.keyboard.press('/');
  await page.keyboard.type('hello');
  await expect(inspector.row(1)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(inspector.row(1)).toBeVisible();
});

test('marks, asks what Lambda does, and changes the settings, with the keyboard only', async ({ inspector }) => {
  const { page, drawer } = inspector;
  await pasteWithKeys(page, DOCUMENTATION_EVENT);
  await expect(inspector.row(1)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByRole('checkbox', { name: 'Record 1 fails' })).toBeChecked();

  const settings = drawer.getByRole('tab', { name: 'Settings' });
  await tabTo(page, drawer.getByRole('tab', { selected: true }));
  while ((await settings.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowRight');
  await tabTo(page, drawer.getByRole('textbox', { name: 'MaximumRetryAttempts' }));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('0');
  await expect(inspector.cell(1, 'fate')).toContainText('discarded');
});

test('plans a replay, sends it once and takes its answer as marks, with the keyboard only', async ({ inspector }) => {
  const { page, drawer } = inspector;
  await pasteWithKeys(page, DOCUMENTATION_EVENT);
  await expect(inspector.row(1)).toBeVisible();
  await page.keyboard.press('r');
  const plan = drawer.getByRole('form', { name: 'Plan' });
  await tabTo(page, plan.getByRole('combobox', { name: 'Function' }));
  await page.keyboard.type('orders-partial');
  await tabTo(page, plan.getByRole('button', { name: 'Plan the replay' }));
  await page.keyboard.press('Enter');

  await tabTo(page, drawer.getByRole('button', { name: 'Send once to orders-partial' }));
  await page.keyboard.press('Enter');
  const take = drawer.getByRole('button', { name: /Mark the 1 reported record/ });
  await tabTo(page, take);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Record 1 fails' })).toBeChecked();
});

test('chooses a function, proposes other settings and reads the difference, with the keyboard only', async ({
  inspector,
}) => {
  const { page, drawer } = inspector;
  await pasteWithKeys(page, DOCUMENTATION_EVENT);
  await expect(inspector.row(1)).toBeVisible();
  await page.keyboard.press('x');
  await page.keyboard.press('s');
  await expect(drawer.getByRole('combobox', { name: 'The function' })).toBeVisible();
  await page.keyboard.press('s');
  await page.keyboard.press('Tab');
  await expect(drawer.getByRole('combobox', { name: 'The function' })).toBeFocused();
  await page.keyboard.type('throws');
  await tabTo(page, drawer.getByRole('textbox', { name: 'MaximumRetryAttempts' }));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('0');
  await expect(inspector.cell(1, 'fate')).toContainText('discarded');
  await page.keyboard.press('Escape');
  await page.keyboard.press('x');
  await expect(page.getByRole('checkbox', { name: 'Record 0 fails' })).not.toBeChecked();
  await page.keyboard.press('x');

  await tabTo(page, drawer.getByRole('tab', { name: 'Advice' }));
  await page.keyboard.press('ArrowRight');
  await tabTo(page, drawer.getByRole('button', { name: 'Propose other settings' }));
  await page.keyboard.press('Enter');
  await tabTo(page, drawer.getByRole('switch', { name: 'BisectBatchOnFunctionError' }));
  await page.keyboard.press('Space');
  await expect(inspector.cell(1, 'fate')).toContainText('again');
  await expect(drawer.getByRole('row', { name: /records lost/ })).toContainText('−1');
  await tabTo(page, drawer.getByRole('button', { name: 'Drop' }));
  await page.keyboard.press('Enter');
  await expect(inspector.cell(1, 'fate')).toContainText('discarded');
});
