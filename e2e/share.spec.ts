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
