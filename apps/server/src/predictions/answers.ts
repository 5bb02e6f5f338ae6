import { z } from 'zod';
import { assumptionsSchema, mappingSchema } from './questions.ts';

const gradeSchema = z.enum(['documented', 'observed', 'assumed']);

export const ruleSchema = z
  .strictObject({
    id: z.string(),
    grade: gradeSchema,
    text: z.string(),
    source: z.string(),
    differs: z.string().optional(),
  })
  .meta({ id: 'Rule' });

export const verdictSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('complete-success'), rule: ruleSchema }),
    z.strictObject({
      kind: z.literal('partial-failure'),
      checkpoint: z.int(),
      reported: z.array(z.int()),
      rule: ruleSchema,
    }),
    z.strictObject({ kind: z.literal('complete-failure'), because: z.string(), rule: ruleSchema }),
    z.strictObject({ kind: z.literal('not-delivered'), counted: z.boolean(), because: z.string(), rule: ruleSchema }),
  ])
  .meta({ id: 'Verdict' });

export const findingSchema = z
  .strictObject({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    what: z.string(),
    fix: z.string(),
    rule: ruleSchema,
  })
  .meta({ id: 'Finding' });

export const readResponseSchema = z
  .strictObject({
    verdict: verdictSchema,
    findings: z.array(findingSchema),
  })
  .meta({ id: 'ReadResponse' });

export const range = { from: z.int(), to: z.int(), records: z.int().optional(), lane: z.int().optional() };

const windowStep = { start: z.string(), end: z.string(), isFinal: z.boolean(), isEarly: z.boolean() };
export const windowState = { stateBytes: z.int(), stateText: z.string().optional() };

const attemptSchema = z
  .strictObject({
    ...range,
    ordinal: z.int(),
    count: z.int(),
    startSeconds: z.number(),
    lastSeconds: z.number(),
    attemptOfPiece: z.int(),
    splitDepth: z.int(),
    delivered: z.boolean(),
    payloadBytes: z.int(),
    outcome: z.enum(['returned', 'threw', 'timed-out', 'throttled', 'service-error', 'too-large']),
    verdict: verdictSchema,
    next: z.enum(['done', 'checkpoint', 'retry', 'bisect', 'discard', 'expire']),
    rule: ruleSchema,
    window: z.strictObject({ ...windowStep, ...windowState }).optional(),
    batch: z.int().optional(),
  })
  .meta({ id: 'Attempt' });

const SIMPLE_REASONS = [
  'succeeded',
  'report-ignored',
  'not-reported',
  'itself',
  'whole-batch',
  'age',
  'retention',
  'too-large',
] as const;
export const patternAnswerSchema = z
  .strictObject({
    matches: z.boolean(),
    because: z.string(),
    rule: ruleSchema,
    matchesBySpelling: z.boolean().optional(),
  })
  .meta({ id: 'PatternAnswer' });

const fateSchema = z
  .strictObject({
    final: z.enum(['done', 'discarded', 'expired', 'filtered', 'pending']),
    deliveries: z.int(),
    because: z.union([
      z.strictObject({ kind: z.enum(SIMPLE_REASONS) }),
      z.strictObject({ kind: z.literal('behind'), position: z.int() }),
      z.strictObject({ kind: z.literal('filter'), answers: z.array(patternAnswerSchema) }),
    ]),
    grade: gradeSchema,
  })
  .meta({ id: 'Fate' });

const messageSchema = z.strictObject({
  ...range,
  condition: z.enum(['RetryAttemptsExhausted', 'RecordAgeExceeded']),
  approximateInvokeCount: z.int(),
  functionError: z.literal('Unhandled').nullable().optional(),
  hasResponseContext: z.boolean(),
  atSeconds: z.number(),
  window: z.strictObject(windowStep).optional(),
});

const totalsSchema = z.strictObject({
  invocations: z.int(),
  rejected: z.int(),
  redeliveries: z.int(),
  recordsRedelivered: z.int(),
  discarded: z.int(),
  expired: z.int(),
  filtered: z.int().optional(),
  userRecords: z.strictObject({ all: z.int(), redelivered: z.int(), discarded: z.int(), expired: z.int() }).optional(),
  blockedSeconds: z.number(),
});

export const storyShape = {
  startMillis: z.number(),
  attempts: z.array(attemptSchema),
  fates: z.array(fateSchema),
  messages: z.array(messageSchema),
  checkpoint: z.int(),
  totals: totalsSchema,
  rules: z.array(ruleSchema),
  truncated: z.boolean(),
};

export const openWindowShape = { start: z.string(), end: z.string(), ...windowState };

export const predictionSchema = z
  .strictObject({ ...storyShape, openWindow: z.strictObject(openWindowShape).optional() })
  .meta({ id: 'Prediction' });

const figureSchema = z.strictObject({ current: z.number(), proposed: z.number(), difference: z.number() });

export const comparisonSchema = z
  .strictObject({
    invocations: figureSchema,
    deliveries: figureSchema,
    redeliveries: figureSchema,
    blockedSeconds: figureSchema,
    recordsLost: figureSchema,
    lostSilently: figureSchema,
    messages: figureSchema,
    saved: z.array(z.int()),
    newlyLost: z.array(z.int()),
    changed: z.int(),
    isComplete: z.boolean(),
  })
  .meta({ id: 'PredictionComparison' });

export const marksSchema = z
  .strictObject({
    marked: z.array(z.int()).describe('Positions of the records that are reported: of a user record its aggregate.'),
    siblings: z
      .array(z.string())
      .describe('Rows that nobody marked and that share the sequence number of a marked one.'),
    findings: z.array(findingSchema),
  })
  .meta({ id: 'RowMarks' });

const underOneMapping = {
  /** Absent where the outcome has no response, or an empty one. */
  responseText: z.string().optional(),
  read: readResponseSchema,
  prediction: predictionSchema,
  mapping: mappingSchema,
  findings: z.array(findingSchema).describe('What there is to know about the settings.'),
};

export const predictedSchema = z.strictObject({
  ...underOneMapping,
  assumptions: assumptionsSchema,
  marks: marksSchema.optional(),
  proposed: z.strictObject({ ...underOneMapping, comparison: comparisonSchema }).optional(),
});
