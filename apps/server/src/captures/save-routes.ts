import type { FastifySchemaCompiler } from 'fastify';
import { type FastifyPluginAsyncZod, validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { writerOf } from '../access.ts';
import { problems } from '../answers.ts';
import { bodyBytes } from '../bodies.ts';
import type { Decoding } from '../decoding/decoding.ts';
import { captureSchema, toCapture } from './capture-answers.ts';
import type { CaptureReader, CaptureWriter } from './captures.ts';
import { findCapture } from './find-capture.ts';
import { InputBudget, readBase64Input, receiveInput } from './receive-input.ts';
import { type CaptureOrigin, saveCapture } from './save-capture.ts';

export type SaveOptions = {
  readonly captures: CaptureReader & CaptureWriter;
  readonly decoding: Decoding;
  /** The largest input; twice as much may be in memory at once. */
  readonly fileBytes: number;
};

export const captureTitle = z.string().min(1).max(200);

const saveQuery = z.strictObject({
  title: captureTitle.optional(),
  source: z.enum(['paste', 'file']).optional(),
  // Nothing of it touches the disk; it is gone when the server stops.
  inMemory: z.enum(['true', 'false']).optional(),
});
const saveBody = z
  .strictObject({ title: captureTitle.optional(), contentType: z.string().max(200).optional(), data: z.string() })
  .describe(
    'data is base64. Or send the bytes themselves as application/octet-stream; a gzipped file may come as it is.',
  );

/** Bytes come as a stream, which no schema can look at. */
const streamOrValid: FastifySchemaCompiler<z.ZodType> = (route) => {
  const validate = validatorCompiler(route);
  return (data) => (isStream(data) ? { value: data } : validate(data));
};

export const saveRoutes: FastifyPluginAsyncZod<SaveOptions> = async (app, { captures, decoding, fileBytes }) => {
  const budget = new InputBudget(2 * fileBytes);
  app.setValidatorCompiler(streamOrValid);
  app.post(
    '/api/captures',
    {
      config: { role: 'operator', mutates: true, tooLarge: 'capture-too-large' },
      bodyLimit: fileBytes,
      schema: {
        querystring: saveQuery,
        body: saveBody,
        response: { 201: captureSchema, ...problems(422) },
      },
    },
    async (request, reply) => {
      const { query, body } = request;
      const announced = Number(request.headers['content-length']) || undefined;
      const id = await budget.hold(announced ?? fileBytes, async () => {
        const bytes = isStream(body) ? await receiveInput(bodyBytes(request), announced) : readBase64Input(body.data);
        return saveCapture(
          decoding,
          captures,
          bytes,
          originOf(query, isStream(body) ? undefined : body),
          writerOf(request),
        );
      });
      const capture = toCapture(await findCapture(captures, id), await captures.listBatches(id));
      return reply.code(201).header('location', `/api/captures/${id}`).send(capture);
    },
  );
};

function isStream(body: unknown): boolean {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

function originOf(query: z.output<typeof saveQuery>, json: z.output<typeof saveBody> | undefined): CaptureOrigin {
  const title = json?.title ?? query.title;
  return {
    source: query.source ?? (json === undefined ? 'file' : 'paste'),
    inMemory: query.inMemory === 'true',
    ...(title !== undefined && { title }),
    ...(json?.contentType !== undefined && { contentType: json.contentType }),
  };
}
