import { aggregateOf } from './aggregate.ts';
import { eventOf, sequenceNumberOf } from './events.ts';
import { expect, test } from './fixtures.ts';
import type { InspectorPage } from './inspector-page.ts';
import { PREDICT_CASES, type PredictCase } from './predict-cases.ts';
import type { ServerProcess } from './server-process.ts';

const QUEUE = 'arn:aws:sqs:us-east-2:123456789012:orders-failed';
const EIGHT = eventOf(Array.from({ length: 8 }, (_, n) => Buffer.from(`{"order":${n}}`)));

/** Opens a batch by its link, the selection on one record and the settings as given. */
async function openByLink(inspector: InspectorPage, server: ServerProcess, event: string, query: string) {
  const created = await server.call('/api/captures', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: event,
  });
  const { id } = (await created.json()) as { id: string };
  await inspector.page.goto(`${server.base}/captures/${id}/batches/0?v=1${query}`);
  await expect(inspector.table).toBeVisible();
}

/** The settings of a case as a link has them. */
function queryOf({ mapping, behaviour }: PredictCase): string {
  const parameters = {
    retries: String(mapping.maximumRetryAttempts ?? -1),
    bisect: mapping.bisectBatchOnFunctionError ? 'on' : 'off',
    report: mapping.functionResponseTypes === undefined ? 'off' : 'on',
    ...(behaviour?.kind === 'throws-on-marked' && { function: behaviour.kind }),
  };
  return `&${new URLSearchParams(parameters)}`;
}

// The numbers of the HTTP interface, on the screen.
for (const given of PREDICT_CASES) {
  test(`shows that ${given.title}`, async ({ inspector, server }) => {
    const [marked = ''] = given.marked;
    await openByLink(inspector, server, given.event, `&record=${marked}${queryOf(given)}`);
    await expect(inspector.row(marked)).toBeVisible();
    await inspector.page.keyboard.press('x');
    if (given.behaviour?.kind === 'returns') {
      await inspector.openDrawerTab('Response');
      const real = inspector.drawer.getByRole('region', { name: 'Read a real response' });
      await real.getByRole('textbox').fill(String(given.behaviour.payloadText));
      await real.getByRole('button', { name: 'Predict with this response' }).click();
    }

    for (const [row, word] of Object.entries(given.words))
      await expect(inspector.cell(row, 'fate')).toContainText(word);
    for (const [position, [, deliveries]] of given.fates.entries())
      await expect(inspector.cell(position, 'deliveries')).toHaveText(deliveries.toLocaleString('en-US'));
    const { invocations, discarded, expired } = given.totals;
    await expect(inspector.total('invocations')).toHaveText(invocations.toLocaleString('en-US'));
    await expect(inspector.total('discarded')).toHaveText(String(discarded));
    await expect(inspector.total('expired')).toHaveText(String(expired));
  });
}

test('says in the verdict that a misspelt key loses the failures, and in the attempt how many', async ({
  inspector,
  server,
}) => {
  await openByLink(inspector, server, EIGHT, '&record=2&drawer=response');
  await inspector.page.keyboard.press('x');
  const real = inspector.drawer.getByRole('region', { name: 'Read a real response' });
  await real.getByRole('textbox').fill(`{"batchItemFailure":[{"itemIdentifier":"${sequenceNumberOf(2)}"}]}`);
  await real.getByRole('button', { name: 'Predict with this response' }).click();

  await expect(inspector.drawer.getByRole('region', { name: 'Verdict' })).toContainText('loses 1 reported failure');
  await expect(inspector.drawer.getByRole('option').first()).toContainText('1 failure unread');
  await expect(inspector.total('lost, report unread')).toHaveText('1');
});

test('folds the repeats of a batch that blocks until expiry into one row', async ({ inspector, server }) => {
  await openByLink(inspector, server, EIGHT, '&record=2&report=off&function=throws-on-marked');
  await inspector.page.keyboard.press('x');

  const rows = inspector.drawer.getByRole('option');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('throws × 1,447 more, until expiry');
});

