import { type Envelope, factsFrom, textAt } from '../envelope.ts';

/** A message of the AWS Database Migration Service: a row with its operation, or a change of a table. */
export const dms: Envelope = {
  name: 'DMS',
  keys: ['metadata'],
  fits(document, object) {
    const type = textAt(document, object, 'metadata', 'record-type');
    return type === 'data' || type === 'control';
  },
  factsOf(document, object) {
    const schema = textAt(document, object, 'metadata', 'schema-name');
    const table = textAt(document, object, 'metadata', 'table-name');
    return factsFrom({
      'record type': textAt(document, object, 'metadata', 'record-type'),
      operation: textAt(document, object, 'metadata', 'operation'),
      table: schema === undefined ? table : `${schema}.${table ?? ''}`,
      time: textAt(document, object, 'metadata', 'timestamp'),
      'transaction id': textAt(document, object, 'metadata', 'transaction-id'),
    });
  },
};
