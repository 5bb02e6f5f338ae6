import { eventOf } from './events.ts';
import { expect, test } from './fixtures.ts';
import type { InspectorPage } from './inspector-page.ts';

const ORDERS = [
  '{"id":9007199254740992,"type":"order","price":1290.50,"note":"first"}',
  '{"id":9007199254740993,"type":"refund","price":3}',
  `{"id":7,"type":"order","pad":"${'x'.repeat(500)}","note":"deep inside"}`,
  'task timed out',
].map((text) => Buffer.from(text));

async function openOrders(inspector: InspectorPage) {
  await inspector.paste(eventOf(ORDERS));
  await expect(inspector.row(3)).toBeVisible();
  const box = inspector.page.getByRole('textbox', { name: 'Filter the records' });
  const language = inspector.page.getByRole('combobox', { name: 'Language of the filter' });
  const shown = () =>
    inspector.table.getByRole('checkbox').evaluateAll((boxes) => boxes.map((one) => one.getAttribute('aria-label')));
  const expectShown = (...positions: readonly number[]) =>
    expect.poll(shown).toEqual(positions.map((n) => `Record ${n} fails`));
  return { box, language, expectShown };
}

const CASES = [
  { text: '/time[d]? out|refund/', as: 'auto: regex', shown: [1, 3] },
  { text: '$.id = 9007199254740993', as: 'auto: path', shown: [1] },
  { text: '{"data":{"type":["order"]}}', as: 'auto: pattern', shown: [0, 2] },
  { text: 'has(data.price) && data.price > 100', as: 'auto: CEL', shown: [0] },
  { text: 'deep inside', as: 'auto: words', shown: [2] },
] as const;

for (const { text, as, shown } of CASES) {
  test(`filters by ${as.slice('auto: '.length)}`, async ({ inspector }) => {
    const { box, language, expectShown } = await openOrders(inspector);
    await box.fill(text);

    await expectShown(...shown);
    await expect(language.locator('option:checked')).toHaveText(as);
    await expect(inspector.page.getByText(/scanned 4 · matched/)).toBeVisible();
  });
}

test('keeps filter and language in the link, and marks all that the filter takes', async ({ inspector }) => {
  const { box, language, expectShown } = await openOrders(inspector);
  await box.fill('9007199254740993|deep');
  await language.selectOption({ label: 'regex' });
  await expectShown(1, 2);
  await expect(inspector.page).toHaveURL(/language=regex/);

  await inspector.page.reload();
  await expectShown(1, 2);
  await inspector.page.getByRole('button', { name: /^marked/ }).click();
  await inspector.page.getByRole('menuitem', { name: 'Mark all 2 matched' }).click();
  await box.fill('');

  await expectShown(0, 1, 2, 3);
  await expect(inspector.table.getByRole('checkbox', { checked: true })).toHaveCount(2);
});

test('says what is wrong with a filter, hides nothing meanwhile, and helps with examples', async ({ inspector }) => {
  const { box, expectShown } = await openOrders(inspector);
  await box.fill('$.id >');

  await expect(inspector.page.getByText(/path: > needs a JSON value/)).toBeVisible();
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await expectShown(0, 1, 2, 3);
  await box.press('F1');
  const help = inspector.page.getByRole('region', { name: 'Help with filters' });
  await help.getByRole('button', { name: 'Try $.order.id = 9007199254740993' }).click();
  await expect(box).toHaveValue('$.order.id = 9007199254740993');
  await inspector.page.keyboard.press('Escape');
  await expect(help).toBeHidden();
});

test('says why records could not be judged', async ({ inspector }) => {
  const { box } = await openOrders(inspector);
  await box.fill('data.missing == 1');

  await expect(inspector.page.getByText(/4 records could not be judged.*it has no missing/)).toBeVisible();
});

test('never says that there is nothing while a scan still runs', async ({ inspector }) => {
  const { box } = await openOrders(inspector);
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await inspector.page.route('**/matches/lines*', async (route) => {
    await held;
    await route.continue();
  });
  await box.fill('nowhere at all');

  await expect(inspector.page.getByText('Scanning 0 of 4 records; none so far.')).toBeVisible();
  answer();
  await expect(
    inspector.page.getByText('None of 4 records passes the filter. Esc in the filter clears it.', { exact: true }),
  ).toBeVisible();
});

