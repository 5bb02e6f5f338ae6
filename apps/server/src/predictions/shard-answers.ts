import { z } from 'zod';
import { comparisonSchema, findingSchema, marksSchema, openWindowShape, range, storyShape } from './answers.ts';
import { assumptionsSchema, mappingSchema } from './questions.ts';

const batchSchema = z.strictObject({
  ...range,
  closedBy: z.enum(['batch-size', 'payload', 'batching-window', 'tumbling-window', 'last-record']),
  startSeconds: z.number(),
  endSeconds: z.number(),
});

const shardPredictionSchema = z
  .strictObject({
    ...storyShape,
    batches: z.array(batchSchema),
    checkpoints: z.array(z.strictObject({ seconds: z.number(), position: z.int() })),
    laneOfRecord: z.array(z.int()).optional(),
    openWindows: z.array(z.strictObject({ ...openWindowShape, lane: z.int().optional() })).optional(),
  })
  .meta({ id: 'ShardPrediction' });

const underOneMapping = {
  prediction: shardPredictionSchema,
  mapping: mappingSchema,
  findings: z.array(findingSchema).describe('What there is to know about the settings.'),
};

export const predictedShardSchema = z.strictObject({
  ...underOneMapping,
  assumptions: assumptionsSchema,
  marks: marksSchema.optional(),
  proposed: z.strictObject({ ...underOneMapping, comparison: comparisonSchema }).optional(),
});
