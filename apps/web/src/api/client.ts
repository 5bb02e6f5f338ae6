import createClient, { type Client } from 'openapi-fetch';
import { readProblem, unreachableProblem } from './problem.ts';
import type { paths } from './schema.d.ts';
import type { Session } from './session.ts';

/** The server's API by its own document, called with the token of this tab. Anything but 2xx is thrown as a problem. */
export function createApiClient(session: Session): Client<paths> {
  const client = createClient<paths>();
  client.use({
    onRequest({ request }) {
      request.headers.set('authorization', `Bearer ${tokenOf(session)}`);
    },
    async onResponse({ request, response }) {
      const used = request.headers.get('authorization')?.slice('Bearer '.length) ?? '';
      if (response.status === 401) session.expire(used);
      if (!response.ok) throw readProblem(response.status, await response.text());
    },
    onError() {
      return unreachableProblem();
    },
  });
  return client;
}

/** The token of this tab; `''` when it is signed out, which the server refuses in its own words. */
export function tokenOf(session: Session): string {
  const state = session.get();
  return state.kind === 'signed-in' ? state.token : '';
}
