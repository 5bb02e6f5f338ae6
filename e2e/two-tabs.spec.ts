import type { Page } from '@playwright/test';
import { DOCUMENTATION_EVENT, expect, test } from './fixtures.ts';

/** The same batch in a second tab, which takes the sign-in of the first. */
async function openSecondTab(first: Page): Promise<Page> {
  await expect(first.getByRole('checkbox', { name: 'Record 0 fails' })).toBeVisible();
  const second = await first.context().newPage();
  await second.goto(first.url());
  await expect(second.getByRole('checkbox', { name: 'Record 0 fails' })).toBeVisible();
  return second;
}

const box = (page: Page, n: number) => page.getByRole('checkbox', { name: `Record ${n} fails` });

test('keeps the marks of two tabs in step, both ways', async ({ inspector }) => {
  await inspector.paste(DOCUMENTATION_EVENT);
  const { page } = inspector;
  const second = await openSecondTab(page);

  await box(page, 1).check();
  await expect(page.getByText('marks saved, revision 1')).toBeVisible();
  await expect(box(second, 1)).toBeChecked();
  await expect(second.getByText('marks changed elsewhere, now revision 1')).toBeVisible();

  await box(second, 0).check();
  await expect(second.getByText('marks saved, revision 2')).toBeVisible();
  await expect(box(page, 0)).toBeChecked();
  await expect(box(page, 1)).toBeChecked();
});

test('settles marks that were made in both tabs at once, and says so', async ({ inspector }) => {
  await inspector.paste(DOCUMENTATION_EVENT);
  const { page } = inspector;
  const second = await openSecondTab(page);
  // The second tab does not hear of the first one's marks before its own are on their way.
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await second.route('**/marks', async (route) => {
    if (route.request().method() === 'PUT') await held;
    await route.continue();
  });
  await box(second, 0).check();
  await expect(second.getByText('saving marks…')).toBeVisible();
  await box(page, 1).check();
  await expect(page.getByText('marks saved, revision 1')).toBeVisible();
  letGo();

  await expect(second.getByText('These marks were changed elsewhere (now revision 1).')).toBeVisible();
  await expect(box(second, 1)).toBeChecked();
  await expect(box(second, 0)).not.toBeChecked();
  await second.getByRole('grid', { name: 'Records' }).press('ControlOrMeta+Z');
  await expect(box(second, 0)).toBeChecked();
  await expect(box(page, 0)).toBeChecked();
  await expect(box(page, 1)).not.toBeChecked();
});

test('adds a mark that is made before the marks of the server have come to them', async ({ inspector }) => {
  await inspector.paste(DOCUMENTATION_EVENT);
  const { page } = inspector;
  await box(page, 1).check();
  await expect(page.getByText('marks saved, revision 1')).toBeVisible();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/marks', async (route) => {
    const isReading = route.request().method() === 'GET';
    if (isReading) await held;
    await route.continue();
  });
  await page.reload();
  await box(page, 0).check();
  letGo();

  await expect(page.getByText('marks saved, revision 2')).toBeVisible();
  await expect(box(page, 0)).toBeChecked();
  await expect(box(page, 1)).toBeChecked();
});
