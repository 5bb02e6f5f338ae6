import { type Envelope, factsFrom, textAt } from '../envelope.ts';

/** A record of an RDS or Aurora database activity stream. Its events are encrypted with a key that only KMS opens. */
export const databaseActivity: Envelope = {
  name: 'database activity stream',
  keys: ['type', 'version', 'databaseActivityEvents', 'key'],
  fits: (document, object) => textAt(document, object, 'type') === 'DatabaseActivityMonitoringRecords',
  factsOf: (document, object) => factsFrom({ version: textAt(document, object, 'version') }),
};
