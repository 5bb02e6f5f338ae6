import { gzipSync } from 'node:zlib';
import { eventOf } from './events.ts';
import { expect, test } from './fixtures.ts';

test('shows integers, duplicate keys and spelling exactly as sent', async ({ inspector }) => {
  const payload = '{"id":9007199254740993,"rate":1.10,"big":1e400,"twice":1,"twice":2,"__proto__":{"a":1}}';
  await inspector.paste(eventOf([Buffer.from(payload)]));

  await expect(inspector.cell(0, 'decoded')).toHaveText(payload);
  const tree = inspector.record.getByRole('tabpanel', { name: 'Decoded' });
  for (const text of ['9007199254740993', '1.10', '1e400', '__proto__']) await expect(tree).toContainText(text);
  await expect(tree.getByText('twice')).toHaveCount(2);
});

test('peels gzip and tells why the others declined', async ({ inspector }) => {
  await inspector.paste(eventOf([gzipSync('{"inside":true}')]));

  await expect(inspector.cell(0, 'decoded')).toHaveText('{"inside":true}');
  const path = inspector.record.getByRole('navigation', { name: 'Layers of the record' });
  await expect(path).toContainText(/base64.*gzip.*JSON/s);
  await inspector.openRecordTab('Layers');
  await expect(inspector.record).toContainText(/no 1f 8b|Not gzip|not gzip/);
});

test('shows bytes that are no text as hex', async ({ inspector }) => {
  await inspector.paste(eventOf([Buffer.from([0xff, 0x00, 0xc0, 0xaf, 0x01, 0x02])]));

  await inspector.openRecordTab('Hex');
  await expect(inspector.record.getByRole('tabpanel', { name: 'Hex' })).toContainText(/ff 00 c0 af 01 02/i);
});

test('keeps a payload of markup as text', async ({ inspector }) => {
  const hostile = '<img src=x onerror="window.__pwned=1"><script>window.__pwned=1</script>';
  await inspector.paste(eventOf([Buffer.from(hostile)], { partitionKey: hostile }));

  await expect(inspector.cell(0, 'decoded')).toHaveText(hostile);
  expect(await inspector.page.evaluate(() => '__pwned' in window)).toBe(false);
});
