import type { Locator } from '@playwright/test';
import { eventOf } from './events.ts';
import { expect, test } from './fixtures.ts';
import type { InspectorPage } from './inspector-page.ts';

// Eight orders of which the third fails: every other fate follows from a setting.
const ORDERS = eventOf(
  Array.from({ length: 8 }, (_, n) => Buffer.from(`{"order":${n},"type":"${n % 2 === 0 ? 'order' : 'refund'}"}`)),
);
const DESTINATION = 'arn:aws:sqs:eu-west-1:123456789012:failed-orders';

async function openMarked(inspector: InspectorPage): Promise<void> {
  await inspector.paste(ORDERS);
  await expect(inspector.row(7)).toBeVisible();
  await inspector.row(2).click();
  await inspector.page.keyboard.press('x');
  await inspector.page.keyboard.press('s');
  await expect(form(inspector)).toBeVisible();
}

const form = ({ drawer }: InspectorPage) => drawer.getByRole('form', { name: 'Event source mapping' });
const field = (inspector: InspectorPage, name: string) => inspector.drawer.getByRole('textbox', { name, exact: true });
const choice = (inspector: InspectorPage, name: string) =>
  inspector.drawer.getByRole('combobox', { name, exact: true });
const flip = (inspector: InspectorPage, name: string) =>
  inspector.drawer.getByRole('switch', { name, exact: true }).press('Space');
const beside = (inspector: InspectorPage, name: string): Promise<void> =>
  inspector.drawer.getByRole('tab', { name, exact: true }).click();
const fate = (inspector: InspectorPage, position: number): Locator => inspector.cell(position, 'fate');

test('shows in the fates what each setting of the mapping does', async ({ inspector }) => {
  await openMarked(inspector);
  await expect(fate(inspector, 2)).toContainText('blocks until');

  await field(inspector, 'MaximumRecordAgeInSeconds').fill('60');
  await expect(fate(inspector, 2)).toContainText('by age after');
  await field(inspector, 'MaximumRecordAgeInSeconds').fill('-1');
  await field(inspector, 'MaximumRetryAttempts').fill('1');
  await expect(fate(inspector, 7)).toContainText('discarded with 2');
  await flip(inspector, 'BisectBatchOnFunctionError');
  await expect(fate(inspector, 7)).toContainText('again');

  await inspector.drawer.getByRole('button', { name: 'Add a pattern' }).click();
  await field(inspector, 'Filter pattern 1').fill('{"data":{"type":["refund"]}}');
  await expect(fate(inspector, 2)).toContainText('filtered');
  await expect(fate(inspector, 7)).toContainText('done');
  await expect(form(inspector)).toContainText('delivers 4 of 8 records');
});

test('cuts the records anew by the size of batches and by lanes', async ({ inspector }) => {
  await openMarked(inspector);
  await field(inspector, 'MaximumRetryAttempts').fill('1');
  await field(inspector, 'BatchSize').fill('2');
  await expect(fate(inspector, 7), 'the batch that came is cut').toContainText('discarded with 2');
  await choice(inspector, 'These records').selectOption('backlog');
  await expect(fate(inspector, 3)).toContainText('discarded with 2');
  await expect(fate(inspector, 4)).toContainText('done');
  await field(inspector, 'ParallelizationFactor').fill('10');
  await expect(fate(inspector, 3), 'its key is in another lane').toContainText('done');
  await expect(inspector.page).toHaveURL(/cut=backlog/);
});

test('shows what each kind of function comes to', async ({ inspector }) => {
  await openMarked(inspector);
  await field(inspector, 'MaximumRetryAttempts').fill('1');
  await choice(inspector, 'The function').selectOption('throws-on-marked');
  await expect(fate(inspector, 0)).toContainText('discarded');
  await choice(inspector, 'How often').selectOption('recovers');
  await field(inspector, 'Attempts that fail first').fill('1');
  await expect(fate(inspector, 2)).toContainText('again ×2');
  await choice(inspector, 'How often').selectOption('always');

  await choice(inspector, 'How often').selectOption('throttled');
  await expect(fate(inspector, 0)).toContainText('discarded');
  await choice(inspector, 'The function').selectOption('powertools-batch');
  await choice(inspector, 'How often').selectOption('always');
  await expect(fate(inspector, 1)).toContainText('done');

  await choice(inspector, 'The function').selectOption('returns');
  await field(inspector, 'Exact response').fill('{"batchItemFailures":[]}');
  await expect(fate(inspector, 1)).toContainText('done');
  await field(inspector, 'TumblingWindowInSeconds').fill('60');
  await expect(fate(inspector, 1), 'a window asks for a state').toContainText('discarded');
  await field(inspector, 'TumblingWindowInSeconds').fill('0');
  await field(inspector, 'Exact response').fill('{"batchitemFailures":[]}');
  await expect(fate(inspector, 2)).toContainText('lost');
  await inspector.drawer.getByRole('button', { name: /findings? under Response/ }).click();
  await expect(inspector.drawer.getByRole('tab', { name: 'Response' })).toHaveAttribute('aria-selected', 'true');
});

