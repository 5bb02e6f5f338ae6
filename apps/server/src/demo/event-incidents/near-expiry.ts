import type { EventIncident } from '../event-incident.ts';
import { lambdaEventOf } from '../lambda-event.ts';
import { bytesOf, orderOf } from '../orders.ts';

const RECORDS = 300;
const POISON = 3;
const RETENTION_MILLIS = 24 * 3_600_000;
const LEFT_MILLIS = 40 * 60_000;
const GAP_MILLIS = 9_000;

export const nearExpiry: EventIncident = {
  id: 'near-expiry',
  title: 'A shard stuck since yesterday, 40 minutes before records expire',
  about: `One order near the front has failed for 23 hours; the ${RECORDS} records of its batch reach the stream's retention one by one.`,
  look: 'The clock in the header counts down; lower MaximumRecordAgeInSeconds and see which good orders go with the bad one.',
  marked: [POISON],
  settings: 'age=-1&retries=-1',
  build: (nowMillis) =>
    lambdaEventOf(
      2,
      Array.from({ length: RECORDS }, (_, n) => {
        const { total, ...rest } = orderOf(9_000 + n);
        return {
          partitionKey: rest.customer,
          data: bytesOf(n === POISON ? { ...rest, total: null } : { ...rest, total }),
          arrivalMillis: nowMillis - RETENTION_MILLIS + LEFT_MILLIS + n * GAP_MILLIS,
        };
      }),
    ),
};
