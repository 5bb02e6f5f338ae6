import { isJsonDocument, readJson } from '../bytes/json-document.ts';
import { createJsonTape } from '../bytes/json-tape.ts';
import { type FilterAnswer, type FilterPattern, filterRecord } from './filter-pattern.ts';

/** What the bytes of a record are for a filter. Only `json` can match a pattern for data; the others say why it cannot. */
export type DataShape = 'json' | 'gzip' | 'kpl-aggregate' | 'other';

/** A record as filter criteria see it. */
export type FilterableRecord = {
  /** The record's data, decoded from base64 and from nothing else, as Lambda does. */
  readonly data: Uint8Array;
  /** Names and values beside `data`, to filter as Lambda did in 2022. */
  readonly metadata?: Readonly<Record<string, string>>;
};

/** What filter criteria say of a record, and what its data is. */
export type FilterVerdict = FilterAnswer & { readonly data: DataShape };

/** Verdicts for a list of records. Most records share a few, so each stands once: 10,000 records are a short list and their numbers. */
export type FilterVerdicts = {
  readonly verdicts: readonly FilterVerdict[];
  /** For every record its index in `verdicts`. */
  readonly ofRecord: readonly number[];
};

const GZIP = [0x1f, 0x8b];
const KPL_AGGREGATE = [0xf3, 0x89, 0x9a, 0xc2];

/**
 * Holds records against filter criteria, once a change of the patterns; a prediction takes the result as it is.
 *
 * The data is read as JSON straight from the record's bytes: Lambda opens neither gzip nor, on a standard iterator, KPL aggregates.
 *
 * @param patterns as `readFilterPatterns` gives them; without any, every record is delivered
 * @example filterVerdicts(readFilterPatterns(['{"data":{"type":["order"]}}']), [{ data: utf8Bytes('{"type":"refund"}') }])
 * // { verdicts: [{ delivered: false, data: 'json', answers: [{ matches: false, because: 'data.type does not match.', ... }] }], ofRecord: [0] }
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis-filtering.html
 */
export function filterVerdicts(
  patterns: readonly FilterPattern[],
  records: Iterable<FilterableRecord>,
): FilterVerdicts {
  const tape = createJsonTape();
  const verdicts: FilterVerdict[] = [];
  const indexes = new Map<string, number>();
  const ofRecord: number[] = [];
  for (const { data, metadata } of records) {
    const document = readJson(data, {}, tape);
    const isJson = isJsonDocument(document);
    const verdict: FilterVerdict = {
      ...filterRecord(patterns, isJson ? document : undefined, metadata),
      data: isJson ? 'json' : shapeOf(data),
    };
    const key = keyOf(verdict);
    let index = indexes.get(key);
    if (index === undefined) {
      index = verdicts.push(verdict) - 1;
      indexes.set(key, index);
    }
    ofRecord.push(index);
  }
  return { verdicts, ofRecord };
}

/** The verdict on one record of the list; `undefined` beyond its end. */
export function verdictOfRecord({ verdicts, ofRecord }: FilterVerdicts, position: number): FilterVerdict | undefined {
  return verdicts[ofRecord[position] ?? -1];
}

function shapeOf(data: Uint8Array): DataShape {
  const begins = (magic: readonly number[]) => magic.every((byte, at) => data[at] === byte);
  if (begins(GZIP)) return 'gzip';
  return begins(KPL_AGGREGATE) ? 'kpl-aggregate' : 'other';
}

/** Verdicts with one key are equal: rule and reason decide everything else that an answer holds. */
function keyOf({ data, answers }: FilterVerdict): string {
  return [data, ...answers.map(({ matches, because, rule }) => `${rule.id} ${matches} ${because}`)].join('\n');
}
