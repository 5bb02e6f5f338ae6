import type { JsonDocument, JsonNode } from '../../bytes/json-document.ts';
import { type Envelope, factsFrom, nodeAt, textAt } from '../envelope.ts';

const OPERATIONS: Readonly<Record<string, string>> = {
  c: 'create',
  u: 'update',
  d: 'delete',
  r: 'read (snapshot)',
  t: 'truncate',
  m: 'message',
};

/** A change that Debezium captured: with its schema around it, or bare. */
export const debezium: readonly Envelope[] = [envelopeUnder('payload'), envelopeUnder()];

function envelopeUnder(...path: readonly string[]): Envelope {
  return {
    name: 'Debezium',
    keys: path.length > 0 ? path : ['op', 'source'],
    fits(document, object) {
      const op = textAt(document, object, ...path, 'op');
      const source = nodeAt(document, object, ...path, 'source');
      return (
        op !== undefined && Object.hasOwn(OPERATIONS, op) && source !== undefined && document.kind(source) === 'object'
      );
    },
    factsOf(document, object) {
      const at = (...names: readonly string[]) => textAt(document, object, ...path, ...names);
      const op = at('op') ?? '';
      return factsFrom({
        operation: OPERATIONS[op],
        table: tableOf(document, object, path),
        connector: at('source', 'connector'),
        'source time (ms)': at('source', 'ts_ms'),
        snapshot: at('source', 'snapshot'),
      });
    },
  };
}

function tableOf(document: JsonDocument, object: JsonNode, path: readonly string[]): string | undefined {
  const names = ['db', 'schema', 'table', 'collection'].map((name) =>
    textAt(document, object, ...path, 'source', name),
  );
  const known = names.filter((name) => name !== undefined);
  return known.length === 0 ? undefined : known.join('.');
}
