import { eventOf } from './events.ts';
import { DOCUMENTATION_EVENT, expect, test } from './fixtures.ts';

test('blocks until expiry with what AWS sets by itself, repeats folded', async ({ inspector }) => {
  await inspector.paste(DOCUMENTATION_EVENT);
  await inspector.row(1).click();
  await inspector.page.keyboard.press('x');

  await expect(inspector.cell(0, 'fate')).toContainText('done');
  await expect(inspector.cell(1, 'fate')).toContainText('blocks until');
  await expect(inspector.drawer.getByRole('region', { name: 'Attempts' })).toContainText(/× [\d,]+ more/);
});

test('discards good neighbours without bisect and saves them with it', async ({ inspector }) => {
  const payloads = Array.from({ length: 8 }, (_, n) => Buffer.from(`{"order":${n}}`));
  await inspector.paste(eventOf(payloads));
  await expect(inspector.row(7)).toBeVisible();
  await inspector.row(2).click();
  await inspector.page.keyboard.press('x');
  await inspector.openDrawerTab('Settings');
  const form = inspector.drawer.getByRole('form', { name: 'Event source mapping' });
  await form.getByRole('textbox', { name: 'MaximumRetryAttempts' }).fill('1');

  await expect(inspector.cell(1, 'fate')).toContainText('done');
  await expect(inspector.cell(2, 'fate')).toContainText('discarded');
  await expect(inspector.cell(7, 'fate')).toContainText('discarded');
  await expect(inspector.cell(7, 'deliveries')).toHaveText('3');

  await form.getByRole('switch', { name: /BisectBatchOnFunctionError/ }).click({ force: true });
  await expect(inspector.cell(7, 'fate')).not.toContainText('discarded');
  await expect(inspector.cell(2, 'fate')).toContainText('discarded');
});

test('ignores the report when reporting is switched off', async ({ inspector }) => {
  await inspector.paste(DOCUMENTATION_EVENT);
  await inspector.row(1).click();
  await inspector.page.keyboard.press('x');
  await inspector.page.keyboard.press('s');
  const form = inspector.drawer.getByRole('form', { name: 'Event source mapping' });
  await form.getByRole('switch', { name: /ReportBatchItemFailures/ }).click({ force: true });

  await expect(inspector.cell(1, 'fate')).toContainText('lost, report unread');
  await expect(inspector.drawer.getByRole('list', { name: 'Findings on the settings' })).toContainText(
    'the mapping does not read them',
  );
  await inspector.openDrawerTab('What Lambda does');
  await expect(inspector.drawer.getByRole('region', { name: 'Verdict' })).toContainText(/success/i);
});

test('predicts the same over HTTP', async ({ server }) => {
  const created = await server.call('/api/captures', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: DOCUMENTATION_EVENT,
  });
  const { id } = (await created.json()) as { id: string };
  const answer = await server.call('/api/predictions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      captureId: id,
      batch: 0,
      marked: [1],
      mapping: { maximumRetryAttempts: 2, functionResponseTypes: ['ReportBatchItemFailures'] },
    }),
  });
  const { prediction } = (await answer.json()) as { prediction: { fates: { final: string; deliveries: number }[] } };

  expect(answer.status).toBe(200);
  expect(prediction.fates.map(({ final, deliveries }) => [final, deliveries])).toEqual([
    ['done', 1],
    ['discarded', 4],
  ]);
});
