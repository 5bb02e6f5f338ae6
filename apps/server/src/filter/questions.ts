import { z } from 'zod';
import { problem } from '../problems.ts';
import { ENGINE_NAMES, type EngineName, type Filter, type FilterRefusal, MAX_EXPRESSION_CHARS } from './filter.ts';

const expression = z.string().max(MAX_EXPRESSION_CHARS);
const shape = Object.fromEntries(ENGINE_NAMES.map((name) => [name, expression.optional()]));

/** One engine and its expression: `{"text": "refund"}`. */
export const filterBody = z
  .strictObject(shape as Record<EngineName, z.ZodOptional<typeof expression>>)
  .refine((body) => ENGINE_NAMES.filter((name) => body[name] !== undefined).length === 1, {
    message: `must have exactly one of ${ENGINE_NAMES.join(', ')}`,
  })
  .meta({ id: 'Filter' });

/** The same as JSON text, for an address. */
export const filterQuery = z
  .string()
  .max(4 * MAX_EXPRESSION_CHARS)
  .meta({ description: 'A filter as JSON, such as {"text":"refund"}' })
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'must be a filter as JSON, such as {"text":"refund"}' });
      return z.NEVER;
    }
  })
  .pipe(filterBody)
  .transform(toFilter);

export function toFilter(body: z.output<typeof filterBody>): Filter {
  for (const engine of ENGINE_NAMES) {
    const expression = body[engine];
    if (expression !== undefined) return { engine, expression };
  }
  throw new Error('A filter without an engine has passed its schema.');
}

/** A wrong expression is the caller's to correct: what is wrong, and where. */
export function refuseFilter({ engine }: Filter, { message, offset }: FilterRefusal): never {
  const detail = `The ${engine} filter cannot be read: ${message} (at character ${offset}). Correct it and ask again.`;
  throw problem('filter-invalid', { engine, offset, reason: message }, detail);
}
