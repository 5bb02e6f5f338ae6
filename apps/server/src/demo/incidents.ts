import type { Incident } from './incident.ts';
import { badUserRecord } from './incidents/bad-user-record.ts';
import { logsInGzip } from './incidents/logs-in-gzip.ts';
import { poisonOrder } from './incidents/poison-order.ts';

/** THE LIST of what the demo can show. Each has a shard of its own. */
export const INCIDENTS: readonly Incident[] = [poisonOrder, logsInGzip, badUserRecord];
