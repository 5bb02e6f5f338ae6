import type { Assumptions, EventSourceMapping, FailingBehaviour, FunctionBehaviour } from '@shardscope/event-model';
import { DEFAULT_ASSUMPTIONS } from '@shardscope/event-model';
import { expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { assumptionsSchema, behaviourSchema, mappingSchema } from './questions.ts';

type Mutable<Type> = { -readonly [Name in keyof Type]: Type[Name] };
type Asked = z.output<typeof behaviourSchema>;
type AskedFailing = NonNullable<Extract<Asked, { kind: 'recovers' }>['failing']>;

it('asks for what the model knows, no more and no less', () => {
  expectTypeOf<Asked['kind']>().toEqualTypeOf<FunctionBehaviour['kind']>();
  expectTypeOf<AskedFailing['kind']>().toEqualTypeOf<FailingBehaviour['kind']>();
  expectTypeOf<z.output<typeof assumptionsSchema>>().toEqualTypeOf<Mutable<Assumptions>>();
  expectTypeOf<keyof z.output<typeof mappingSchema>>().toEqualTypeOf<keyof EventSourceMapping>();
  expect(Object.keys(assumptionsSchema.shape).sort()).toEqual(Object.keys(DEFAULT_ASSUMPTIONS).sort());
});

it.each([
  { kind: 'reports-marked', stopsAtFirst: true },
  { kind: 'throttled', times: 2, failing: { kind: 'powertools-batch', throwsWhenAllFail: false } },
  { kind: 'returns' },
])('takes %o as it is', (behaviour) => {
  expect(behaviourSchema.parse(behaviour)).toEqual(behaviour);
  expect(behaviourSchema.safeParse({ ...behaviour, more: 1 }).success).toBe(false);
});

it('keeps out settings of the wrong type', () => {
  expect(mappingSchema.partial().safeParse({ batchSize: '100' }).success).toBe(false);
});
