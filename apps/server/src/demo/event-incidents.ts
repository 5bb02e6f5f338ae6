import type { EventIncident } from './event-incident.ts';
import { fullBatch } from './event-incidents/full-batch.ts';
import { nearExpiry } from './event-incidents/near-expiry.ts';
import { reportingOff } from './event-incidents/reporting-off.ts';

/** THE LIST of incidents that are kept as events. */
export const EVENT_INCIDENTS: readonly EventIncident[] = [fullBatch, nearExpiry, reportingOff];
