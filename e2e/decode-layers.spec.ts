import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { eventOf } from './events.ts';
import { expect, test } from './fixtures.ts';
import type { InspectorPage } from './inspector-page.ts';

const ORDER_SCHEMA = JSON.stringify({
  type: 'record',
  name: 'Order',
  fields: [
    { name: 'id', type: 'long' },
    { name: 'name', type: 'string' },
  ],
});
/** `{"id":7,"name":"Ann"}` in Avro. */
const ANN = Buffer.from([0x0e, 0x06, 0x41, 0x6e, 0x6e]);

const LOGS = JSON.stringify({
  messageType: 'DATA_MESSAGE',
  owner: '123456789012',
  logGroup: '/aws/lambda/orders',
  logStream: '2025/10/01/[$LATEST]abc',
  subscriptionFilters: ['all'],
  logEvents: ['{"level":"ERROR","ms":9007199254740993}', '{"level":"INFO"}', '{"level":"WARN"}'].map((message, i) => ({
    id: `3648326847268346827346872346872364872364876238476238472${i}`,
    timestamp: 1_759_300_000_000 + i,
    message,
  })),
});

const layers = ({ record }: InspectorPage) => record.getByRole('tabpanel', { name: 'Layers' });
const way = ({ record }: InspectorPage) => record.getByRole('navigation', { name: 'Layers of the record' });

async function saved(inspector: InspectorPage, button: string): Promise<Buffer> {
  const download = inspector.page.waitForEvent('download');
  await layers(inspector).getByRole('button', { name: button }).click();
  return readFile(await (await download).path());
}

test('decodes Avro by a schema that is given on screen, and forgets it again', async ({ inspector }) => {
  await inspector.paste(eventOf([ANN, Buffer.from('{"plain":true}')]));
  await inspector.record.getByRole('button', { name: /decode as/ }).click();
  await inspector.record.getByRole('button', { name: 'Give a schema' }).click();
  const chooser = inspector.page.waitForEvent('filechooser');
  await inspector.record.getByRole('button', { name: 'Choose a file' }).click();
  const buffer = Buffer.from(ORDER_SCHEMA);
  await (await chooser).setFiles({ name: 'order.avsc', mimeType: 'application/octet-stream', buffer });
  await inspector.record.getByRole('button', { name: 'Use this schema' }).click();

  await expect(inspector.cell(0, 'decoded')).toHaveText('{"id":7,"name":"Ann"}');
  await expect(inspector.cell(1, 'decoded')).toHaveText('{"plain":true}');
  await expect(way(inspector)).toContainText(/base64.*avro/s);
  await expect(inspector.record.getByRole('treeitem').filter({ hasText: '"name": "Ann"' })).toBeVisible();

  const remove = inspector.record.getByRole('button', { name: 'Delete the schema order.avsc' });
  await remove.click();
  await expect(inspector.record.getByText('Delete it for this capture? It cannot be brought back.')).toBeVisible();
  await inspector.record.getByRole('button', { name: 'Keep' }).click();
  await expect(inspector.cell(0, 'decoded')).toHaveText('{"id":7,"name":"Ann"}');
  await remove.click();
  await inspector.record.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(inspector.cell(0, 'decoded')).not.toHaveText('{"id":7,"name":"Ann"}');
});

test('says what is wrong with a schema, and keeps none', async ({ inspector }) => {
  await inspector.paste(eventOf([ANN]));
  await inspector.record.getByRole('button', { name: /decode as/ }).click();
  await inspector.record.getByRole('button', { name: 'Give a schema' }).click();
  const chooser = inspector.page.waitForEvent('filechooser');
  await inspector.record.getByRole('button', { name: 'Choose a file' }).click();
  const buffer = Buffer.from('{"type":"recrod"}');
  await (await chooser).setFiles({ name: 'order.avsc', mimeType: 'application/octet-stream', buffer });
  await expect(inspector.record.getByRole('alert')).toContainText('the type "recrod" is not defined');
  await expect(inspector.record.getByRole('button', { name: 'Use this schema' })).toBeDisabled();
});

test('says of each record what a JSON Schema does not allow', async ({ inspector }) => {
  await inspector.paste(eventOf([Buffer.from('{"price":1290.50}'), Buffer.from('{"price":"free"}')]));
  await inspector.record.getByRole('button', { name: /decode as/ }).click();
  await inspector.record.getByRole('button', { name: 'Give a schema' }).click();
  const chooser = inspector.page.waitForEvent('filechooser');
  await inspector.record.getByRole('button', { name: 'Choose a file' }).click();
  const buffer = Buffer.from('{"properties":{"price":{"type":"number"}}}');
  await (await chooser).setFiles({ name: 'order.schema.json', mimeType: 'application/json', buffer });
  await expect(inspector.record).toContainText('order.schema.json (JSON Schema)');
  await inspector.record.getByRole('button', { name: 'Use this schema' }).click();
  await expect(inspector.page.getByText('issues 1')).toBeVisible();
  await inspector.row(1).click();
  await expect(inspector.record.getByRole('status').filter({ hasText: 'At /price' })).toContainText('number');
});

