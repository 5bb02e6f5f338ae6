import { z } from 'zod';

export const functionTargetSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['sample', 'endpoint', 'aws']),
  arn: z.string().optional(),
  endpoint: z.string().optional(),
  region: z.string().optional(),
  account: z.string().optional(),
  qualifier: z.string().optional(),
  runtime: z.string().optional(),
  description: z.string().optional(),
  allowed: z.boolean(),
  production: z.boolean(),
});
