import { decodeBase64 } from '../../bytes/base64.ts';
import { utf8Bytes } from '../../bytes/utf8.ts';
import { type Envelope, factsFrom, textAt } from '../envelope.ts';

/** A CloudEvent in structured mode. Its data, where it is binary, is a layer of its own. */
export const cloudEvents: Envelope = {
  name: 'CloudEvents',
  keys: ['specversion', 'id', 'source', 'type'],
  fits: (document, object) => /^\d+\.\d+$/.test(textAt(document, object, 'specversion') ?? ''),
  factsOf(document, object) {
    return factsFrom({
      type: textAt(document, object, 'type'),
      source: textAt(document, object, 'source'),
      subject: textAt(document, object, 'subject'),
      id: textAt(document, object, 'id'),
      time: textAt(document, object, 'time'),
      'content type': textAt(document, object, 'datacontenttype'),
      'spec version': textAt(document, object, 'specversion'),
    });
  },
  partsOf(document, object) {
    const data = decodeBase64(utf8Bytes(textAt(document, object, 'data_base64') ?? ''));
    if (data.variant === 'invalid' || data.bytes.length === 0) return [];
    return [{ label: '$.data_base64', bytes: data.bytes, facts: [] }];
  },
};
