import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { writerOf } from '../access.ts';
import { noBody, noQuery, problems } from '../answers.ts';
import type { Demo } from '../demo/demo.ts';
import { problem } from '../problems.ts';
import type { StoredIncidents } from './stored-incidents.ts';

const shown = { id: z.string(), title: z.string(), about: z.string(), look: z.string() };
const incidentsAnswer = z.strictObject({
  state: z.enum(['off', 'starting', 'ready', 'failed']),
  message: z.string().optional(),
  /** In the demo's stream: opened by reading the shard. */
  items: z.array(z.strictObject({ ...shown, stream: z.string(), shardId: z.string() })),
  /** Kept as events, there with and without the demo. */
  events: z.array(z.strictObject(shown)),
});
const openedAnswer = z.strictObject({
  captureId: z.uuid(),
  /** Parameters of the page's link: the settings of the mapping that it failed under. */
  settings: z.string(),
});

export type IncidentOptions = { readonly demo: Demo; readonly stored: StoredIncidents };

/** What the demo can show. One of its stream is opened by reading its shard (POST /api/reads), the others here. */
export const incidentRoutes: FastifyPluginAsyncZod<IncidentOptions> = async (app, { demo, stored }) => {
  app.get(
    '/api/incidents',
    { config: { role: 'viewer' }, schema: { querystring: noQuery, response: { 200: incidentsAnswer, ...problems() } } },
    async () => ({
      state: demo.state,
      ...(demo.message !== undefined && { message: demo.message }),
      items: [...demo.incidents()],
      events: stored.list.map(({ id, title, about, look }) => ({ id, title, about, look })),
    }),
  );

  app.post(
    '/api/incidents/:id/open',
    {
      config: { role: 'operator', mutates: true },
      schema: {
        params: z.strictObject({ id: z.string().regex(/^[a-z-]{1,40}$/, 'must be the id of an incident') }),
        querystring: noQuery,
        body: noBody,
        response: { 201: openedAnswer, ...problems(404) },
      },
    },
    async (request, reply) => {
      const incident = stored.list.find(({ id }) => id === request.params.id);
      if (incident === undefined) throw noIncident(stored);
      const captureId = await stored.open(incident, writerOf(request));
      return reply.code(201).send({ captureId, settings: incident.settings });
    },
  );
};

function noIncident({ list }: StoredIncidents) {
  const ids = list.map(({ id }) => id).join(', ');
  return problem('not-found', {}, `There is no such incident kept as an event. There are: ${ids}.`);
}
