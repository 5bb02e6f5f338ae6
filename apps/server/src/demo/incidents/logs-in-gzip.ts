import { gzipSync } from 'node:zlib';
import type { Incident } from '../incident.ts';
import { bytesOf } from '../orders.ts';

const RECORDS = 40;
const EVENTS = 12;
const START = Date.UTC(2026, 0, 14, 2, 10);

export const logsInGzip: Incident = {
  id: 'logs-in-gzip',
  title: 'CloudWatch Logs, gzipped',
  about: `A subscription sends ${RECORDS} records of gzip'd log events; other viewers show only bytes, and one of them is no gzip.`,
  look: 'Filter by "refused" for the errors inside; the record with by far the most bytes is the odd one, its Layers say why.',
  shard: 1,
  records: () =>
    Array.from({ length: RECORDS }, (_, n) => ({
      partitionKey: `log-group-${n % 3}`,
      data: n === 23 ? bytesOf(messageOf(n)) : gzipSync(bytesOf(messageOf(n))),
    })),
};

/** What CloudWatch Logs sends to the stream of a subscription filter. */
function messageOf(n: number) {
  return {
    messageType: n === 0 ? 'CONTROL_MESSAGE' : 'DATA_MESSAGE',
    owner: '123456789012',
    logGroup: '/aws/lambda/checkout',
    logStream: '2026/01/14/[$LATEST]0f3a',
    subscriptionFilters: ['to-kinesis'],
    logEvents: Array.from({ length: EVENTS }, (_, line) => ({
      id: String(36_200_000_000_000_000n + BigInt(n * EVENTS + line)),
      timestamp: START + (n * EVENTS + line) * 250,
      message: line % 5 === 4 ? `ERROR payment ${n}-${line} refused` : `INFO payment ${n}-${line} accepted`,
    })),
  };
}
