import type { JsonDocument, JsonNode } from '../../bytes/json-document.ts';
import { type Envelope, factsFrom, nodeAt, textAt } from '../envelope.ts';

/** A notification of S3. The name of the object is URL-encoded in it, and shown as it is called. */
export const s3Notification: Envelope = {
  name: 'S3 notification',
  keys: ['Records'],
  fits(document, object) {
    const first = firstRecord(document, object);
    return first !== undefined && textAt(document, first, 'eventSource') === 'aws:s3';
  },
  factsOf(document, object) {
    const first = firstRecord(document, object);
    if (first === undefined) return [];
    const records = nodeAt(document, object, 'Records');
    return factsFrom({
      records: records === undefined ? undefined : String(document.size(records)),
      event: textAt(document, first, 'eventName'),
      bucket: textAt(document, first, 's3', 'bucket', 'name'),
      object: keyOf(textAt(document, first, 's3', 'object', 'key')),
      size: textAt(document, first, 's3', 'object', 'size'),
      time: textAt(document, first, 'eventTime'),
    });
  },
};

function firstRecord(document: JsonDocument, object: JsonNode): JsonNode | undefined {
  const records = nodeAt(document, object, 'Records');
  if (records === undefined || document.kind(records) !== 'array') return undefined;
  const first = document.first(records);
  return first < 0 || document.kind(first) !== 'object' ? undefined : first;
}

/** As forms encode: a plus is a space. */
function keyOf(encoded: string | undefined): string | undefined {
  try {
    return encoded === undefined ? undefined : decodeURIComponent(encoded.replaceAll('+', ' '));
  } catch {
    // A percent sign that begins no character: the name as it was sent.
    return encoded;
  }
}
