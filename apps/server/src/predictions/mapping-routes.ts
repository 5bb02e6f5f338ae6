import {
  AWS_DEFAULT_MAPPING,
  type EventSourceMapping,
  MAPPING_FORMS,
  type MappingNames,
  readMapping,
  writeMapping,
} from '@shardscope/event-model';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { noQuery, problems } from '../answers.ts';
import { mappingSchema } from './questions.ts';

const name = z.string().min(1).max(2048);
const formSchema = z.enum(MAPPING_FORMS);
const namesSchema = z
  .strictObject({
    uuid: name.optional(),
    functionName: name.optional(),
    eventSourceArn: name.optional(),
    state: name.optional(),
    lastProcessingResult: name.optional(),
  })
  .meta({ id: 'MappingNames' });

const readMappingSchema = z
  .strictObject({
    form: formSchema,
    mapping: mappingSchema,
    given: z.array(z.string()).describe('The settings that the text names; the others are defaults.'),
    names: namesSchema,
    notes: z.array(z.string()),
  })
  .meta({ id: 'ReadMapping' });

const readingSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('read'), mappings: z.array(readMappingSchema).min(1) }),
    z.strictObject({ kind: z.literal('refused'), message: z.string() }),
  ])
  .meta({ id: 'MappingReading' });

const readSchema = {
  querystring: noQuery,
  // A little more than the model reads, so that it says itself what is too long.
  body: z.strictObject({ text: z.string().max(300_000) }),
  response: { 200: readingSchema, ...problems() },
};

const writeSchema = {
  querystring: noQuery,
  body: z.strictObject({
    mapping: mappingSchema.partial().describe('What is absent has the default of AWS.'),
    form: formSchema,
    names: namesSchema.optional(),
  }),
  response: { 200: z.strictObject({ text: z.string(), notes: z.array(z.string()) }), ...problems() },
};

/** The settings of a mapping in the notations of AWS and its tools, in and out. */
export const mappingRoutes: FastifyPluginAsyncZod = async (app) => {
  const config = { role: 'viewer', computes: true } as const;
  app.post('/api/predictions/mapping/read', { config, schema: readSchema }, async ({ body }) => {
    return readMapping(body.text) as z.output<typeof readingSchema>;
  });
  app.post('/api/predictions/mapping/write', { config, schema: writeSchema }, async ({ body }) => {
    // JSON has no undefined: a member that is absent from the body hides no default.
    const settings = body.mapping as Partial<EventSourceMapping>;
    const names = body.names as MappingNames | undefined;
    const { text, notes } = writeMapping({ ...AWS_DEFAULT_MAPPING, ...settings }, body.form, names);
    return { text, notes: [...notes] };
  });
};
