import type { JsonDocument, JsonNode } from '../../bytes/json-document.ts';
import { utf8Bytes } from '../../bytes/utf8.ts';
import type { DecodedPart } from '../decoder.ts';
import { unmarshalledItem } from '../dynamodb-item.ts';
import { type Envelope, factsFrom, nodeAt, textAt } from '../envelope.ts';
import { isoTimeOfTicks } from '../tree/number-text.ts';

const IMAGES = ['Keys', 'NewImage', 'OldImage'];

/** A change of a DynamoDB table, as its Kinesis stream writes it. Its items are also shown without their type letters. */
export const dynamodbChange: Envelope = {
  name: 'DynamoDB change',
  keys: ['eventSource', 'dynamodb', 'tableName'],
  fits: (document, object) => textAt(document, object, 'eventSource') === 'aws:dynamodb',
  factsOf(document, object) {
    return factsFrom({
      table: textAt(document, object, 'tableName'),
      event: textAt(document, object, 'eventName'),
      time: timeOf(document, object),
      by:
        textAt(document, object, 'userIdentity', 'principalId') === 'dynamodb.amazonaws.com'
          ? 'time to live'
          : undefined,
      'event id': textAt(document, object, 'eventID'),
    });
  },
  partsOf: (document, object) => IMAGES.flatMap((name) => imageOf(document, object, name)),
};

/** Microseconds where the record says so; without that word, milliseconds. */
function timeOf(document: JsonDocument, object: JsonNode): string | undefined {
  const ticks = textAt(document, object, 'dynamodb', 'ApproximateCreationDateTime');
  if (ticks === undefined || !/^\d{1,18}$/.test(ticks)) return ticks;
  const precision = textAt(document, object, 'dynamodb', 'ApproximateCreationDateTimePrecision');
  return isoTimeOfTicks(BigInt(ticks), precision === 'MICROSECOND' ? 6 : 3);
}

function imageOf(document: JsonDocument, object: JsonNode, name: string): readonly DecodedPart[] {
  const image = nodeAt(document, object, 'dynamodb', name);
  const text = image === undefined ? undefined : unmarshalledItem(document, image);
  if (image === undefined || text === undefined) return [];
  const decoded = {
    status: 'ok',
    confidence: 'certain',
    output: { kind: 'value', value: { kind: 'tree', text } },
  } as const;
  return [
    { label: name, bytes: utf8Bytes(document.source(image)), facts: [], given: { name: 'DynamoDB item', decoded } },
  ];
}
