import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { bytesAnswer, noQuery, problems } from '../answers.ts';
import { API_HEADERS } from '../headers.ts';
import { problem } from '../problems.ts';
import type { CaptureReader } from './captures.ts';
import type { ChangeFeed } from './change-feed.ts';
import { captureParams, findCapture } from './find-capture.ts';

export type ChangesOptions = { readonly captures: CaptureReader; readonly feed: ChangeFeed };

/** A page that went away without a goodbye is found by the write that fails. */
const PULSE_MILLIS = 15_000;
const BYE_MILLIS = 500;
/** Each holds a socket: far more than the tabs of a team, far fewer than the sockets of a process. */
const MAX_STREAMS = 200;

/** The changes of a capture as server-sent events, by hand over the raw answer: Fastify neither ends nor secures such a stream. */
export const changesRoutes: FastifyPluginAsyncZod<ChangesOptions> = async (app, { captures, feed }) => {
  const open = new Set<ServerResponse>();

  // A stream never ends by itself: the stop of the server says goodbye, or it would wait for ever.
  app.addHook('preClose', async () => {
    const byes = [...open].map((raw) => new Promise<void>((done) => raw.end(eventOf('bye', {}), () => done())));
    // A page that no longer reads takes no goodbye either.
    await Promise.race([Promise.all(byes), setTimeout(BYE_MILLIS, undefined, { ref: false })]);
  });

  app.get(
    '/api/captures/:id/changes',
    {
      config: { role: 'viewer' },
      schema: {
        params: captureParams,
        querystring: noQuery,
        response: { 200: bytesAnswer('text/event-stream'), ...problems(404) },
      },
    },
    async ({ params: { id } }, reply) => {
      const { raw } = reply;
      // Before the first await: a client that leaves meanwhile is told by this event alone.
      const left = new Promise<void>((resolve) => raw.on('close', resolve));
      await findCapture(captures, id);
      if (open.size >= MAX_STREAMS) throw tooManyStreams();
      if (raw.destroyed) return reply.hijack();
      reply.hijack();
      open.add(raw);
      // The full set, because what Fastify knows of headers does not reach a hijacked answer.
      raw.writeHead(200, { ...API_HEADERS, 'content-type': 'text/event-stream; charset=utf-8' });
      const stop = feed.subscribe(id, (change) => raw.write(eventOf(change.kind, change)));
      const pulse = setInterval(() => raw.write(': still here\n\n'), PULSE_MILLIS);
      raw.write(eventOf('hello', {}));
      await left;
      clearInterval(pulse);
      stop();
      open.delete(raw);
    },
  );
};

function eventOf(name: string, data: object): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

function tooManyStreams() {
  return problem(
    'server-busy',
    {},
    `${MAX_STREAMS} pages listen for changes already. Close some tabs; this one still works, and sees changes when it is loaded again.`,
    { headers: { 'retry-after': '30' } },
  );
}