test('says what AWS says of a value out of its range, keeps it, and predicts with the nearest', async ({
  inspector,
}) => {
  await openMarked(inspector);
  const retries = field(inspector, 'MaximumRetryAttempts');
  await retries.fill('20000');
  await expect(retries).toHaveAccessibleDescription(
    /Value '20000' at 'maximumRetryAttempts' failed to satisfy constraint.*The prediction uses 10000\./,
  );
  await expect(retries).toHaveAttribute('aria-invalid', 'true');
  await retries.fill('two');
  await expect(retries).toHaveAccessibleDescription(/must be a whole number. The prediction uses 20000\./);
  await expect(retries).toHaveValue('two');

  await field(inspector, 'On-failure destination').fill('failed-orders');
  await expect(form(inspector)).toContainText('must be the ARN of an SQS queue');
  await field(inspector, 'On-failure destination').fill('!GetAtt Failed.Arn');
  await expect(form(inspector)).not.toContainText('must be the ARN of an SQS queue');
});

test('says where a new mapping begins, in the link and in what is copied', async ({ inspector }) => {
  await openMarked(inspector);
  await choice(inspector, 'StartingPosition').selectOption('AT_TIMESTAMP');
  const time = field(inspector, 'StartingPositionTimestamp');
  await expect(time).toHaveAccessibleDescription(/AT_TIMESTAMP needs a StartingPositionTimestamp/);
  await time.fill('soon');
  await expect(time).toHaveAccessibleDescription(/is a time such as/);
  await time.fill('2999-01-01');
  await expect(time).toHaveAccessibleDescription(/cannot be in the future/);
  await time.fill('2019-01-01T00:00:00.5Z');
  await expect(time).toHaveAttribute('aria-invalid', 'false');
  // The link follows what is typed a moment later; the reload reads the link.
  await expect(inspector.page).toHaveURL(/startAt=1546300800\.5/);
  await inspector.page.reload();
  await expect(field(inspector, 'StartingPositionTimestamp')).toHaveValue('2019-01-01T00:00:00.500Z');
  await beside(inspector, 'Copy');
  await choice(inspector, 'Notation').selectOption('sam');
  await expect(field(inspector, 'Settings as text')).toHaveValue(/StartingPositionTimestamp: 1546300800\.5/);
});

test('sets a preset, and knows it again', async ({ inspector }) => {
  await openMarked(inspector);
  await choice(inspector, 'Preset').selectOption({ label: 'Recommended for poison records' });
  await expect(field(inspector, 'MaximumRetryAttempts')).toHaveValue('3');
  await expect(fate(inspector, 2)).toContainText('discarded after');
  await expect(inspector.drawer.getByRole('list', { name: 'Findings on the settings' })).toContainText(
    'there is no on-failure destination',
  );
  await field(inspector, 'MaximumRetryAttempts').fill('4');
  await expect(choice(inspector, 'Preset')).toHaveValue('own');
});

