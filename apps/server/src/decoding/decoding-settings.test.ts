import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { eventOf, recordOf } from '../../test/kinesis-events.ts';

const MIB = 1024 * 1024;
const OCTETS = { 'content-type': 'application/octet-stream' };

let server: Awaited<ReturnType<typeof createTestApp>>;
afterEach(() => server.close());

type LayerView = { decoder: string; notes: { code: string; message: string }[]; children: LayerView[] };

/** A server with these flags holds an event of one record; its row, its layers from the outside in, its own bytes. */
async function openUnder(flags: readonly string[], data: string | Uint8Array) {
  server = await createTestApp({ args: flags });
  const saved = await server.call('POST', '/api/captures', { headers: OCTETS, payload: eventOf([recordOf(0, data)]) });
  const records = `/api/captures/${saved.json().id}/batches/0/records`;
  const [row] = (await server.call('GET', records)).json().rows;
  const layers: LayerView[] = [];
  const detail = (await server.call('GET', `${records}/0`)).json();
  for (let layer = detail.layers; layer !== undefined; layer = layer.children[0]) layers.push(layer);
  const bytes = (await server.call('GET', `${records}/0/data?layer=0`)).rawPayload;
  return { row, layers, bytes, notes: layers.flatMap((layer) => layer.notes), records };
}

const GZIPPED_TWICE = gzipSync(gzipSync('{"order":1}'));
/** Compresses about 500 times, beyond the MiB that is free. */
const DENSE = gzipSync(`"${'a'.repeat(2 * MIB)}"`);

it.each([
  {
    flags: ['--decode-layers', '2'],
    data: GZIPPED_TWICE,
    decoders: ['base64', 'gzip'],
    note: { code: 'limit:layers', message: expect.stringContaining('the layer limit of 2') },
  },
  {
    flags: ['--decode-bytes', '1024'],
    data: gzipSync('x'.repeat(5000)),
    decoders: ['base64', 'gzip', 'text'],
    note: { code: 'limit:output', message: expect.stringContaining("the record's layers reach 1024 bytes") },
  },
  {
    flags: ['--decode-ratio', '10'],
    data: DENSE,
    decoders: ['base64', 'gzip', 'text'],
    note: { code: 'limit:ratio', message: expect.stringContaining('beyond 10 times its size') },
  },
  {
    flags: ['--decode-depth', '3'],
    data: '[[[[1]]]]',
    decoders: ['base64', 'JSON'],
    note: { code: 'limit:depth', message: expect.stringContaining('more than 3 levels deep') },
  },
])('opens what $flags allows, and names the limit', async ({ flags, data, decoders, note }) => {
  const { row, layers, bytes, notes } = await openUnder(flags, data);
  expect(row.status).toBe('partial');
  expect(layers.map((layer) => layer.decoder)).toEqual(decoders);
  expect(notes).toContainEqual(note);
  expect(bytes).toEqual(Buffer.from(data));
});

it('gives no more of a layer than its settings let come out', async () => {
  const { records } = await openUnder(['--decode-bytes', '1024'], gzipSync('x'.repeat(5000)));
  const inside = await server.call('GET', `${records}/0/data?layer=0.0.0`);
  expect(inside.rawPayload.length).toBeGreaterThan(0);
  expect(inside.rawPayload.length).toBeLessThanOrEqual(1024);
});

it('keeps to its settings for bytes that belong to no capture', async () => {
  server = await createTestApp({ args: ['--decode-layers', '2'] });
  const answer = await server.call('POST', '/api/decode', { headers: OCTETS, payload: gzipSync(GZIPPED_TWICE) });
  expect(answer.body).toContain('the layer limit of 2 is reached');
});

it('gives up a record after the seconds that were set, and keeps its bytes', async () => {
  const slow = gzipSync(`[${'"abcdefgh",'.repeat(16_000_000)}0]`);
  const { row, bytes, notes } = await openUnder(['--decode-seconds', '0.1', '--decode-bytes', `${256 * MIB}`], slow);
  expect(row.issues).toMatchObject([
    { code: 'decode-deadline', message: expect.stringContaining('longer than 0.1 s, the limit of one record') },
  ]);
  expect(notes).toMatchObject([{ code: 'decode-deadline', message: expect.stringContaining('0.1 s') }]);
  expect(Buffer.compare(bytes, slow)).toBe(0);
});