test('brings the records of an attempt into sight, step by step, from the first to the last', async ({
  inspector,
  server,
}) => {
  const many = eventOf(Array.from({ length: 400 }, (_, n) => Buffer.from(`{"order":${n}}`)));
  await openByLink(inspector, server, many, '&record=17&retries=1&bisect=on&function=throws-on-marked');
  await expect(inspector.row(17)).toBeVisible();
  await inspector.page.keyboard.press('x');
  const attempts = inspector.drawer.getByRole('listbox', { name: 'Attempts, in order' });
  await attempts.press('End');

  // The right half of the whole batch comes last: what stands behind its first record is seen too.
  const current = attempts.getByRole('option', { selected: true });
  await expect(current).toContainText('records 200–399');
  await expect(current).toBeInViewport();
  await expect(inspector.row(200)).toBeInViewport();
  await expect(inspector.row(203)).toBeInViewport();
  await attempts.press('Home');
  await expect(current).toContainText('records 0–399');
  await inspector.page.keyboard.press('.');
  await expect(current).toContainText('records 0–199');
  await expect(current).toBeInViewport();
});

test('names the aggregate of a marked user record, and counts its siblings', async ({ inspector, server }) => {
  const aggregate = aggregateOf(Array.from({ length: 5 }, (_, n) => Buffer.from(`{"user":${n}}`)));
  const event = eventOf([Buffer.from('{"order":0}'), aggregate, Buffer.from('{"order":2}')]);
  await openByLink(inspector, server, event, '&record=1.2&retries=1');
  await expect(inspector.row('1.2')).toBeVisible();
  await inspector.page.keyboard.press('x');

  const verdict = inspector.drawer.getByRole('region', { name: 'Verdict' });
  await expect(verdict).toContainText('its aggregate, record 1, is reported');
  await expect(verdict).toContainText('4 user records that did not fail come again with it');
  await expect(inspector.total('discarded')).toHaveText('2');
  await expect(inspector.drawer.getByRole('region', { name: 'Totals' })).toContainText('6 user records');
});

test('says why user records that a fan-out consumer gets cannot be told apart', async ({ inspector, server }) => {
  // Lambda opens aggregates for such a consumer: records of their own, all with the sequence number of the aggregate.
  const numbers = [0, 1, 1, 1, 2].map(sequenceNumberOf);
  const event = [0, 1, 2].reduce(
    (text, n) => text.replaceAll(`"${sequenceNumberOf(n + 2)}"`, `"${numbers[n + 2]}"`),
    eventOf(numbers.map((_, n) => Buffer.from(`{"user":${n}}`))),
  );
  await openByLink(inspector, server, event, '&record=2&retries=1');
  await inspector.page.keyboard.press('x');

  const verdict = inspector.drawer.getByRole('region', { name: 'Verdict' });
  await expect(verdict).toContainText('Records 1, 2, 3 carry one sequence number');
  await expect(verdict).toContainText('cannot be told apart');
});

test('knows the event that ends a tumbling window, which has no records', async ({ inspector, server }) => {
  const event = JSON.stringify({
    Records: [],
    window: { start: '2026-01-12T10:00:00Z', end: '2026-01-12T10:02:00Z' },
    state: { total: 1204 },
    shardId: 'shardId-000000000003',
    eventSourceARN: 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders',
    isFinalInvokeForWindow: true,
    isWindowTerminatedEarly: false,
  });
  await openByLink(inspector, server, event, '&finals=2&retries=1');
  const attempts = inspector.drawer.getByRole('region', { name: 'Attempts' });
  await expect(attempts).toContainText('No attempts');
  await inspector.drawer.getByRole('button', { name: 'Set TumblingWindowInSeconds to 120' }).click();

  await expect(attempts.getByRole('option')).toHaveCount(1);
  await expect(attempts).toContainText('final invocation of the window throws × 1 more, discarded');
  await expect(attempts).toContainText('no records');
  // AWS has written one thing and done another: both are shown.
  const differing = inspector.drawer.getByRole('region', { name: 'Sources differ' });
  await expect(differing).toContainText('observed, followed here');
  await expect(differing).toContainText('processing is suspended until the final invocation succeeds');
});

