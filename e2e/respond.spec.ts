import { DOCUMENTATION_EVENT, expect, test } from './fixtures.ts';

const SECOND = '49590338271490256608559692540925702759324208523137515618';

test('makes the response of the marks, to copy', async ({ inspector }) => {
  await inspector.paste(DOCUMENTATION_EVENT);
  await inspector.row(1).click();
  await inspector.page.keyboard.press('x');
  await inspector.openDrawerTab('Response');

  await expect(inspector.drawer.getByTestId('response')).toContainText(`"itemIdentifier":`);
  await expect(inspector.drawer.getByTestId('response')).toContainText(SECOND);
  await inspector.page.keyboard.press('c');
  // The page hands it to the clipboard in its own time; until then there is what was pasted.
  const copied = async () => JSON.parse(await inspector.page.evaluate(() => navigator.clipboard.readText()));
  await expect.poll(copied).toEqual({ batchItemFailures: [{ itemIdentifier: SECOND }] });
});

test('reads a real response and turns it into marks', async ({ inspector }) => {
  await inspector.paste(DOCUMENTATION_EVENT);
  await inspector.openDrawerTab('Response');
  const real = inspector.drawer.getByRole('region', { name: 'Read a real response' });
  await real.getByRole('textbox').fill(`{"batchItemFailures":[{"itemIdentifier":"${SECOND}"}]}`);

  await expect(real).toContainText('record 1 is delivered again');
  await real.getByRole('button', { name: /Mark the 1 reported record/ }).click();
  await expect(inspector.page.getByRole('checkbox', { name: 'Record 1 fails' })).toBeChecked();
});

test('warns of a misspelt key, which loses the failures', async ({ inspector }) => {
  await inspector.paste(DOCUMENTATION_EVENT);
  await inspector.openDrawerTab('Response');
  const real = inspector.drawer.getByRole('region', { name: 'Read a real response' });
  await real.getByRole('textbox').fill(`{"batchItemFailure":[{"itemIdentifier":"${SECOND}"}]}`);

  await expect(real).toContainText(/complete success/i);
  await expect(real).toContainText(/batchItemFailures/);
  await expect(real).toContainText('loses 1 reported failure');
});

test('undoes a mark', async ({ inspector }) => {
  await inspector.paste(DOCUMENTATION_EVENT);
  await inspector.row(0).click();
  await inspector.page.keyboard.press('x');
  const box = inspector.page.getByRole('checkbox', { name: 'Record 0 fails' });
  await expect(box).toBeChecked();
  await inspector.page.keyboard.press('ControlOrMeta+Z');
  await expect(box).not.toBeChecked();
});
