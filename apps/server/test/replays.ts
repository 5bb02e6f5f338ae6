import { readFileSync } from 'node:fs';
import { createTestApp, type TestOptions } from './app.ts';

const SAMPLE = new URL('../../../packages/event-model/samples/documentation-event.json', import.meta.url);
export const DOCUMENTATION_EVENT = readFileSync(SAMPLE);
export const REPORTING = { mapping: { functionResponseTypes: ['ReportBatchItemFailures'] } };

/** The whole server with what a test of replays asks of it. */
export async function createReplayApp(options: TestOptions = {}) {
  const server = await createTestApp(options);
  let keys = 0;
  const capture = async (bytes: Buffer | string = DOCUMENTATION_EVENT): Promise<string> => {
    const headers = { 'content-type': 'application/octet-stream' };
    const answer = await server.call('POST', '/api/captures', { headers, payload: bytes });
    return answer.json().id;
  };
  const plan = async (body: object, captureId?: string) =>
    server.call('POST', '/api/replays', {
      payload: { captureId: captureId ?? (await capture()), batch: 0, ...body },
    });
  const send = (id: string, body: object = {}, key = `key-${++keys}`) =>
    server.call('POST', `/api/replays/${id}/send`, { headers: { 'idempotency-key': key }, payload: body });
  const planAndSend = async (target: string, body: object = {}, captureId?: string) => {
    const planned = await plan({ target }, captureId);
    return (await send(planned.json().id, body)).json();
  };
  const audited = async () =>
    (await server.call('GET', '/api/audit?limit=200'))
      .json()
      .items.map(({ action, facts }: { action: string; facts: { code?: string } }) =>
        [action, facts.code].join(' ').trim(),
      );
  return { ...server, capture, plan, send, planAndSend, audited };
}
