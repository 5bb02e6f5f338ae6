import { afterAll, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { EVENT_INCIDENTS } from '../demo/event-incidents.ts';

const server = await createTestApp();
afterAll(server.close);

const open = async (id: string) => (await server.call('POST', `/api/incidents/${id}/open`)).json();

it.each(EVENT_INCIDENTS)(
  'opens "$title" as one batch that Lambda could have sent, with its marks',
  async ({ id, marked }) => {
    const { captureId } = await open(id);
    const capture = (await server.call('GET', `/api/captures/${captureId}`)).json();
    const marks = (await server.call('GET', `/api/captures/${captureId}/batches/0/marks`)).json();

    expect(capture).toMatchObject({ kind: 'kinesis-event', batches: 1, issues: 0 });
    expect(capture.bytes).toBeLessThanOrEqual(6_291_456);
    expect(marks.positions).toEqual(marked);
  },
);

it('opens the same capture again as long as it is there', async () => {
  const first = await open('reporting-off');
  expect(await open('reporting-off')).toEqual(first);
  await server.call('DELETE', `/api/captures/${first.captureId}`);
  expect((await open('reporting-off')).captureId).not.toBe(first.captureId);
});

it('has records that are about to expire, none of them gone yet', async () => {
  const { captureId } = await open('near-expiry');
  const [batch] = (await server.call('GET', `/api/captures/${captureId}`)).json().batchList;
  const hoursOld = (Date.now() - batch.firstArrivalMillis) / 3_600_000;

  expect(hoursOld).toBeGreaterThan(23);
  expect(hoursOld).toBeLessThan(24);
});

it('names those that there are where one is asked for that is not', async () => {
  expect((await open('nothing')).detail).toContain('full-batch');
});
