import { z } from 'zod';

/** `scanned` is less than `total` where the time was up; `failed` ones could not be decoded or judged, `cut` ones only in part. */
export const filterCounts = {
  total: z.int(),
  scanned: z.int(),
  matched: z.int(),
  failed: z.int(),
  cut: z.int(),
};

export const matchesSchema = z.strictObject({
  positions: z.array(z.int()),
  counts: z.strictObject(filterCounts),
  failure: z.strictObject({ position: z.int(), message: z.string() }).optional().describe('Of the first that failed'),
});

export const filterTestSchema = z.union([
  z.strictObject({ matched: z.boolean(), failed: z.boolean(), cut: z.boolean() }).describe('Of a sample'),
  z.strictObject({ counts: z.strictObject(filterCounts) }).describe('Of a batch'),
]);

export const fieldSchema = z
  .strictObject({
    values: z.array(
      z.strictObject({
        n: z.int(),
        text: z.string().describe('As written: numbers to the last digit, strings in their quotes'),
        cut: z.literal(true).optional(),
        count: z.int().optional().describe('Where there is more than one value at this place'),
        last: z.string().optional(),
      }),
    ),
    counts: z.strictObject({ total: z.int(), scanned: z.int(), found: z.int(), failed: z.int(), cut: z.int() }),
  })
  .meta({ id: 'FieldValues' });
