import type { EventIncident } from '../event-incident.ts';
import { lambdaEventOf } from '../lambda-event.ts';
import { bytesOf, orderOf } from '../orders.ts';

const RECORDS = 120;
const FAILED = [41, 77];

export const reportingOff: EventIncident = {
  id: 'reporting-off',
  title: 'Failures that nobody hears: reporting is switched off',
  about:
    'The handler answers with two batchItemFailures, but its mapping lacks ReportBatchItemFailures: Lambda takes all for done.',
  look: 'Two orders are lost without a sign; switch ReportBatchItemFailures on and see them delivered again.',
  marked: FAILED,
  settings: 'report=off',
  build: (nowMillis) =>
    lambdaEventOf(
      1,
      Array.from({ length: RECORDS }, (_, n) => {
        const order = orderOf(3_000 + n);
        return {
          partitionKey: order.customer,
          data: bytesOf(FAILED.includes(n) ? { ...order, status: 'payment-declined' } : order),
          arrivalMillis: nowMillis - 5 * 60_000 + n * 700,
        };
      }),
    ),
};
