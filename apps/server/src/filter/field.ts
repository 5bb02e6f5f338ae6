import type { JsonDocument } from '@shardscope/event-model';
import { type FilterRefusal, refusal } from './filter.ts';
import { nodesAt } from './nodes-at.ts';
import { readPathExpression } from './path-expression.ts';

/** What stands at a place in one record. Texts are as they were written, numbers to the last digit, strings in their quotes. */
export type FieldValue = {
  readonly n: number;
  readonly text: string;
  /** `text` is its beginning. */
  readonly cut?: true;
  /** How many values stand there, where it is more than one: members with one name, or items. `last` is the last of them. */
  readonly count?: number;
  readonly last?: string;
};

export type FieldAnswer =
  | FilterRefusal
  | {
      readonly kind: 'read';
      readonly values: readonly FieldValue[];
      readonly scanned: number;
      readonly failed: number;
      readonly cut: number;
    };

/** Values at a place in a document, as they were written. */
export type Field = (document: JsonDocument) => readonly string[];

/** A place in a decoded value: `$.order.id`, as in a path filter, and no comparison. */
export function readField(path: string): Field | FilterRefusal {
  const read = readPathExpression(path);
  if (!('steps' in read)) return read;
  if (read.comparison !== undefined) {
    const offset = path.search(/[!=<>]/);
    return refusal('a column is a place alone, such as $.order.id, and compares nothing', Math.max(0, offset));
  }
  const { steps } = read;
  return (document) => nodesAt(document, steps).map((node) => document.source(node));
}

export function isField(read: Field | FilterRefusal): read is Field {
  return typeof read === 'function';
}

/** UTF-16 units of a value: more than a cell of the table shows. */
const VALUE_CHARS = 200;

/** The values of a record as one; `undefined` where there is none. */
export function fieldValueOf(n: number, texts: readonly string[]): FieldValue | undefined {
  const [first] = texts;
  const last = texts.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return {
    n,
    text: first.slice(0, VALUE_CHARS),
    ...(first.length > VALUE_CHARS && { cut: true as const }),
    ...(texts.length > 1 && { count: texts.length, last: last.slice(0, VALUE_CHARS) }),
  };
}