test('lets columns be hidden and moved by keyboard, and remembers them', async ({ inspector }) => {
  await openOrders(inspector);
  const headers = () => inspector.table.getByRole('columnheader').allInnerTexts();
  const before = await headers();
  await inspector.table.focus();
  await inspector.page.keyboard.press('v');
  const sheet = inspector.page.getByRole('region', { name: 'Columns' });
  await sheet.getByRole('checkbox', { name: 'bytes' }).press('Space');
  // Once past the hidden column, once past the one before it.
  for (const press of ['Alt+ArrowUp', 'Alt+ArrowUp']) await sheet.getByRole('checkbox', { name: 'fate' }).press(press);

  const changed = before.filter((title) => title !== 'bytes');
  const at = changed.indexOf('fate');
  [changed[at - 1], changed[at]] = [changed[at] ?? '', changed[at - 1] ?? ''];
  await expect.poll(headers).toEqual(changed);
  await inspector.page.reload();
  await expect.poll(headers).toEqual(changed);

  await inspector.table.focus();
  await inspector.page.keyboard.press('v');
  await sheet.getByRole('button', { name: 'Back to the default' }).click();
  await expect.poll(headers).toEqual(before);
});

test('makes fields columns, as they were written, and remembers them', async ({ inspector }) => {
  await openOrders(inspector);
  const columnAt = async (title: string) => {
    await expect(inspector.table.getByRole('columnheader', { name: title, exact: true })).toBeVisible();
    const index = (await inspector.table.getByRole('columnheader').allInnerTexts()).indexOf(title);
    return (n: number) => inspector.row(n).getByRole('gridcell').nth(index);
  };
  const tree = inspector.record.getByRole('tree', { name: 'JSON value' });
  await tree.getByText('1290.50').hover();
  await tree.getByRole('treeitem').filter({ hasText: 'price' }).getByRole('button', { name: '+ column' }).click();
  const price = await columnAt('price');
  await expect(price(0)).toHaveText('1290.50');
  await expect(price(1)).toHaveText('3');
  await expect(price(2)).toHaveText('');

  await inspector.table.focus();
  await inspector.page.keyboard.press('v');
  const sheet = inspector.page.getByRole('region', { name: 'Columns' });
  await sheet.getByRole('textbox', { name: 'Path of a field' }).fill('$.id');
  await inspector.page.keyboard.press('Enter');
  await expect((await columnAt('id'))(1)).toHaveText('9007199254740993');
  await sheet.getByRole('textbox', { name: 'Path of a field' }).fill('$.a > 3');
  await inspector.page.keyboard.press('Enter');
  await expect(sheet.getByText(/compares nothing/)).toBeVisible();
  await sheet.getByRole('checkbox', { name: '$.a > 3' }).press('Delete');
  await expect(inspector.page).toHaveURL(/fields=/);

  // The link has them; and without one this browser has, for this stream.
  await inspector.page.goto(inspector.page.url().split('?')[0] ?? '');
  await expect((await columnAt('price'))(0)).toHaveText('1290.50');
  await inspector.table.focus();
  await inspector.page.keyboard.press('v');
  await sheet.getByRole('button', { name: 'Remove $.price' }).click();
  await expect(inspector.table.getByRole('columnheader', { name: 'price', exact: true })).toBeHidden();
});

test('says that a name was sent twice, with the first and the last value', async ({ inspector }) => {
  await inspector.paste(eventOf([Buffer.from('{"n":1,"n":2.0}')]));
  await inspector.record.getByRole('tree', { name: 'JSON value' }).focus();
  for (const key of ['ArrowDown', '+']) await inspector.page.keyboard.press(key);

  await expect(inspector.row(0).getByTitle('2 values here: the first is 1, the last 2.0')).toHaveText('1 … 2.0 (2)');
});

test('never marks a record that the filter hides', async ({ inspector }) => {
  const { page } = inspector;
  const { box, expectShown } = await openOrders(inspector);
  await box.fill('refund');
  await expectShown(1);
  await box.blur();
  await page.keyboard.press('x');

  await expect(inspector.row(1)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('marks saved, revision 0')).toBeVisible();
  await page.keyboard.press('x');
  await expect(page.getByRole('checkbox', { name: 'Record 1 fails' })).toBeChecked();
  await expect(page.getByText('marks saved, revision 1')).toBeVisible();
});

test('turns a pasted list of order numbers into a filter', async ({ inspector }) => {
  const orders = ['A-1', 'A-2', 'A-22', 'A-3'].map((id) => Buffer.from(JSON.stringify({ id })));
  await inspector.paste(eventOf(orders));
  await expect(inspector.row(3)).toBeVisible();
  await inspector.page.keyboard.press('i');
  await inspector.page.getByRole('textbox', { name: 'Ids, log lines or a response' }).fill('A-2\nA-3, A-9');
  await inspector.page.getByRole('button', { name: 'Filter by these 3 words' }).click();
  await expect(inspector.row(0)).toBeHidden();
  await expect(inspector.row(2)).toBeHidden();
  await expect(inspector.row(1)).toBeVisible();
  await expect(inspector.row(3)).toBeVisible();
});
