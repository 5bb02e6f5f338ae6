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

const MAX_KEY = 32;
/** Lengths and first bytes that keys of envelopes have: most records have none of them and are done with. */
const LIKELY = new Uint8Array(MAX_KEY * 256);
for (const key of KEYS) LIKELY[key.length * 256 + key.charCodeAt(0)] = 1;

/** The envelope that an object is, if any. */
export function envelopeOf(document: JsonDocument, object: JsonNode = document.root): Envelope | undefined {
  if (!hasLikelyKey(document, object)) return undefined;
  readFields(document, object, NAMES, found);
  for (let i = 0; i < PLACES.length; i++) {
    const places = PLACES[i] as readonly number[];
    if (!places.every((place) => (found[place] as number) >= 0)) continue;
    const envelope = ENVELOPES[i] as Envelope;
    if (envelope.fits(document, object)) return envelope;
  }
  return undefined;
}

function hasLikelyKey(document: JsonDocument, object: JsonNode): boolean {
  if (document.kind(object) !== 'object') return false;
  const { bytes } = document;
  for (let key = document.first(object); key >= 0; key = document.next(key + 1)) {
    const start = document.start(key);
    const length = document.stop(key) - start;
    // A key that is spelled with escapes gets no name: nobody who writes these envelopes does so.
    if (length < MAX_KEY && LIKELY[length * 256 + (bytes[start] as number)] === 1) return true;
  }
  return false;
}
