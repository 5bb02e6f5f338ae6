import { z } from 'zod';

const short = z.string().max(2000);

/** As large as Lambda lets a response be, and as large as a JSON body may be. */
const payloadText = z.string().max(16 * 1024 * 1024);

export const outcomeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('returned'), payloadText: payloadText.optional() }),
    z.strictObject({ kind: z.literal('threw'), errorType: short.optional(), errorMessage: short.optional() }),
    z.strictObject({ kind: z.enum(['timed-out', 'throttled', 'service-error', 'too-large']) }),
  ])
  .meta({ id: 'Outcome' });

const failingSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('reports-marked'), stopsAtFirst: z.boolean().optional() }),
    z.strictObject({ kind: z.enum(['throws-on-marked', 'times-out-on-marked']) }),
    z.strictObject({ kind: z.literal('powertools-batch'), throwsWhenAllFail: z.boolean().optional() }),
  ])
  .meta({ id: 'FailingBehaviour' });

const afterTimes = { times: z.int().min(0).max(1_000_000), failing: failingSchema.optional() };

export const behaviourSchema = z
  .discriminatedUnion('kind', [
    ...failingSchema.options,
    z.strictObject({ kind: z.literal('recovers'), ...afterTimes }),
    z.strictObject({ kind: z.literal('throttled'), ...afterTimes }),
    z.strictObject({ kind: z.literal('returns'), payloadText: payloadText.optional() }),
    z.strictObject({ kind: z.literal('script'), outcomes: z.array(outcomeSchema).min(1).max(1000) }),
  ])
  .meta({ id: 'FunctionBehaviour' });

/** AWS takes five patterns, ten when the quota was raised, of this length. */
export const filterPatternsSchema = z.array(z.string().max(4096)).max(10);

/** Types only: which values a mapping may have is the model's to say. */
export const mappingSchema = z
  .strictObject({
    startingPosition: z.enum(['TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP']).optional(),
    startingPositionTimestamp: z.number().optional().describe('Seconds since the epoch.'),
    batchSize: z.int(),
    maximumBatchingWindowInSeconds: z.int(),
    parallelizationFactor: z.int(),
    maximumRetryAttempts: z.int(),
    maximumRecordAgeInSeconds: z.int(),
    bisectBatchOnFunctionError: z.boolean(),
    tumblingWindowInSeconds: z.int(),
    functionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).max(1),
    onFailureDestination: short.optional(),
    filterPatterns: filterPatternsSchema.optional(),
  })
  .meta({ id: 'EventSourceMapping' });

export const assumptionsSchema = z
  .strictObject({
    backoffFirstSeconds: z.number().min(0.01).max(3600),
    backoffMaximumSeconds: z.number().min(0.01).max(86_400),
    invocationSeconds: z.number().min(0).max(900),
    nonObjectResponse: z.enum(['fail', 'succeed']),
    unknownIdentifiers: z.enum(['fail', 'ignore']),
    bisectWithoutRetries: z.enum(['split', 'discard']),
    bisectMalformedReport: z.enum(['split', 'retry']),
    bisectInWindow: z.enum(['split', 'retry']),
    topUp: z.enum(['none', 'waiting']),
    ageAtLimit: z.enum(['deliver', 'discard']),
    expiredMessages: z.enum(['one', 'each']),
    retentionMessages: z.enum(['none', 'sent']),
    retentionHours: z.number().min(1).max(8760),
    windowEndsWith: z.enum(['next-record', 'time']),
    lateRecords: z.enum(['own-window', 'open-window']),
    laneOfKey: z.enum(['hash', 'order-of-keys']),
  })
  .meta({ id: 'Assumptions' });

/** What an imagined function does with the state of a tumbling window. JSON has no Infinity: a million failures are for ever. */
export const windowBehaviourSchema = z
  .strictObject({
    stateBytes: z
      .int()
      .min(2)
      .max(16 * 1024 * 1024)
      .optional(),
    finalFailures: z.int().min(0).max(1_000_000).optional(),
  })
  .meta({ id: 'WindowBehaviour' });

const rowSchema = z
  .union([
    z.int().min(0).max(999_999_999),
    z
      .string()
      .regex(/^(?:0|[1-9]\d{0,8})(?:\.(?:0|[1-9]\d{0,8}))?$/, 'must be the number of a row, such as 12 or 12.3'),
  ])
  .describe('A record by its position, or "12.3" for the user record 3 of the aggregate at 12; both count from 0.');

const questionShape = {
  captureId: z.uuid(),
  batch: z.int().min(0),
  marked: z.array(rowSchema).max(10_000).optional(),
  behaviour: behaviourSchema.optional(),
  windowBehaviour: windowBehaviourSchema.optional(),
  mapping: mappingSchema.partial().optional().describe('What is absent has the default of AWS.'),
  proposed: mappingSchema.partial().optional().describe('Other settings, as in mapping, to hold against those.'),
  assumptions: assumptionsSchema.partial().optional(),
  now: z.iso.datetime({ offset: true }).optional(),
};

export const predictBody = z.strictObject({ ...questionShape, outcome: outcomeSchema.optional() });

export const predictShardBody = z.strictObject({
  ...questionShape,
  supply: z
    .enum(['backlog', 'live'])
    .describe('Whether all records wait in the stream when the story begins, or come when they arrived.'),
});
