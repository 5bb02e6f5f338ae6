import { z } from 'zod';
import { askedPlace } from '../aws/answers.ts';
import { functionTargetSchema } from '../functions/answers.ts';
import { predictionSchema, readResponseSchema } from '../predictions/answers.ts';
import { mappingSchema } from '../predictions/questions.ts';

const position = z.int().min(0).max(1_000_000);
const text = z.string().min(1).max(2048);

const templateSchema = z
  .strictObject({
    streamArn: text.regex(/^arn:aws[a-z-]*:kinesis:/, 'must be the ARN of a stream or of a consumer').optional(),
    region: text.optional(),
    role: text.regex(/^arn:aws[a-z-]*:iam::/, 'must be the ARN of a role').optional(),
    shardId: text.regex(/^shardId-\d{12,}$/, 'must be like shardId-000000000000').optional(),
  })
  .describe('What Lambda would add to GetRecords output; each field that was given is listed in differences.');

export const planBody = z.strictObject({
  captureId: z.uuid(),
  batch: z.int().min(0),
  positions: z.array(position).min(1).max(10_000).optional(),
  target: z.string().min(1).max(300).describe('An id of GET /api/functions, the name of a function, or its ARN.'),
  qualifier: z.string().min(1).max(128).optional(),
  place: z.strictObject(askedPlace).optional().describe('Whose credentials sign the call; the send is bound to it.'),
  dryRun: z
    .boolean()
    .optional()
    .describe('A plan never runs anything, whatever stands here: sending is a request of its own.'),
  template: templateSchema.optional(),
});

export const sendBody = z.strictObject({
  confirm: z.string().max(200).optional().describe('For production: the name of the function, letter by letter.'),
  reason: z.string().max(1000).optional().describe('Kept with the replay and in the audit.'),
  mapping: mappingSchema.partial().optional(),
});

const planned = {
  id: z.uuid(),
  captureId: z.uuid(),
  batch: z.int(),
  positions: z.array(z.int()).optional(),
  target: functionTargetSchema,
  facts: z.array(
    z.strictObject({ name: z.string(), value: z.union([z.string(), z.number()]).optional(), known: z.boolean() }),
  ),
  payloadBytes: z.int(),
  payloadSha256: z.string(),
  differences: z.array(z.strictObject({ code: z.string(), message: z.string() })),
  allowed: z.boolean(),
  production: z.boolean(),
  expiresAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  actor: z.string(),
  mapping: mappingSchema.partial().optional(),
};

export const replaySchema = z
  .strictObject({
    ...planned,
    status: z.enum(['planned', 'sending', 'sent']),
    outcome: z.enum(['succeeded', 'function_error', 'throttled', 'refused', 'unknown']).optional(),
    message: z.string(),
    reason: z.string().optional(),
    sentAt: z.iso.datetime().optional(),
    finishedAt: z.iso.datetime().optional(),
    durationMs: z.number().optional(),
    statusCode: z.int().optional(),
    requestId: z.string().optional(),
    executedVersion: z.string().optional(),
    functionError: z.string().optional(),
    payloadBase64: z.string().optional().describe('What the function answered, from its first byte.'),
    payloadCut: z.literal(true).optional(),
    logTail: z.string().optional(),
    read: readResponseSchema.optional(),
    prediction: predictionSchema.optional(),
  })
  .meta({ id: 'Replay' });

export type ReplayAnswer = z.input<typeof replaySchema>;
