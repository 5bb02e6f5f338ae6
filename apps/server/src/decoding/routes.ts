import { DECODERS } from '@shardscope/event-model';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { bytesBody, noQuery, problems } from '../answers.ts';
import { bodyBytes, collectBytes } from '../bodies.ts';
import { sendJsonBytes } from '../send-bytes.ts';
import { layerViewSchema } from './answers.ts';
import type { Decoding } from './decoding.ts';

/** A record holds at most 10 MiB (Kinesis, MaxRecordSize); what is put around it by hand may be a little larger. */
const DECODE_BYTES = 16 * 1024 * 1024;

const decodeSchema = {
  querystring: noQuery,
  body: bytesBody,
  response: { 200: z.strictObject({ layers: layerViewSchema }), ...problems() },
};

const decodersSchema = {
  querystring: noQuery,
  response: {
    200: z.strictObject({
      items: z.array(
        z.strictObject({
          name: z.string(),
          automatic: z.boolean().describe('False: it is used only where somebody chooses it'),
        }),
      ),
    }),
    ...problems(),
  },
};

/** One record's bytes, out of their base64, layer by layer, with nothing kept; and which decoders there are. */
export const decodeRoutes: FastifyPluginAsyncZod<{ decoding: Decoding }> = async (app, { decoding }) => {
  const config = { role: 'viewer', computes: true, tooLarge: 'body-too-large' } as const;
  app.post('/api/decode', { config, bodyLimit: DECODE_BYTES, schema: decodeSchema }, async (request, reply) => {
    const bytes = await collectBytes(bodyBytes(request));
    return sendJsonBytes(reply, [await decoding.decode(bytes)]);
  });
  app.get('/api/decode', { config: { role: 'viewer' }, schema: decodersSchema }, async () => ({
    items: DECODERS.map(({ name, automatic }) => ({ name, automatic })),
  }));
};
