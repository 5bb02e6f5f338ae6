import { afterAll, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { eventOf, recordOf } from '../../test/kinesis-events.ts';
import { fieldSchema, matchesSchema } from './answers.ts';

const server = await createTestApp({ args: ['--scan-seconds', '0.1'] });
afterAll(server.close);

const headers = { 'content-type': 'application/octet-stream' };

/** Records that take far longer to go through than the settings let them. */
async function save(records: number, data: string): Promise<string> {
  const payload = Buffer.from(eventOf(Array.from({ length: records }, (_, i) => recordOf(i, data))));
  const { id } = (await server.call('POST', '/api/captures', { headers, payload })).json();
  return `/api/captures/${id}/batches/0`;
}

it('ends a filter that takes longer than the settings let it, and counts what it did not reach', async () => {
  const batch = await save(4000, `{"text":"${'a'.repeat(2000)}"}`);
  const filter = encodeURIComponent(JSON.stringify({ regex: '(.*a){25}$' }));
  const { counts, positions } = matchesSchema.parse(
    (await server.call('GET', `${batch}/matches?filter=${filter}`)).json(),
  );
  expect(counts.total).toBe(4000);
  expect(counts.scanned).toBeLessThan(4000);
  expect(positions).toHaveLength(counts.matched);
});

it('ends the column of a field likewise', async () => {
  const batch = await save(200, `[${'[1,2,3,4],'.repeat(10_000)}[]]`);
  const answer = await server.call('GET', `${batch}/values?path=${encodeURIComponent('$[*][*]')}`);
  const { counts, values } = fieldSchema.parse(answer.json());
  expect(counts.total).toBe(200);
  expect(counts.scanned).toBeLessThan(200);
  expect(values).toHaveLength(counts.found);
});
