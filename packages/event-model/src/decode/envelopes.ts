import type { JsonDocument, JsonNode } from '../bytes/json-document.ts';
import { createFieldNames, readFields } from '../bytes/json-fields.ts';
import type { Envelope } from './envelope.ts';
import { cloudEvents } from './envelopes/cloud-events.ts';
import { cloudWatchLogs } from './envelopes/cloudwatch-logs.ts';
import { databaseActivity } from './envelopes/database-activity.ts';
import { debezium } from './envelopes/debezium.ts';
import { dms } from './envelopes/dms.ts';
import { dynamodbChange } from './envelopes/dynamodb-change.ts';
import { eventBridge } from './envelopes/eventbridge.ts';
import { metricStream } from './envelopes/metric-stream.ts';
import { s3Notification } from './envelopes/s3-notification.ts';

/** Every envelope that is known by name. To add one: one file in `envelopes/`, one line here, its vector. */
export const ENVELOPES: readonly Envelope[] = [
  cloudWatchLogs,
  dynamodbChange,
  dms,
  ...debezium,
  eventBridge,
  cloudEvents,
  s3Notification,
  metricStream,
  databaseActivity,
];

const KEYS = [...new Set(ENVELOPES.flatMap(({ keys }) => keys))];
const NAMES = createFieldNames(KEYS);
const PLACES = ENVELOPES.map(({ keys }) => keys.map((key) => KEYS.indexOf(key)));
/** Scratch for one answer; nothing here runs twice at a time. */
const found = new Int32Array(KEYS.length);

/** The envelope that an object is, if any. */
export function envelopeOf(document: JsonDocument, object: JsonNode = document.root): Envelope | undefined {
  readFields(document, object, NAMES, found);
  for (let i = 0; i < PLACES.length; i++) {
    const places = PLACES[i] as readonly number[];
    if (!places.every((place) => (found[place] as number) >= 0)) continue;
    const envelope = ENVELOPES[i] as Envelope;
    if (envelope.fits(document, object)) return envelope;
  }
  return undefined;
}
