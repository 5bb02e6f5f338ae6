import { expect, it } from 'vitest';
import { createTestApp } from '../test/app.ts';
import { toProblem } from './failures.ts';
import { formatProblem, PROBLEMS, problem } from './problems.ts';

const failing = (code: string) => Object.assign(new Error('connect ECONNREFUSED postgres://u:secretpw@db'), { code });

it.each([
  ['SQLITE_FULL', 'storage-full', 507],
  ['ENOSPC', 'storage-full', 507],
  ['SQLITE_IOERR_WRITE', 'storage-failed', 503],
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'media-type-not-supported', 415],
  ['ECONNREFUSED', 'internal', 500],
])('turns %s into %s', (code, expected, status) => {
  const found = toProblem(failing(code));
  expect([found.code, found.status]).toEqual([expected, status]);
  expect(formatProblem(found, 'r')).not.toContain('secretpw');
});

it('lets no fact replace a member of the standard', () => {
  const text = formatProblem(problem('not-found', { status: 200, code: 'ok', stream: 'orders' }, 'gone'), 'r-1');
  expect(JSON.parse(text)).toEqual({
    type: 'urn:shardscope:problem:not-found',
    title: PROBLEMS['not-found'][1],
    status: 404,
    code: 'not-found',
    detail: 'gone',
    requestId: 'r-1',
    stream: 'orders',
  });
});

it('names each property that is not valid, and where', async () => {
  const server = await createTestApp();
  const answer = await server.call('POST', '/api/session', { payload: { code: 7, cod: 'x' } });
  expect(answer.statusCode).toBe(400);
  expect(answer.json().errors).toEqual([
    { in: 'body', pointer: '/code', message: expect.stringContaining('string') },
    { in: 'body', pointer: '', message: expect.stringContaining('"cod"') },
  ]);
  const query = await server.call('GET', '/api/audit?limit=1e9');
  expect([query.statusCode, query.json().detail]).toEqual([400, expect.stringContaining('/limit')]);
  await server.close();
});
