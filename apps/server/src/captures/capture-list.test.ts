import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';

const server = await createTestApp();
afterAll(server.close);

const ids: string[] = [];

beforeAll(async () => {
  for (const title of ['Orders 100%', 'orders_stuck', 'payments', 'Orders again']) {
    const payload = { title, data: Buffer.from(`{"about":"${title}"}`).toString('base64') };
    ids.push((await server.call('POST', '/api/captures', { payload })).json().id);
  }
});

async function list(query: string): Promise<{ titles: string[]; nextCursor?: string }> {
  const answer = await server.call('GET', `/api/captures${query}`);
  expect(answer.statusCode).toBe(200);
  const { items, nextCursor } = answer.json();
  return { titles: items.map((item: { title: string }) => item.title), nextCursor };
}

describe('the list', () => {
  it('pages through every capture once, the newest first', async () => {
    const first = await list('?limit=3');
    const second = await list(`?limit=3&cursor=${first.nextCursor}`);
    const all = await list('');
    expect([...first.titles, ...second.titles]).toEqual(all.titles);
    expect(new Set(all.titles).size).toBe(4);
    expect(second.nextCursor).toBeUndefined();
  });

  it('searches titles and kinds, with every character taken as itself', async () => {
    expect((await list('?q=ORDERS')).titles.sort()).toEqual(['Orders 100%', 'Orders again', 'orders_stuck']);
    expect((await list('?q=%25')).titles).toEqual(['Orders 100%']);
    expect((await list('?q=s_s')).titles).toEqual(['orders_stuck']);
    expect((await list('?q=%27%20or%201%3D1%20--')).titles).toEqual([]);
  });

  it.each(['-1', '1e9', 'NaN', '0x10', '1.5', '', '0', '201', '1&limit=2', '%201'])(
    'refuses limit=%s',
    async (limit) => {
      const answer = await server.call('GET', `/api/captures?limit=${limit}`);
      expect([answer.statusCode, answer.json().code]).toEqual([400, 'request-invalid']);
    },
  );

  it.each(['?cursor=x', '?cursor=1.2', '?sort=title', '?Q=a'])('refuses %s', async (query) => {
    const answer = await server.call('GET', `/api/captures${query}`);
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'request-invalid']);
  });
});

describe('one capture', () => {
  it.each(['1', '0', 'null', '..%2f', '00000000-0000-0000-0000-000000000000', "1'%20OR%20'1'='1"])(
    'gives a problem for the id %s',
    async (id) => {
      for (const path of ['', '/raw', '/batches', '/batches/0/records']) {
        const answer = await server.call('GET', `/api/captures/${id}${path}`);
        expect([400, 404]).toContain(answer.statusCode);
        expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      }
    },
  );

  it('is renamed, and refuses a name that is empty, too long, or not text', async () => {
    const url = `/api/captures/${ids[2]}`;
    const renamed = await server.call('PATCH', url, { payload: { title: 'a"\r\nX-Injected: 1' } });
    expect([renamed.statusCode, renamed.json().title]).toEqual([200, 'a"\r\nX-Injected: 1']);
    for (const payload of [
      { title: '' },
      { title: 'x'.repeat(201) },
      { title: 7 },
      {},
      { title: 'x', kind: 'record' },
    ]) {
      expect((await server.call('PATCH', url, { payload })).statusCode).toBe(400);
    }
    const raw = await server.call('GET', `${url}/raw`);
    expect(raw.headers['x-injected']).toBeUndefined();
  });

  it('is deleted with all its rows', async () => {
    const id = ids[3] ?? '';
    expect((await server.call('DELETE', `/api/captures/${id}`)).statusCode).toBe(204);
    expect((await server.call('GET', `/api/captures/${id}`)).statusCode).toBe(404);
    expect((await server.call('DELETE', `/api/captures/${id}`)).statusCode).toBe(404);
    for (const table of ['segments', 'batches', 'marks'] as const) {
      expect(await server.store.db.selectFrom(table).selectAll().where('capture_id', '=', id).execute()).toEqual([]);
    }
  });
});
