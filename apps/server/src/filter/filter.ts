import type { JsonDocument } from '@shardscope/event-model';

/** What a person looks for: an expression, and the engine that reads it. */
export type Filter = { readonly engine: EngineName; readonly expression: string };

/** Names of the engines, as they stand in a question: `{"text": "refund"}`. */
export const ENGINE_NAMES = ['text', 'regex', 'pattern', 'path', 'cel'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

export const MAX_EXPRESSION_CHARS = 4096;

/** A record as an engine sees it. What is asked for is read then; a document lives until the next one is asked for. */
export interface Subject {
  /** Every decoded value as its exact text, and beside JSON with escapes the same with its escapes read. */
  texts(): Iterable<string>;
  /** Every decoded value that is JSON, or spelled out as JSON. */
  documents(): Iterable<JsonDocument>;
  /** Names and values of the record beside its data. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** `failed`: why the expression could not be evaluated on this record. */
export type Verdict = boolean | { readonly failed: string };

export type Matcher = (subject: Subject) => Verdict;

/** What is wrong with an expression, and at which character of it. */
export type FilterRefusal = { readonly kind: 'refused'; readonly message: string; readonly offset: number };

export interface FilterEngine {
  /** Reads an expression once; it never runs as code, and takes time in proportion to what it looks at. */
  read(expression: string): Matcher | FilterRefusal;
}

/** Why a record failed, of the first that did; with `userRecord`, one inside it. */
export type Failure = { readonly position: number; readonly userRecord?: number; readonly message: string };

/** Of the user records inside aggregates, each judged by itself. */
export type UserRecordCounts = {
  readonly scanned: number;
  readonly matched: number;
  readonly failed: number;
  readonly cut: number;
};

/**
 * What a filter says of some records. Each user record of an aggregate is judged by itself: the aggregate matches where one of them
 * does, and is counted as failed or cut where one of them is.
 */
export type Judged = {
  readonly kind: 'judged';
  /** Fewer than there are where the time was up. */
  readonly scanned: number;
  /** Positions, in ascending order. */
  readonly matches: readonly number[];
  /** User records that match, by the numbers of their rows: `214.3`. */
  readonly userRecords: readonly string[];
  /** Records that could not be decoded or judged: such a one does not match, and neither does such a user record. */
  readonly failed: number;
  /** Records that were judged by a part of their value: a limit was reached, or the rest is damaged. */
  readonly cut: number;
  readonly inside: UserRecordCounts;
  readonly failure?: Failure;
};

export const NO_USER_RECORDS: UserRecordCounts = { scanned: 0, matched: 0, failed: 0, cut: 0 };

export type FilterAnswer = Judged | FilterRefusal;

/** What a filter says of a whole batch of `total` records. */
export type Matches = Omit<Judged, 'kind'> & { readonly total: number };

export function countsOf({ total, scanned, matches, failed, cut, inside }: Matches) {
  const counts = { total, scanned, matched: matches.length, failed, cut };
  return inside.scanned === 0 ? counts : { ...counts, userRecords: inside };
}

/** What was found since the part before, and the counts up to here. */
export type MatchesPart = {
  readonly positions: readonly number[];
  readonly userRecords: readonly string[];
  readonly sum: Matches;
};

/** Holds the records of a stored batch against a filter. */
export interface BatchMatcher {
  /** @throws Problem `filter-invalid` for a wrong expression, `not-found` for a wrong address */
  match(captureId: string, batch: number, filter: Filter): Promise<Matches>;
  /** The same while it is being found, in no order. Nothing further is looked at when nobody asks for the next part. */
  matchParts(captureId: string, batch: number, filter: Filter): AsyncGenerator<MatchesPart>;
}

export function refusal(message: string, offset: number): FilterRefusal {
  return { kind: 'refused', message, offset };
}

export function isMatcher(read: Matcher | FilterRefusal): read is Matcher {
  return typeof read === 'function';
}
