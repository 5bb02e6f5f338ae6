import type { Batch, InputKind, Issue, OnFailureFacts, TimeWindow } from '@shardscope/event-model';
import { expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { issueSchema } from '../decoding/answers.ts';
import type { batchSummarySchema, captureSchema, onFailureSchema, windowSchema } from './capture-answers.ts';

// Proved by the compiler: a member that the model gains or loses does not compile until the schema follows.
it('describes the types of the model, member by member', () => {
  expectTypeOf<z.output<typeof issueSchema>>().toEqualTypeOf<{ -readonly [K in keyof Issue]: Issue[K] }>();
  expectTypeOf<keyof z.output<typeof onFailureSchema>>().toEqualTypeOf<keyof OnFailureFacts>();
  expectTypeOf<keyof z.output<typeof windowSchema>>().toEqualTypeOf<keyof TimeWindow>();
  expectTypeOf<z.output<typeof captureSchema>['kind']>().toEqualTypeOf<InputKind>();
  expectTypeOf<z.output<typeof batchSummarySchema>['source']>().toEqualTypeOf<Batch['source']>();
});
