import { type Envelope, factsFrom, textAt } from '../envelope.ts';

/** An event of EventBridge: what a rule or a pipe sent. */
export const eventBridge: Envelope = {
  name: 'EventBridge',
  keys: ['detail-type', 'source', 'account', 'time', 'detail'],
  fits: () => true,
  factsOf(document, object) {
    return factsFrom({
      'detail type': textAt(document, object, 'detail-type'),
      source: textAt(document, object, 'source'),
      account: textAt(document, object, 'account'),
      region: textAt(document, object, 'region'),
      time: textAt(document, object, 'time'),
      id: textAt(document, object, 'id'),
    });
  },
};
