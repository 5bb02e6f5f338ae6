import type { Rule } from './evidence.ts';

/** What the mapping must know to read a response. */
export type ResponseSettings = {
  /** `FunctionResponseTypes` holds `ReportBatchItemFailures`. */
  readonly reportBatchItemFailures: boolean;
  /** `TumblingWindowInSeconds` is above 0: a response without `state` is then a failed invocation. */
  readonly tumblingWindow: boolean;
  /** Undocumented: a response that is no object, or whose `batchItemFailures` is no list. Default `fail`. */
  readonly nonObjectResponse: 'fail' | 'succeed';
  /** Undocumented: an identifier that names no record of a batch of several. Default `fail`. */
  readonly unknownIdentifiers?: 'fail' | 'ignore' | undefined;
};

/** What Lambda makes of one outcome. Positions count inside the records that were delivered, from 0. */
export type Verdict =
  | { readonly kind: 'complete-success'; readonly rule: Rule }
  | {
      readonly kind: 'partial-failure';
      /** Position of the lowest reported record: everything before it is done, it and the rest are delivered again. May be 0. */
      readonly checkpoint: number;
      /** Every reported position, ascending, once each. */
      readonly reported: readonly number[];
      readonly rule: Rule;
    }
  | { readonly kind: 'complete-failure'; readonly because: string; readonly rule: Rule }
  /** The function did not run. `counted` tells whether the attempt uses up a retry. */
  | { readonly kind: 'not-delivered'; readonly counted: boolean; readonly because: string; readonly rule: Rule };

/** One thing about a response that a person should know: what happens, why, the fix, how we know. */
export type Finding = {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly what: string;
  readonly fix: string;
  readonly rule: Rule;
};

/** A response read: the verdict, and the findings beside it. */
export type ReadResponse = { readonly verdict: Verdict; readonly findings: readonly Finding[] };
