import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { eventOf, recordOf } from '../../test/kinesis-events.ts';
import { filterVerdictsSchema } from './filter-verdict-routes.ts';

const server = await createTestApp();
afterAll(server.close);

let captureId = '';

beforeAll(async () => {
  const gzip = recordOf(2);
  gzip.kinesis.data = 'H4sIAAAAAAAAA6tWSk5Wqq0FAIB4u2MHAAAA';
  const payload = eventOf([recordOf(0), recordOf(1), gzip, recordOf(3)]);
  const headers = { 'content-type': 'application/octet-stream' };
  captureId = (await server.call('POST', '/api/captures', { headers, payload })).json().id;
});

function ask(question: Record<string, unknown>) {
  return server.call('POST', '/api/predictions/filter', { payload: { captureId, batch: 0, ...question } });
}

it('says of every record what the patterns say, and what its data is', async () => {
  const answer = await ask({ filterPatterns: ['{"data":{"order":[{"numeric":[">",0]}]}}'] });
  expect(answer.statusCode).toBe(200);
  const { verdicts, ofRecord } = filterVerdictsSchema.parse(answer.json());
  expect(ofRecord.map((index) => [verdicts[index]?.delivered, verdicts[index]?.data])).toEqual([
    [false, 'json'],
    [true, 'json'],
    [false, 'gzip'],
    [true, 'json'],
  ]);
  expect(verdicts[ofRecord[0] ?? 0]?.answers[0]?.because).toBe('data.order does not match.');
});

it('lets a pattern that AWS refuses match nothing, and says what is wrong with it', async () => {
  const answer = await ask({ filterPatterns: ['{"data":"order"}'] });
  const { verdicts, ofRecord } = filterVerdictsSchema.parse(answer.json());
  expect(verdicts[ofRecord[1] ?? 0]).toMatchObject({
    delivered: false,
    answers: [{ rule: { id: 'pattern-refused' } }],
  });
});

it('knows no batch that is not there', async () => {
  const answer = await ask({ batch: 7, filterPatterns: ['{}'] });
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found']);
});
