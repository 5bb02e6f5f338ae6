import { DOCUMENTATION_EVENT, expect, test } from './fixtures.ts';

test('plans, sends once, and reads the answer by the same rules', async ({ inspector }) => {
  await inspector.paste(DOCUMENTATION_EVENT);
  await expect(inspector.row(1)).toBeVisible();
  await inspector.page.keyboard.press('r');
  const plan = inspector.drawer.getByRole('form', { name: 'Plan' });
  await plan.getByRole('combobox', { name: 'Function' }).selectOption({ label: 'orders-partial (sample)' });
  await plan.getByRole('button', { name: 'Plan the replay' }).click();

  const facts = inspector.drawer.getByRole('region', { name: 'Plan', exact: true });
  await expect(facts).toContainText('1,409 bytes');
  await expect(facts).toContainText('nothing: exactly the captured bytes');
  await facts.getByRole('button', { name: /Send once/ }).click();

  const answer = inspector.drawer.getByRole('region', { name: 'Answer' });
  await expect(answer).toContainText('record 1 is delivered again');
  await expect(answer).toContainText('49590338271490256608559692540925702759324208523137515618');
  await expect(answer).toContainText('2 records, 1 failed');
  await answer.getByRole('button', { name: /Mark the 1 reported record/ }).click();
  await expect(inspector.page.getByRole('checkbox', { name: 'Record 1 fails' })).toBeChecked();
});

test('drops a plan when something else is chosen', async ({ inspector }) => {
  await inspector.paste(DOCUMENTATION_EVENT);
  await expect(inspector.row(1)).toBeVisible();
  await inspector.page.keyboard.press('r');
  const plan = inspector.drawer.getByRole('form', { name: 'Plan' });
  await plan.getByRole('combobox', { name: 'Function' }).selectOption({ label: 'orders-throws (sample)' });
  await plan.getByRole('button', { name: 'Plan the replay' }).click();
  const send = inspector.drawer.getByRole('button', { name: /Send once/ });
  await expect(send).toBeVisible();

  await plan.getByRole('combobox', { name: 'Function' }).selectOption({ label: 'orders-partial (sample)' });
  await expect(send).toBeHidden();
  await plan.getByRole('button', { name: 'Plan the replay' }).click();
  await expect(send).toHaveText('Send once to orders-partial');
});

test('says that it was sent while no answer has come', async ({ inspector }) => {
  const { page, drawer } = inspector;
  await inspector.paste(DOCUMENTATION_EVENT);
  await expect(inspector.row(1)).toBeVisible();
  let answer: () => void = () => undefined;
  const asked = new Promise<void>((release) => {
    answer = release;
  });
  await page.route('**/api/replays/*/send', async (route) => {
    await asked;
    await route.continue();
  });
  await page.keyboard.press('r');
  await drawer.getByRole('button', { name: 'Plan the replay' }).click();
  const plan = drawer.getByRole('region', { name: 'Plan', exact: true });
  await plan.getByRole('button', { name: /Send once/ }).click();
  await expect(plan).toContainText('sent, waiting for the answer');
  await expect(plan).not.toContainText('not sent yet');
  answer();
  await expect(drawer.getByRole('region', { name: 'Answer' })).toBeVisible();
});

test('shows a function error as an answer, not as a failure of the page', async ({ inspector }) => {
  await inspector.paste(DOCUMENTATION_EVENT);
  await expect(inspector.row(1)).toBeVisible();
  await inspector.page.keyboard.press('r');
  const plan = inspector.drawer.getByRole('form', { name: 'Plan' });
  await plan.getByRole('combobox', { name: 'Function' }).selectOption({ label: 'orders-throws (sample)' });
  await plan.getByRole('button', { name: 'Plan the replay' }).click();
  await inspector.drawer.getByRole('button', { name: /Send once/ }).click();

  const answer = inspector.drawer.getByRole('region', { name: 'Answer' });
  await expect(answer).toContainText('Unhandled');
  await expect(answer).toContainText(/whole batch/i);
});

test('names the line that would allow a function', async ({ inspector }) => {
  await inspector.paste(DOCUMENTATION_EVENT);
  await expect(inspector.row(1)).toBeVisible();
  await inspector.page.keyboard.press('r');
  const plan = inspector.drawer.getByRole('form', { name: 'Plan' });
  await plan.getByRole('combobox', { name: 'Function' }).selectOption({ label: 'another, by name or ARN' });
  await plan
    .getByRole('textbox', { name: 'Function name or ARN' })
    .fill('arn:aws:lambda:eu-west-1:123456789012:function:orders');
  await plan.getByRole('button', { name: 'Plan the replay' }).click();

  const refusal = inspector.drawer.getByRole('region', { name: 'Plan', exact: true });
  await expect(refusal).toContainText('replayAllow');
  await expect(refusal).toContainText('arn:aws:lambda:eu-west-1:123456789012:function:orders');
});

test('asks for what GetRecords output lacks, and lists it as a difference of the event', async ({ inspector }) => {
  await inspector.paste(
    JSON.stringify({
      Records: [
        {
          SequenceNumber: '49590338271490256608559692538361571095921575989136588898',
          ApproximateArrivalTimestamp: '2018-12-17T22:10:50.987000+00:00',
          Data: 'SGVsbG8sIHRoaXMgaXMgYSB0ZXN0Lg==',
          PartitionKey: '1',
        },
      ],
      NextShardIterator: 'AAAA',
      MillisBehindLatest: 0,
    }),
  );
  await expect(inspector.row(0)).toBeVisible();
  await inspector.page.keyboard.press('r');
  const plan = inspector.drawer.getByRole('form', { name: 'Plan' });
  await expect(plan.getByRole('textbox', { name: 'Stream ARN' })).toBeHidden();
  const submit = plan.getByRole('button', { name: 'Plan the replay' });
  await submit.click();

  const facts = inspector.drawer.getByRole('region', { name: 'Plan', exact: true });
  await expect(facts).toContainText('The event needs fields that the input does not hold');
  await plan.getByRole('textbox', { name: 'Stream ARN' }).fill('arn:aws:kinesis:eu-west-1:123456789012:stream/orders');
  await plan.getByRole('textbox', { name: 'Region' }).fill('eu-west-1');
  await plan.getByRole('textbox', { name: 'Role of the function' }).fill('arn:aws:iam::123456789012:role/orders');
  await plan.getByRole('textbox', { name: 'Shard' }).fill('shardId-000000000006');
  await submit.click();

  await expect(facts).toContainText('arn:aws:kinesis:eu-west-1:123456789012:stream/orders');
  await expect(facts).not.toContainText('nothing: exactly the captured bytes');
  await facts.getByRole('button', { name: /Send once/ }).click();
  await expect(inspector.drawer.getByRole('region', { name: 'Answer' })).toContainText(/1 record/);
});
