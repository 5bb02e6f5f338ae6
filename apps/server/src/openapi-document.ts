import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { noQuery, problems } from './answers.ts';

export const OPENAPI: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Shardscope',
      version: '0.1.0',
      description: 'Batches that AWS Lambda gets from Kinesis: opened, decoded, predicted, replayed.',
    },
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    security: [{ token: [] }],
  },
  transform: jsonSchemaTransform,
  // Without it, the schemas that have an id are referred to and nowhere defined.
  transformObject: jsonSchemaTransformObject,
};

const documentSchema = z.record(z.string(), z.unknown());

export const openapiRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/openapi.json',
    { config: { role: 'viewer' }, schema: { querystring: noQuery, response: { 200: documentSchema, ...problems() } } },
    async (): Promise<Record<string, unknown>> => ({ ...app.swagger() }),
  );
};
