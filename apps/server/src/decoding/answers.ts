import { z } from 'zod';
import { filterCounts } from '../filter/answers.ts';

export const issueSchema = z
  .strictObject({
    code: z.string(),
    pointer: z.string(),
    message: z.string(),
    severity: z.enum(['error', 'warning']),
  })
  .meta({ id: 'Issue' });

const rowShape = {
  n: z.int(),
  sequenceNumber: z.string().optional(),
  eventId: z.string().optional(),
  shardId: z.string().optional(),
  shardAssumed: z.literal(true).optional(),
  partitionKey: z.string().optional(),
  arrival: z.string().optional(),
  arrivalMillis: z.number().optional(),
  dataBytes: z.int().optional(),
  userRecords: z.int().optional().describe('How many user records it holds, for a KPL aggregate'),
  eventBytes: z.int(),
  path: z.array(z.string()),
  status: z.enum(['ok', 'partial', 'error']),
  preview: z.string(),
  previewCut: z.boolean(),
  issues: z.array(issueSchema),
};
export const rowSchema = z.strictObject(rowShape).meta({ id: 'Row' });

export const rowsPageSchema = z
  .strictObject({
    rows: z.array(rowSchema),
    nextCursor: z.string().optional(),
    counts: z
      .strictObject({ issues: z.int(), ...filterCounts })
      .partial({ scanned: true, matched: true, failed: true, cut: true })
      .describe('What a filter counted is there where one was asked for'),
  })
  .meta({ id: 'RowsPage' });

const refusalSchema = z.strictObject({
  decoder: z.string(),
  code: z.string(),
  because: z.string(),
  offset: z.int().optional(),
  claimed: z.boolean().optional(),
});

const valueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('json'), lossyNumbers: z.int() }),
  z.strictObject({ kind: z.literal('tree'), text: z.string(), textCut: z.literal(true).optional() }),
  z.strictObject({ kind: z.literal('text'), encoding: z.literal('utf-8') }),
  z.strictObject({ kind: z.literal('binary') }),
  z.strictObject({ kind: z.literal('empty') }),
]);

export const layerViewSchema = z
  .strictObject({
    id: z.string(),
    decoder: z.string(),
    status: z.enum(['ok', 'partial', 'error']),
    confidence: z.enum(['certain', 'heuristic', 'forced']),
    notes: z.array(z.strictObject({ code: z.string(), message: z.string() })),
    inputLength: z.int(),
    outputLength: z.int().optional(),
    trailingLength: z.int(),
    place: z
      .strictObject({ start: z.int(), end: z.int() })
      .optional()
      .describe('Where its input lies in the input of the layer around it, where it lies there as it is'),
    value: valueSchema.optional(),
    facts: z.array(z.tuple([z.string(), z.string()])),
    refusals: z.array(refusalSchema),
    get children() {
      return z.array(layerViewSchema);
    },
    bytesBase64: z.string().optional(),
    bytesCut: z.literal(true).optional(),
  })
  .meta({ id: 'LayerView' });

export const recordDetailSchema = z
  .strictObject({
    ...rowShape,
    pointer: z.string(),
    metadata: z.array(z.tuple([z.string(), z.string()])),
    rawText: z.string(),
    layers: layerViewSchema.optional(),
  })
  .meta({ id: 'RecordDetail' });

const userRecordShape = {
  n: z.int(),
  m: z.int().describe('Its place in the aggregate, which is its sub-sequence number'),
  partitionKey: z.string().optional(),
  explicitHashKey: z.string().optional(),
};

export const userRecordRowSchema = rowSchema
  .pick({ path: true, status: true, preview: true, previewCut: true, issues: true })
  .extend({ ...userRecordShape, dataBytes: z.int() })
  .meta({ id: 'UserRecordRow' });

export const userRecordsPageSchema = z
  .strictObject({ rows: z.array(userRecordRowSchema), nextCursor: z.string().optional() })
  .meta({ id: 'UserRecordsPage' });

export const userRecordsOfRecordSchema = userRecordsPageSchema
  .extend({
    counts: z
      .strictObject({ total: z.int(), listed: z.int() })
      .describe('How many user records the record holds, and how many of them can be listed'),
  })
  .meta({ id: 'UserRecordsOfRecord' });

export const userRecordDetailSchema = recordDetailSchema
  .extend({ ...userRecordShape, rawText: z.string().describe('The JSON of the record that holds it') })
  .meta({ id: 'UserRecordDetail' });
