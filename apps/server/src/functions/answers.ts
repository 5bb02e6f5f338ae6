import { z } from 'zod';
import { placeShape } from '../aws/answers.ts';
import { mappingSchema } from '../predictions/questions.ts';

export const functionTargetSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['sample', 'endpoint', 'aws']),
  arn: z.string().optional(),
  endpoint: z.string().optional(),
  region: z.string().optional(),
  account: z.string().optional(),
  profile: z.string().optional(),
  role: z.string().optional(),
  qualifier: z.string().optional(),
  runtime: z.string().optional(),
  description: z.string().optional(),
  allowed: z.boolean(),
  production: z.boolean(),
});

const listedMappingSchema = z
  .strictObject({
    uuid: z.string().optional(),
    functionArn: z.string().optional(),
    eventSourceArn: z.string(),
    startingPosition: z.string().optional(),
    state: z.string().optional(),
    stateTransitionReason: z.string().optional(),
    lastProcessingResult: z.string().optional(),
    lastModified: z.string().optional(),
    mapping: mappingSchema,
    given: z.array(z.string()).describe('The settings that AWS named; the others are its defaults.'),
    notes: z.array(z.string()),
  })
  .meta({ id: 'ListedMapping' });

export const listedMappingsSchema = z.strictObject({
  ...z.strictObject(placeShape).partial().shape,
  items: z.array(listedMappingSchema),
  otherSources: z.int().describe('Mappings of this function that read from something else than a Kinesis stream.'),
  cut: z.boolean(),
});
