import { hasBytesAt } from '../bytes/ascii.ts';
import type { JsonDocument, JsonNode } from '../bytes/json-document.ts';
import { createFieldNames, readFields } from '../bytes/json-fields.ts';
import { JSON_TOKEN, type JsonTape } from '../bytes/json-tape.ts';
import { utf8Bytes } from '../bytes/utf8.ts';
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

/** Bytes of each key by their number, and its bit. */
const BY_LENGTH: { readonly bit: number; readonly bytes: Uint8Array }[][] = Array.from({ length: MAX_KEY }, () => []);
KEYS.forEach((key, i) => {
  BY_LENGTH[key.length]?.push({ bit: 1 << i, bytes: utf8Bytes(key) });
});
const MASKS = PLACES.map((places) => places.reduce((mask, place) => mask | (1 << place), 0));

/**
 * Whether the outermost object on a tape has all keys of some envelope. Reads the tape as it is, because a table asks this of
 * every row, and an object with methods for each would cost as much as scanning it.
 */
export function hasEnvelopeKeys(bytes: Uint8Array, { tokens }: JsonTape): boolean {
  if (tokens[0] !== JSON_TOKEN.object) return false;
  let bits = 0;
  for (let at = 3; tokens[at] !== JSON_TOKEN.end; ) {
    const start = tokens[at + 1] as number;
    const length = (tokens[at + 2] as number) - start;
    if (length < MAX_KEY && LIKELY[length * 256 + (bytes[start] as number)] === 1) bits |= bitOf(bytes, start, length);
    const value = at + 3;
    const isContainer = tokens[value] === JSON_TOKEN.object || tokens[value] === JSON_TOKEN.array;
    at = isContainer ? 3 * (tokens[value + 2] as number) : value + 3;
  }
  return bits !== 0 && MASKS.some((mask) => (bits & mask) === mask);
}

/** The bit of the key that stands there; 0 where it is none of the keys. */
function bitOf(bytes: Uint8Array, start: number, length: number): number {
  for (const { bit, bytes: key } of BY_LENGTH[length] ?? []) if (hasBytesAt(bytes, start, key)) return bit;
  return 0;
}

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
