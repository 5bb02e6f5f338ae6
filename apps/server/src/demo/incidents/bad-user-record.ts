import { encodeAggregate } from '../encode-aggregate.ts';
import type { Incident } from '../incident.ts';
import { bytesOf, orderOf } from '../orders.ts';

const AGGREGATES = 20;
const USER_RECORDS = 12;

export const badUserRecord: Incident = {
  id: 'bad-user-record',
  title: 'One bad user record in a KPL aggregate',
  about: `${AGGREGATES} aggregates of ${USER_RECORDS} orders each; one order inside was cut off, and its whole aggregate fails.`,
  look: 'Filter by /[^}]$/ to find it, mark it with x, and see which good orders come again with it.',
  shard: 2,
  records: () =>
    Array.from({ length: AGGREGATES }, (_, n) => ({
      partitionKey: `aggregate-${n}`,
      data: encodeAggregate(Array.from({ length: USER_RECORDS }, (_, m) => userRecord(n, m))),
    })),
};

function userRecord(n: number, m: number) {
  const order = orderOf(n * USER_RECORDS + m);
  const whole = bytesOf(order);
  return { partitionKey: order.customer, data: n === 11 && m === 7 ? whole.subarray(0, 41) : whole };
}