test('reads settings out of SAM and out of what AWS prints, and writes them out again', async ({ inspector }) => {
  await openMarked(inspector);
  await beside(inspector, 'Paste');
  const text = field(inspector, 'Settings to read');
  await text.fill('hello: world');
  await expect(inspector.drawer).toContainText('No setting of an event source mapping is in it');
  await text.fill(
    `Type: Kinesis\nProperties:\n  Stream: !GetAtt Orders.Arn\n  MaximumRetryAttempts: 1\n  BisectBatchOnFunctionError: true\n  FunctionResponseTypes: [ReportBatchItemFailures]\n  DestinationConfig: { OnFailure: { Destination: !GetAtt Failed.Arn } }`,
  );
  await expect(inspector.drawer.getByRole('list', { name: 'Settings that were read' })).toContainText('AWS SAM');
  await inspector.drawer.getByRole('button', { name: 'Use as current' }).click();
  await expect(field(inspector, 'On-failure destination')).toHaveValue('!GetAtt Failed.Arn');
  await expect(fate(inspector, 7)).toContainText('again');

  await text.fill(JSON.stringify({ UUID: 'a', BatchSize: 7, MaximumRetryAttempts: 0, FunctionResponseTypes: [] }));
  await inspector.drawer.getByRole('button', { name: 'Use as current' }).click();
  await expect(field(inspector, 'BatchSize')).toHaveValue('7');
  await expect(fate(inspector, 2)).toContainText('lost, report unread');

  await beside(inspector, 'Copy');
  await choice(inspector, 'Notation').selectOption('serverless');
  await expect(field(inspector, 'Settings as text')).toHaveValue(/maximumRetryAttempts: 0/);
});

test('says that a filter cannot be judged, and judges it when the source answers again', async ({ inspector }) => {
  const { page, drawer } = inspector;
  await openMarked(inspector);
  await page.route('**/api/predictions/filter', (route) => route.abort());
  await drawer.getByRole('button', { name: 'Add a pattern' }).click();
  await field(inspector, 'Filter pattern 1').fill('{"data":{"type":["refund"]}}');
  await expect(drawer.getByRole('alert')).toContainText('The server does not answer');
  await expect(fate(inspector, 1), 'the prediction goes on without the filter').toContainText('done');
  await page.unroute('**/api/predictions/filter');
  await drawer.getByRole('button', { name: 'Try again' }).click();
  await expect(fate(inspector, 2)).toContainText('filtered');
});

test('holds proposed settings against the current ones, in the link too', async ({ inspector }) => {
  const { page, drawer } = inspector;
  await openMarked(inspector);
  await field(inspector, 'MaximumRetryAttempts').fill('1');
  await field(inspector, 'On-failure destination').fill(DESTINATION);
  await beside(inspector, 'Compare');
  await drawer.getByRole('button', { name: 'Propose other settings' }).click();
  await flip(inspector, 'BisectBatchOnFunctionError');
  const table = drawer.getByRole('table', { name: 'Current and proposed' });
  await expect(table.getByRole('row', { name: /records lost/ })).toHaveText('records lost61−5');
  await expect(fate(inspector, 7)).toContainText('again');
  await drawer.getByRole('radio', { name: 'current' }).check({ force: true });
  await expect(fate(inspector, 7)).toContainText('discarded with 2');

  await expect(page).toHaveURL(/compare=current&to\.bisect=on/);
  await page.reload();
  await expect(drawer.getByRole('table', { name: 'Current and proposed' })).toContainText('records lost61−5');
  await expect(field(inspector, 'On-failure destination')).toHaveValue(DESTINATION);
  await drawer.getByRole('button', { name: 'Use proposed' }).click();
  await expect(fate(inspector, 7)).toContainText('again');
  await expect(drawer.getByRole('radio', { name: 'current' })).toBeHidden();
});

test('brings function, filter and assumptions back from the link', async ({ inspector }) => {
  const { page } = inspector;
  const response = '{"batchItemFailures":[{"itemIdentifier":"ü"}]}';
  await openMarked(inspector);
  await choice(inspector, 'The function').selectOption('returns');
  await field(inspector, 'Exact response').fill(response);
  await inspector.drawer.getByRole('button', { name: 'Add a pattern' }).click();
  await field(inspector, 'Filter pattern 1').fill('{"data":{"type":["order"]}}');
  await beside(inspector, 'Assumed');
  await field(inspector, 'Retention of the stream').fill('1');
  await expect(page).toHaveURL(/assume\.retentionHours=1/);
  await page.reload();

  await expect(field(inspector, 'Exact response')).toHaveValue(response);
  await expect(field(inspector, 'Filter pattern 1')).toHaveValue('{"data":{"type":["order"]}}');
  await expect(fate(inspector, 1)).toContainText('filtered');
  await inspector.drawer.getByRole('tab', { name: /^Assumed/ }).click();
  await expect(inspector.drawer).toContainText('changed from 24 h');
});
