import { type Envelope, factsFrom, nodeAt, textAt } from '../envelope.ts';

/** A metric of a CloudWatch metric stream in its JSON format; a record holds several, one a line. */
export const metricStream: Envelope = {
  name: 'CloudWatch metric stream',
  keys: ['metric_stream_name', 'namespace', 'metric_name', 'value'],
  fits(document, object) {
    const value = nodeAt(document, object, 'value');
    return value !== undefined && document.kind(value) === 'object';
  },
  factsOf(document, object) {
    return factsFrom({
      'metric stream': textAt(document, object, 'metric_stream_name'),
      'first metric': `${textAt(document, object, 'namespace') ?? ''} ${textAt(document, object, 'metric_name') ?? ''}`,
      account: textAt(document, object, 'account_id'),
      region: textAt(document, object, 'region'),
    });
  },
};
