import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { eventOf } from './events.ts';
import { DOCUMENTATION_EVENT, expect, test } from './fixtures.ts';

const ON_FAILURE = {
  requestContext: {
    requestId: 'c9b8fa9f-5a7f-4f5e-af9c-0c604cde93a5',
    functionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders',
    condition: 'RetryAttemptsExhausted',
    approximateInvokeCount: 6,
  },
  version: '1.0',
  timestamp: '2026-11-24T01:58:57.404Z',
  KinesisBatchInfo: {
    shardId: 'shardId-000000000001',
    startSequenceNumber: '49601189658422359378836298521827638475320189012309704722',
    endSequenceNumber: '49601189658422359378836298522902373528957594348623495186',
    approximateArrivalOfFirstRecord: '2026-11-24T01:38:53.012Z',
    approximateArrivalOfLastRecord: '2026-11-24T01:38:54.451Z',
    batchSize: 500,
    streamArn: 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders',
  },
};

test('opens the documentation event from a paste', async ({ inspector }) => {
  await inspector.paste(DOCUMENTATION_EVENT);

  await expect(inspector.row(0)).toBeVisible();
  await expect(inspector.row(1)).toBeVisible();
  await expect(inspector.cell(0, 'decoded')).toHaveText('Hello, this is a test.');
  await expect(inspector.cell(0, 'arrival')).toContainText('2018-12-17 22:10:50.987');
  await expect(inspector.page.getByText('shard 6 · us-east-2')).toBeVisible();

  await inspector.openRecordTab('Metadata');
  await expect(inspector.record.getByText('1545084650.987')).toBeVisible();
  await expect(inspector.record.getByText(/^shardId-000000000006:/)).toBeVisible();
});

test('says how long ago a record arrived that came after the page was opened', async ({ inspector }) => {
  const now = Date.now() + 20_000;
  await inspector.page.clock.setFixedTime(now);
  await inspector.paste(eventOf([Buffer.from('a')], { startSeconds: now / 1000 - 5 }));
  await expect(inspector.cell(0, 'arrival')).toHaveText(/ 5 s$/);
});

test('opens a gzipped file and gives it back byte for byte', async ({ inspector, server }) => {
  const file = gzipSync(DOCUMENTATION_EVENT);
  await inspector.chooseFile('event.json.gz', file);

  await expect(inspector.cell(1, 'decoded')).toHaveText('This is only a test.');
  const id = /captures\/([0-9a-f-]{36})/.exec(inspector.page.url())?.[1];
  const raw = await server.call(`/api/captures/${id}/raw`);
  expect(Buffer.from(await raw.arrayBuffer()).equals(file)).toBe(true);
});

test('says how the records of an on-failure message are read, and opens it again from anywhere in its row', async ({
  inspector,
}) => {
  const { page } = inspector;
  await inspector.paste(JSON.stringify(ON_FAILURE));
  const steps = page.getByRole('region', { name: 'How to get the records' });
  await expect(steps).toContainText('a profile of account 123456789012 and the region eu-west-1');
  await expect(steps).toContainText('Leave only shardId-000000000001 chosen.');
  await expect(steps).toContainText('Records at most: 500.');
  await steps.getByRole('link').click();
  const row = page.getByRole('region', { name: 'Captures' }).getByRole('listitem').first();
  await row.click({ position: { x: 60, y: 36 } });
  await expect(steps).toBeVisible();
});

test('names what it cannot show', async ({ inspector }) => {
  await inspector.paste('{"Records":[{"messageId":"1","eventSource":"aws:sqs","body":"{}"}]}');

  await expect(inspector.page.getByRole('heading', { name: /SQS/ })).toBeVisible();
  await expect(inspector.page.getByRole('link', { name: 'Open another event' })).toBeVisible();
});

