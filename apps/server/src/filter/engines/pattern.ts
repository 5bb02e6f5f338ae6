import {
  filterRecord,
  isJsonDocument,
  type JsonDocument,
  readFilterPatterns,
  readJson,
  utf8Bytes,
} from '@shardscope/event-model';
import { type FilterEngine, refusal } from '../filter.ts';

/**
 * A pattern as in the filter criteria of an event source mapping, held against decoded values and the record's metadata. It looks
 * through gzip and aggregates, which Lambda does not: what Lambda would deliver is told by a prediction.
 */
export const patternEngine: FilterEngine = {
  read(expression) {
    const patterns = readFilterPatterns([expression]);
    const [pattern] = patterns;
    if (pattern === undefined) return refusal('there is no pattern', 0);
    if (pattern.kind === 'refused') return refusal(pattern.message, offsetOf(expression, pattern.message));
    return (subject) => {
      const matches = (document?: JsonDocument) => filterRecord(patterns, document, subject.metadata).delivered;
      let hasDocument = false;
      for (const document of subject.documents()) {
        hasDocument = true;
        if (matches(document)) return true;
      }
      return !hasDocument && matches();
    };
  },
};

/** Where reading stopped, or else the value of the path that the message names: `Invalid ... (data.a: ...)`. */
function offsetOf(expression: string, message: string): number {
  const bytes = utf8Bytes(expression);
  const document = readJson(bytes);
  if (!isJsonDocument(document)) return charsOf(bytes, document.offset);
  let node = document.root;
  const path = /\(([^:()]+): /.exec(message)?.[1] ?? '';
  for (const name of path.split('.')) node = document.member(node, name) ?? node;
  return charsOf(bytes, document.span(node).start);
}

/** Expressions are addressed by the characters of a text field, JSON by bytes. */
function charsOf(bytes: Uint8Array, offset: number): number {
  return new TextDecoder().decode(bytes.subarray(0, offset)).length;
}