test('says why a chosen decoder fails, and goes back to automatic', async ({ inspector }) => {
  await inspector.paste(eventOf([gzipSync('{"a":1}'), Buffer.from('{"a":2}')]));
  await inspector.record.getByRole('button', { name: /decode as/ }).click();
  await inspector.record.getByRole('combobox', { name: 'Decode this layer as' }).selectOption('zstd');
  await expect(way(inspector)).toContainText(/base64.*gzip.*zstd/s);
  await expect(inspector.record.getByRole('alert')).toContainText('Not zstd: no 28 b5 2f fd');
  await expect(inspector.cell(1, 'decoded')).toHaveText('{"a":2}');

  await inspector.record.getByRole('button', { name: /base64/ }).click();
  await inspector.record.getByRole('combobox', { name: 'For' }).selectOption('capture');
  await inspector.record.getByRole('combobox', { name: 'Decode the data as' }).selectOption('zstd');
  await expect(inspector.record.getByText('Chosen for this record')).toBeVisible();
  await inspector.record.getByRole('combobox', { name: 'For' }).selectOption('record');
  await inspector.record.getByRole('combobox', { name: 'Decode the data as' }).selectOption('automatic');
  await expect(inspector.record.getByText('Chosen for every record of this capture')).toBeVisible();
  await expect(way(inspector)).toContainText('zstd');
});

test('shows the layers of gzip with CloudWatch Logs inside, down to one message', async ({ inspector }) => {
  await inspector.paste(eventOf([gzipSync(LOGS)]));
  await inspector.openRecordTab('Layers');
  await expect(way(inspector)).toContainText(/base64.*gzip.*CloudWatch Logs.*3 messages.*JSON/s);
  await expect(layers(inspector)).toContainText('/aws/lambda/orders');
  await expect(layers(inspector).getByRole('list', { name: '3 messages' }).getByRole('listitem')).toHaveCount(3);

  await way(inspector).getByRole('button', { name: /gzip/ }).click();
  await expect(layers(inspector)).toContainText(/×\d/);
  await layers(inspector)
    .getByText(/declined before/)
    .click();
  await expect(layers(inspector)).toContainText('Not a KPL aggregate');

  await way(inspector).getByRole('combobox', { name: 'Part of CloudWatch Logs' }).selectOption({ index: 2 });
  await expect(layers(inspector)).toContainText('message 1');
  await inspector.openRecordTab('Decoded');
  await way(inspector).getByRole('combobox', { name: 'Part of CloudWatch Logs' }).selectOption({ index: 1 });
  await expect(inspector.record.getByRole('tree')).toContainText('9007199254740993');
});

test('saves what went into a layer, what came out, and what is behind it, byte for byte', async ({ inspector }) => {
  const packed = Buffer.concat([gzipSync('{"inside":true}'), Buffer.from('trailing')]);
  await inspector.paste(eventOf([packed]));
  await inspector.openRecordTab('Layers');
  await way(inspector).getByRole('button', { name: /gzip/ }).click();
  expect(await saved(inspector, 'Save input')).toEqual(packed);
  expect(await saved(inspector, 'Save output')).toEqual(Buffer.from('{"inside":true}'));
  expect(await saved(inspector, 'Save the rest')).toEqual(Buffer.from('trailing'));
  await expect(layers(inspector)).toContainText('8 bytes behind it');
});

test('marks the bytes of a payload in what is around it', async ({ inspector }) => {
  await inspector.paste(eventOf([Buffer.from([0, 0, 0, 0, 5, ...Buffer.from('{"a":1}')])]));
  await inspector.openRecordTab('Layers');
  await way(inspector).getByRole('button', { name: /JSON/ }).click();
  await expect(layers(inspector)).toContainText('Bytes 5–12 of confluent');
  // The pane is narrow: eight bytes a line, in hexadecimal and as characters.
  await expect(layers(inspector).locator('mark')).toHaveText(['7b 22 61', '{"a', '22 3a 31 7d', '":1}']);
});

test('opens 200,000 numbers a piece at a time', async ({ inspector }) => {
  await inspector.paste(eventOf([Buffer.from(`[${Array.from({ length: 200_000 }, (_, i) => i).join(',')}]`)]));
  const tree = inspector.record.getByRole('tree');
  await expect(tree).toContainText('0,');
  await expect(inspector.record.getByText('The first 5,000 lines')).toBeVisible();
  await inspector.record.getByRole('button', { name: 'Load more' }).click();
  await expect(inspector.record.getByText('The first 20,000 lines')).toBeVisible();
  await tree.press('End');
  await expect(tree).toContainText('19998,');
});

/** Vectors made with other tools, and what must stand in their tree, spelled as JSON spells it. */
const TREES: readonly (readonly [string, readonly string[]])[] = [
  ['msgpack-map', ['"Zoë"', '1.5', '-129']],
  ['cbor-tags', ['1180591620717411303424', '-18446744073709551616', '"$time"', '1.10', '"$entry"']],
  ['ion-binary', ['"a": 5', '"hi"']],
  ['protobuf-raw', ['18446744073709551615', '"Zoë"', '"$fixed64"']],
  ['avro-ocf-null', []],
];

for (const [name, texts] of TREES) {
  test(`shows ${name} as a tree, exactly`, async ({ inspector }) => {
    const vector = await readFile(
      new URL(`../packages/event-model/vectors/decode/${name}.json`, import.meta.url),
      'utf8',
    );
    const { base64 } = JSON.parse(vector) as { base64: string };
    await inspector.paste(eventOf([Buffer.from(base64, 'base64')]));
    const tree = inspector.record.getByRole('tree');
    await expect(tree.getByRole('treeitem').nth(1)).toBeVisible();
    for (const text of texts) await expect(tree).toContainText(text);
  });
}
