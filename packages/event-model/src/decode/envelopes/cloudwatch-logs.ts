import type { JsonDocument, JsonNode } from '../../bytes/json-document.ts';
import type { DecodedPart } from '../decoder.ts';
import { type Envelope, factsFrom, nodeAt, textAt } from '../envelope.ts';
import { stringContent } from '../string-content.ts';
import { isoTimeOfTicks } from '../tree/number-text.ts';

/** What a subscription of CloudWatch Logs sends: some log events of one log stream. Each message is a layer of its own. */
export const cloudWatchLogs: Envelope = {
  name: 'CloudWatch Logs',
  keys: ['messageType', 'logEvents'],
  fits(document, object) {
    const type = textAt(document, object, 'messageType');
    return type === 'DATA_MESSAGE' || type === 'CONTROL_MESSAGE';
  },
  factsOf(document, object) {
    const filters = nodeAt(document, object, 'subscriptionFilters');
    return factsFrom({
      'message type': textAt(document, object, 'messageType'),
      'log group': textAt(document, object, 'logGroup'),
      'log stream': textAt(document, object, 'logStream'),
      owner: textAt(document, object, 'owner'),
      'subscription filters':
        filters === undefined ? undefined : [...document.items(filters)].map((item) => document.text(item)).join(', '),
    });
  },
  partsOf(document, object) {
    const events = nodeAt(document, object, 'logEvents');
    return events === undefined ? [] : [...document.items(events)].flatMap((event, i) => partOf(document, event, i));
  },
};

function partOf(document: JsonDocument, event: JsonNode, i: number): readonly DecodedPart[] {
  const message = nodeAt(document, event, 'message');
  if (message === undefined || document.kind(message) !== 'string') return [];
  const millis = textAt(document, event, 'timestamp');
  const facts = factsFrom({ id: textAt(document, event, 'id'), time: timeOf(millis) });
  return [{ label: `message ${i}`, bytes: stringContent(document, message), facts }];
}

function timeOf(millis: string | undefined): string | undefined {
  return millis !== undefined && /^\d{1,15}$/.test(millis) ? isoTimeOfTicks(BigInt(millis), 3) : millis;
}