test('keeps every button of the header on a small screen, whatever it has to tell', async ({ inspector }) => {
  const { page } = inspector;
  await page.setViewportSize({ width: 640, height: 360 });
  await expect(page.getByRole('button', { name: 'AWS account, region and endpoint' })).toBeVisible();
  const outside = () =>
    page
      .getByRole('banner')
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons
          .filter((button) => button.getBoundingClientRect().right > window.innerWidth)
          .map(({ textContent }) => textContent),
      );
  expect(await outside()).toEqual([]);

  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('switch', { name: 'Keep nothing on disk' }).press('Space');
  const output = {
    Records: [{ SequenceNumber: '49665012204113790216783004154961226034221871984231546898', Data: 'e30=' }],
  };
  await inspector.paste(JSON.stringify(output));
  await expect(page.getByText('in memory only')).toBeVisible();
  expect(await outside()).toEqual([]);
});

test('keeps a record with a defect as a row with its issue', async ({ inspector }) => {
  const event = JSON.parse(DOCUMENTATION_EVENT);
  delete event.Records[0].kinesis.data;
  await inspector.paste(JSON.stringify(event));

  await expect(inspector.row(0)).toBeVisible();
  await expect(inspector.cell(1, 'decoded')).toHaveText('This is only a test.');
  await inspector.row(0).click();
  await inspector.openRecordTab('Metadata');
  await expect(inspector.record.getByText('/Records/0/kinesis/data')).toBeVisible();
});

const BAD: readonly {
  readonly name: string;
  readonly body: Buffer;
  readonly status: number;
  readonly kind?: string;
}[] = [
  { name: 'nothing', body: Buffer.alloc(0), status: 422 },
  { name: 'cut JSON', body: Buffer.from(DOCUMENTATION_EVENT.slice(0, 700)), status: 201, kind: 'unrecognised' },
  {
    name: 'JSON of 100,000 levels',
    body: Buffer.from('['.repeat(100_000) + ']'.repeat(100_000)),
    status: 201,
    kind: 'unrecognised',
  },
  { name: 'invalid UTF-8', body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), status: 201, kind: 'unrecognised' },
  {
    name: 'an SQS event',
    body: Buffer.from('{"Records":[{"eventSource":"aws:sqs","body":"x"}]}'),
    status: 201,
    kind: 'other-aws-event',
  },
];

for (const { name, body, status, kind } of BAD) {
  test(`answers ${name} with a clear message and keeps what it takes`, async ({ server }) => {
    const answer = await server.call('/api/captures', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(body),
    });
    const shown = (await answer.json()) as { id: string; kind?: string; message?: string; detail?: string };

    expect(answer.status).toBe(status);
    expect(shown.kind).toBe(kind);
    expect((shown.message ?? shown.detail ?? '').length).toBeGreaterThan(20);
    if (status === 201) {
      const raw = await server.call(`/api/captures/${shown.id}/raw`);
      expect(Buffer.from(await raw.arrayBuffer()).equals(body)).toBe(true);
    }
  });
}

test('refuses a JSON body of 40 MB and goes on', async ({ server }) => {
  const answer = await server
    .call('/api/captures', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'large', data: 'A'.repeat(40_000_000) }),
    })
    .then((response) => response.status)
    // The server may hang up before it has read all of it.
    .catch(() => 413);

  expect(answer).toBe(413);
  expect((await server.call('/healthz')).status).toBe(200);
});

const THIRD_PARTY = new URL('../../shared/vectors/events/', import.meta.url);

test.describe('events of other projects', () => {
  test.skip(!existsSync(THIRD_PARTY), 'the third-party events lie beside the repository and are not part of it');
  const names = existsSync(THIRD_PARTY)
    ? readdirSync(THIRD_PARTY).filter((name) => name.endsWith('.json'))
    : ['the events of other projects'];
  for (const name of names) {
    test(`recognises ${name}`, async ({ server }) => {
      const answer = await server.call('/api/captures', {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: readFileSync(new URL(name, THIRD_PARTY)),
      });
      const capture = (await answer.json()) as { kind: string; message: string; records: number };

      expect(answer.status).toBe(201);
      if (name.includes('response')) expect(capture.kind).toBe('other-aws-event');
      else if (name.includes('template')) expect(capture.kind).toBe('unrecognised');
      else if (name.includes('on-failure')) expect(capture.kind).toBe('on-failure-record');
      else expect(capture.records).toBeGreaterThan(0);
      expect(capture.message.length).toBeGreaterThan(10);
    });
  }
});
