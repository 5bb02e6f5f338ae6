import { z } from 'zod';

/**
 * Of records: `scanned` is less than `total` where the time was up; `failed` ones could not be decoded or judged, `cut` ones only in
 * part. An aggregate is matched, failed or cut where one of its user records is.
 */
export const filterCounts = {
  total: z.int(),
  scanned: z.int(),
  matched: z.int(),
  failed: z.int(),
  cut: z.int(),
  userRecords: z
    .strictObject({ scanned: z.int(), matched: z.int(), failed: z.int(), cut: z.int() })
    .optional()
    .describe('Of the user records inside KPL aggregates, each judged by itself. Absent where none was looked at'),
};

export const matchesSchema = z.strictObject({
  positions: z.array(z.int()),
  userRecords: z
    .array(z.string())
    .optional()
    .describe(
      'User records that match, inside the aggregates of positions: 214.3 is the one with sub-sequence number 3',
    ),
  counts: z.strictObject(filterCounts),
  failure: z
    .strictObject({ position: z.int(), userRecord: z.int().optional(), message: z.string() })
    .optional()
    .describe('Of the first that failed'),
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
