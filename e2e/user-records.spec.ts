import type { Page } from '@playwright/test';
import { aggregateOf } from './aggregate.ts';
import { eventOf, sequenceNumberOf } from './events.ts';
import { expect, test } from './fixtures.ts';
import type { InspectorPage } from './inspector-page.ts';

const PAYLOADS = [
  Buffer.from('{"order":"A-1","total":1290.50}'),
  Buffer.from('{"order":"A-2","id":9007199254740993}'),
  Buffer.from('{"order":"A-3","custo'),
  Buffer.from([0, 255, 128, 7]),
];
const EVENT = eventOf([Buffer.from('{"order":"plain"}'), aggregateOf(PAYLOADS), aggregateOf(PAYLOADS.slice(0, 2))]);

const line = (page: Page, number: string) => page.getByRole('checkbox', { name: `Record ${number} fails` });
const row = ({ table, page }: InspectorPage, number: string) =>
  table.getByRole('row').filter({ has: line(page, number) });

async function openAggregate({ page }: InspectorPage): Promise<void> {
  await page.getByRole('button', { name: 'The 4 user records of record 1' }).click();
  await expect(line(page, '1.3')).toBeVisible();
}

test('opens an aggregate with the arrow keys and walks through its user records', async ({ inspector }) => {
  await inspector.paste(EVENT);
  const { page, record } = inspector;
  await expect(row(inspector, '1')).toContainText('4 user records');
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowRight');
  await expect(line(page, '1.0')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('j');

  await expect(row(inspector, '1.1')).toHaveAttribute('aria-selected', 'true');
  await expect(row(inspector, '1.1')).toContainText('user-1');
  await expect(record).toContainText('9007199254740993');
  await expect(record).toContainText('user record 1.1 of 1.0–1.3');
  await page.keyboard.press('ArrowLeft');
  await expect(row(inspector, '1')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(line(page, '1.0')).toBeHidden();
});

test('brings the user records of the last line into sight when it opens', async ({ inspector }) => {
  const plain = Array.from({ length: 60 }, (_, n) => Buffer.from(`{"order":"A-${n}"}`));
  await inspector.paste(eventOf([...plain, aggregateOf(PAYLOADS)]));
  const { page } = inspector;
  await inspector.table.press('End');
  await expect(row(inspector, '60')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(line(page, '60.3')).toBeInViewport();
  await expect(row(inspector, '60')).toBeInViewport();
});

test('marks a user record: the response names its aggregate, and its siblings come again', async ({ inspector }) => {
  await inspector.paste(EVENT);
  const { page } = inspector;
  await openAggregate(inspector);
  await line(page, '1.2').check();

  await expect(row(inspector, '1')).toContainText('1 marked');
  await expect(line(page, '1')).toHaveAttribute('aria-checked', 'mixed');
  await inspector.openDrawerTab('Response');
  await expect(page.getByTestId('response')).toContainText(sequenceNumberOf(1));
  await expect(page.getByTestId('response')).not.toContainText(`${sequenceNumberOf(1)}.`);
  await expect(inspector.drawer).toContainText(
    'its aggregate, record 1, is reported. 3 user records that did not fail come again',
  );
  await inspector.openDrawerTab('Settings');
  await inspector.drawer.getByRole('textbox', { name: 'MaximumRetryAttempts', exact: true }).fill('1');
  await expect(row(inspector, '1.0')).toContainText('discarded with 1');
  await expect(row(inspector, '1.2')).toContainText('discarded after');
  await expect(row(inspector, '0')).toContainText('done');
});

test('keeps a second tab in step with the mark on a user record, and undoes it', async ({ inspector }) => {
  await inspector.paste(EVENT);
  const { page } = inspector;
  await openAggregate(inspector);
  const second = await page.context().newPage();
  await second.goto(page.url());
  await second.getByRole('button', { name: 'The 4 user records of record 1' }).click();
  await line(page, '1.2').check();

  await expect(line(second, '1.2')).toBeChecked();
  await line(second, '0').check();
  await expect(line(page, '0')).toBeChecked();
  await expect(line(page, '1.2')).toBeChecked();
  await inspector.table.press('ControlOrMeta+Z');
  await expect(line(page, '0')).not.toBeChecked();
  await expect(line(page, '1.2')).toBeChecked();
});

test('links to a user record, with its tab and its exact bytes', async ({ inspector }) => {
  await inspector.paste(EVENT);
  const { page, record } = inspector;
  await openAggregate(inspector);
  await row(inspector, '1.3').click();
  await inspector.openRecordTab('Hex');
  await expect(page).toHaveURL(/record=1\.3/);
  await page.reload();

  await expect(row(inspector, '1.3')).toHaveAttribute('aria-selected', 'true');
  await expect(record).toContainText('00 ff 80 07');
  await inspector.openRecordTab('Metadata');
  await expect(record).toContainText('sub-sequence number');
  await inspector.openRecordTab('Raw');
  await expect(record).toContainText('the aggregate around the user record');
  await expect(record).toContainText(sequenceNumberOf(1));
});

test('takes the aggregate for a user record that it does not have, and the last record for one beyond it', async ({
  inspector,
}) => {
  await inspector.paste(EVENT);
  const { page } = inspector;
  await expect(row(inspector, '2')).toBeVisible();
  const address = page.url().replace(/\?.*/, '');
  for (const [named, shown, revision] of [
    ['1.99', '1', 1],
    ['99999', '2', 2],
  ] as const) {
    await page.goto(`${address}?record=${named}`);
    await expect(row(inspector, shown)).toHaveAttribute('aria-selected', 'true');
    // The marks are there: what is pressed now is added to them.
    await expect(page.getByText(`marks saved, revision ${revision - 1}`)).toBeVisible();
    await page.keyboard.press('x');
    await expect(line(page, shown)).toBeChecked();
    await expect(page.getByText(`marks saved, revision ${revision}`)).toBeVisible();
  }
});

test('marks user records by a list of sequence and sub-sequence numbers', async ({ inspector }) => {
  await inspector.paste(EVENT);
  const { page } = inspector;
  await expect(line(page, '2')).toBeVisible();
  await page.keyboard.press('i');
  const ids = `${sequenceNumberOf(1)}-2\n{SequenceNumber: ${sequenceNumberOf(2)},SubsequenceNumber: 1}\n${sequenceNumberOf(2)}-7`;
  await page.getByRole('textbox', { name: 'Ids, log lines or a response' }).fill(ids);
  await expect(page.getByText('2 ids of this batch, 2 user records.')).toBeVisible();
  await page.getByRole('button', { name: 'Mark 2 user records' }).click();

  await expect(row(inspector, '1')).toContainText('1 marked');
  await inspector.table.press('f');
  await expect(row(inspector, '1.2')).toHaveAttribute('aria-selected', 'true');
  await inspector.table.press('f');
  await expect(row(inspector, '2.1')).toHaveAttribute('aria-selected', 'true');
});

test('opens all user records, filters among them, and marks what was found', async ({ inspector }) => {
  await inspector.paste(EVENT);
  const { page } = inspector;
  await page.getByRole('button', { name: 'All 6 user records' }).click();
  await expect(line(page, '2.1')).toBeVisible();
  await page.getByRole('textbox', { name: 'Filter the records' }).fill('A-2');
  await expect(line(page, '1.0')).toBeHidden();
  await expect(line(page, '1.1')).toBeVisible();
  await page.getByRole('button', { name: /^marked 0/ }).click();
  await page.getByRole('menuitem', { name: /Mark all 2 user records matched/ }).click();

  await expect(line(page, '1.1')).toBeChecked();
  await expect(line(page, '2.1')).toBeChecked();
  await expect(line(page, '1')).toHaveAttribute('aria-checked', 'mixed');
});

test('goes on with Enter to the user record that was found, also before the filter has answered', async ({
  inspector,
}) => {
  await inspector.paste(EVENT);
  const { page } = inspector;
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/matches/lines*', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('textbox', { name: 'Filter the records' }).fill('$.order = "A-2"');
  await page.keyboard.press('Enter');
  await expect(inspector.table).toBeFocused();
  answer();

  await expect(row(inspector, '1.1')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('x');
  await expect(line(page, '1.1')).toBeChecked();
  await expect(line(page, '1')).toHaveAttribute('aria-checked', 'mixed');
});

test('finds user records in closed aggregates, marks those alone, and shows them when they are opened', async ({
  inspector,
}) => {
  await inspector.paste(EVENT);
  const { page } = inspector;
  await page.getByRole('textbox', { name: 'Filter the records' }).fill('$.order = "A-2"');
  await expect(page.getByText('scanned 3 · matched 2 and 2 user records')).toBeVisible();
  await page.getByRole('button', { name: /^marked 0/ }).click();
  await page.getByRole('menuitem', { name: 'Mark all 2 user records matched' }).click();
  await expect(line(page, '1')).toHaveAttribute('aria-checked', 'mixed');

  await page.getByRole('button', { name: 'The 4 user records of record 1' }).click();
  await expect(line(page, '1.1')).toBeChecked();
  await expect(line(page, '1.0')).toBeHidden();
  await page.getByRole('textbox', { name: 'Filter the records' }).fill('');
  await expect(line(page, '1.0')).not.toBeChecked();
});
