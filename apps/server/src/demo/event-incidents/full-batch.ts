import type { EventIncident } from '../event-incident.ts';
import { lambdaEventOf } from '../lambda-event.ts';
import { bytesOf } from '../orders.ts';

const RECORDS = 10_000;
const POISON = 7_342;
const GAP_MILLIS = 90;

export const fullBatch: EventIncident = {
  id: 'full-batch',
  title: 'A full batch: 10,000 records, one of them poison',
  about: 'The largest batch that Lambda gathers; the handler threw at one order that was sent in cents as text.',
  look: 'Filter by "cents" to find it among 10,000, mark it with x, then turn BisectBatchOnFunctionError on and off.',
  marked: [],
  settings: '',
  build: (nowMillis) =>
    lambdaEventOf(
      4,
      Array.from({ length: RECORDS }, (_, n) => ({
        partitionKey: `c-${(n * 7) % 400}`,
        data: bytesOf(
          n === POISON ? { id: `A-${n}`, total: '1999 cents' } : { id: `A-${n}`, total: 5 + (n % 900) / 10 },
        ),
        arrivalMillis: nowMillis - 20 * 60_000 + n * GAP_MILLIS,
      })),
    ),
};
