import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { noQuery, problems } from './answers.ts';

type Content = Record<string, { schema: { type?: string; format?: string } }>;
type Operation = { 'x-takes-bytes'?: boolean; requestBody?: { content: Content; required?: boolean } };
type Paths = Record<string, Record<string, Operation>>;

const BYTES = { schema: { type: 'string', format: 'binary' } };

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
  transform: (input) => {
    const { schema, url } = jsonSchemaTransform(input);
    return { schema: { ...schema, ...(input.route.config?.tooLarge && { 'x-takes-bytes': true }) }, url };
  },
  transformObject: (input) => {
    // Without it, the schemas that have an id are referred to and nowhere defined.
    const document = jsonSchemaTransformObject(input);
    if ('paths' in document) nameByteBodies(document.paths as Paths);
    return document;
  },
};

/** The generator knows one content type a body; a route that takes bytes takes them beside its JSON, or instead of it. */
function nameByteBodies(paths: Paths): void {
  for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
    if (!operation['x-takes-bytes']) continue;
    const { content = {} } = operation.requestBody ?? {};
    const { 'application/json': json, ...others } = content;
    const isJson = json !== undefined && json.schema.format !== 'binary';
    operation.requestBody = {
      content: { ...others, ...(isJson && { 'application/json': json }), 'application/octet-stream': BYTES },
      required: true,
    };
    delete operation['x-takes-bytes'];
  }
}

const documentSchema = z.record(z.string(), z.unknown());

export const openapiRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/openapi.json',
    { config: { role: 'viewer' }, schema: { querystring: noQuery, response: { 200: documentSchema, ...problems() } } },
    async (): Promise<Record<string, unknown>> => ({ ...app.swagger() }),
  );
};
