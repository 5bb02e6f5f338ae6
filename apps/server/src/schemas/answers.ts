import { z } from 'zod';
import type { SchemaRow } from './schemas.ts';

const name = z.string().min(1).max(200);

export const schemaTarget = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('stream'), streamArn: z.string().min(1).max(2048) }),
    z.strictObject({ kind: z.literal('capture'), captureId: z.uuid() }),
    z.strictObject({ kind: z.literal('schema-id'), schemaId: z.string().min(1).max(64) }),
  ])
  .describe('schema-id: as the header of a record names it, a UUID of Glue or a number of Confluent');

export const schemaKind = z.enum(['avro', 'protobuf', 'json-schema']);

const shape = {
  id: z.uuid(),
  name,
  kind: schemaKind,
  for: schemaTarget,
  message: z.string().optional().describe('Of Protobuf: what a record is. Absent: its header says, or it is the first'),
  messages: z.array(z.string()),
  ids: z.array(z.string()).describe('By which a record may name it: the fingerprint of an Avro schema'),
  size: z.int(),
  sha256: z.string(),
  createdAt: z.iso.datetime(),
  actor: z.string(),
};

export const schemaSummary = z.strictObject(shape).meta({ id: 'SchemaSummary' });
export const schemaDetail = z
  .strictObject({ ...shape, data: z.string().describe('base64') })
  .meta({ id: 'SchemaDetail' });

export const schemaBody = z
  .strictObject({
    name: name.optional(),
    kind: schemaKind,
    for: schemaTarget,
    message: name.optional(),
    text: z.string().optional(),
    data: z.string().optional(),
  })
  .refine(({ text, data }) => (text === undefined) !== (data === undefined), {
    path: ['text'],
    message: 'needs either text (.avsc, .proto) or data (base64 of a descriptor set), not both',
  });

export function toSummary({ createdAt, messages, ids, ...row }: SchemaRow): z.output<typeof schemaSummary> {
  return { ...row, messages: [...messages], ids: [...ids], createdAt: new Date(createdAt).toISOString() };
}