test('steps through the attempts by keyboard, and the table stands where the story does', async ({
  inspector,
  server,
}) => {
  await openByLink(inspector, server, EIGHT, '&record=2&retries=1&bisect=on');
  const { page, drawer } = inspector;
  await page.keyboard.press('x');
  await expect(drawer.getByRole('option')).toHaveCount(6);
  const selected = drawer.getByRole('option', { selected: true });

  await page.keyboard.press('.');
  await expect(selected).toContainText('checkpoint before 2');
  await expect(inspector.table.getByRole('columnheader', { name: 'at attempt 1' })).toBeVisible();
  await expect(inspector.cell(1, 'fate')).toContainText('done');
  await expect(inspector.cell(7, 'fate')).toContainText('comes again');
  await expect(inspector.cell(7, 'deliveries')).toHaveText('1');

  for (let step = 0; step < 3; step++) await page.keyboard.press('.');
  await expect(selected).toContainText('record 2 fails × 1 more, discarded');
  await expect(drawer.getByRole('region', { name: 'Verdict' })).toContainText('Attempts 4–5 of 7');
  await expect(inspector.cell(2, 'fate')).toContainText('discarded');
  await expect(inspector.cell(3, 'fate')).toContainText('split');
  await expect(inspector.row(2)).toHaveAttribute('data-lit', 'true');
  await expect(inspector.row(3)).not.toHaveAttribute('data-lit');

  await page.keyboard.press(',');
  await expect(selected).toContainText('left half');
  await expect(page).toHaveURL(/[?&]attempt=3(&|$)/);
  await page.reload();
  await expect(selected).toContainText('left half');

  await page.keyboard.press('Escape');
  await expect(selected).toHaveCount(0);
  await expect(inspector.cell(3, 'fate')).toContainText('again ×4');
  await expect(page).not.toHaveURL(/attempt=/);
});

test('lights the records of an attempt under the pointer, and the attempts of a record', async ({
  inspector,
  server,
}) => {
  await openByLink(inspector, server, EIGHT, '&record=2&retries=1&bisect=on');
  await inspector.page.keyboard.press('x');
  const right = inspector.drawer.getByRole('option').filter({ hasText: 'records 5–7' });

  await right.hover();
  await expect(inspector.row(5)).toHaveAttribute('data-lit', 'true');
  await expect(inspector.row(4)).not.toHaveAttribute('data-lit');

  await inspector.row(6).hover();
  await expect(inspector.row(5)).not.toHaveAttribute('data-lit');
  await expect(right.locator('[data-holds]')).toHaveCount(1);
  const alone = inspector.drawer.getByRole('option').filter({ hasText: 'record 2 fails' });
  await expect(alone.locator('[data-holds]')).toHaveCount(0);
});

for (const [kind, via] of [
  ['sqs', 'itself, with no envelope around it'],
  ['sns', 'a notification of an SNS topic'],
] as const) {
  test(`makes an on-failure document for ${kind} that the open page reads back`, async ({ inspector, server }) => {
    const query = `&record=2&retries=1&drawer=on-failure&destination=${encodeURIComponent(QUEUE)}`;
    await openByLink(inspector, server, EIGHT, query);
    await inspector.page.keyboard.press('x');
    await inspector.drawer.getByRole('combobox', { name: 'Kind of destination' }).selectOption(kind);
    await expect(inspector.drawer.getByText(/No data inside: records 2–7 must be fetched/)).toBeVisible();
    await inspector.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    // The page hands it to the clipboard in its own time; until then there is what was there before.
    const clipboard = () => inspector.page.evaluate(() => navigator.clipboard.readText());
    await inspector.page.evaluate(() => navigator.clipboard.writeText('before'));
    await inspector.drawer.getByRole('button', { name: 'Copy document' }).click();
    await expect.poll(clipboard).not.toBe('before');
    const document = await clipboard();

    await inspector.page.goto(server.base);
    await inspector.paste(document);
    const facts = inspector.page.getByRole('region', { name: 'On-failure record' });
    await expect(facts).toContainText('RetryAttemptsExhausted');
    await expect(facts).toContainText('shardId-000000000006');
    await expect(facts).toContainText(sequenceNumberOf(2));
    await expect(facts).toContainText(sequenceNumberOf(7));
    const named = (name: string) => facts.locator(`dt:text-is("${name}") + dd`);
    await expect(named('records')).toHaveText('6');
    await expect(named('came as')).toHaveText(via);
  });
}

test('takes a reference of a template for no ARN', async ({ inspector, server }) => {
  const reference = encodeURIComponent('!GetAtt Failed.Arn');
  await openByLink(inspector, server, EIGHT, `&record=2&retries=1&drawer=on-failure&destination=${reference}`);
  await inspector.page.keyboard.press('x');

  const messages = inspector.drawer.getByRole('region', { name: 'Messages' });
  await expect(messages).toContainText('is a reference of a template: its kind is not known');
  await expect(inspector.drawer.getByText('arn:aws:sqs:us-east-2:123456789012:failed-records')).toBeVisible();
});
