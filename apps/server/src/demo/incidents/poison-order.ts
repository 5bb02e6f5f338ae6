import type { Incident } from '../incident.ts';
import { bytesOf, orderOf } from '../orders.ts';

const RECORDS = 240;
const POISON = 137;

export const poisonOrder: Incident = {
  id: 'poison-order',
  title: 'A poison record among good orders',
  about: `One of ${RECORDS} orders has no total, its handler throws, and the shard stands still.`,
  look: 'Replay it to orders-totals (r) or filter by $.total = null to find it, mark it with x, then give MaximumRetryAttempts a number.',
  shard: 0,
  records: () =>
    Array.from({ length: RECORDS }, (_, n) => {
      const { total, ...rest } = orderOf(n);
      const order = n === POISON ? { ...rest, total: null, status: 'migrated' } : { ...rest, total };
      return { partitionKey: rest.customer, data: bytesOf(order) };
    }),
};
