import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { eventOf, recordOf } from '../../test/kinesis-events.ts';

const server = await createTestApp();
afterAll(server.close);

let url = '';
beforeAll(async () => {
  const headers = { 'content-type': 'application/octet-stream' };
  const payload = eventOf([recordOf(0), recordOf(1), recordOf(2)]);
  const answer = await server.call('POST', '/api/captures', { headers, payload });
  url = `/api/captures/${answer.json().id}/batches/0/marks`;
});

function put(positions: unknown, ifMatch?: string) {
  const headers = ifMatch === undefined ? {} : { 'if-match': ifMatch };
  return server.call('PUT', url, { headers, payload: { positions } });
}

it('begins without marks, keeps what is put, and counts revisions in the ETag', async () => {
  const none = await server.call('GET', url);
  expect([none.headers.etag, none.json()]).toEqual(['"0"', { revision: 0, positions: [] }]);
  const first = await put([2, 0, 2], '"0"');
  expect([first.statusCode, first.headers.etag, first.json()]).toEqual([
    200,
    '"1"',
    { revision: 1, positions: [0, 2] },
  ]);
  const second = await put([], '"1"');
  expect(second.json()).toEqual({ revision: 2, positions: [] });
  expect((await server.call('GET', url)).json()).toEqual({ revision: 2, positions: [] });
});

it('keeps user records beside the positions, in order, until a body leaves them out', async () => {
  const { revision } = (await server.call('GET', url)).json();
  const payload = { positions: [2], userRecords: ['1.11', '1.2', '0.3', '1.2'] };
  const both = await server.call('PUT', url, { headers: { 'if-match': `"${revision}"` }, payload });
  const kept = { revision: revision + 1, positions: [2], userRecords: ['0.3', '1.2', '1.11'] };
  expect(both.json()).toEqual(kept);
  expect((await server.call('GET', url)).json()).toEqual(kept);
  expect((await put([2], `"${revision + 1}"`)).json()).toEqual({ revision: revision + 2, positions: [2] });
});

it.each([
  ['3.0', 'the batch has 3 records'],
  ['1', 'no row of a user record'],
  ['1.2.3', 'no row'],
  ['01.2', 'no row'],
])('refuses the user record %s and changes nothing', async (row, reason) => {
  const before = (await server.call('GET', url)).json();
  const headers = { 'if-match': `"${before.revision}"` };
  const answer = await server.call('PUT', url, { headers, payload: { positions: [], userRecords: [row] } });
  expect([answer.statusCode, answer.json().detail]).toEqual([400, expect.stringContaining(reason)]);
  expect((await server.call('GET', url)).json()).toEqual(before);
});

it('refuses marks over a revision that is gone, says which is current, and changes nothing', async () => {
  const { revision } = (await server.call('GET', url)).json();
  await put([1], `"${revision}"`);
  for (const stale of [revision, 0, revision + 7]) {
    const answer = await put([0], `"${stale}"`);
    expect([answer.statusCode, answer.headers.etag]).toEqual([412, `"${revision + 1}"`]);
    expect(answer.json()).toMatchObject({ code: 'marks-stale', revision: revision + 1 });
  }
  expect((await server.call('GET', url)).json()).toEqual({ revision: revision + 1, positions: [1] });
});

it('lets exactly one of many writers over the same revision through', async () => {
  const { revision } = (await server.call('GET', url)).json();
  const answers = await Promise.all([0, 1, 2, 0, 1].map((position) => put([position], `"${revision}"`)));
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 412, 412, 412, 412]);
});

it('refuses marks without If-Match, outside the batch, or of another form', async () => {
  const { revision, positions } = (await server.call('GET', url)).json();
  expect((await put([0])).json()).toMatchObject({ status: 428, code: 'precondition-missing' });
  expect((await put([3], `"${revision}"`)).json().detail).toMatch(/holds 3, but the batch has 3 records/);
  for (const wrong of [[-1], [0.5], ['0'], [null], '0', {}, new Array(10_001).fill(0)]) {
    expect((await put(wrong, `"${revision}"`)).statusCode).toBe(400);
  }
  for (const wrong of ['*', `${revision}`, `W/"${revision}"`, '"x"'])
    expect((await put([0], wrong)).statusCode).toBe(400);
  expect((await server.call('GET', url)).json()).toEqual({ revision, positions });
});
