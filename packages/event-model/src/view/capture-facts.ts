import type { InputKind, OnFailureFacts, OpenedInput } from '../event/input.ts';
import type { Issue } from '../event/kinesis-event.ts';

/** What an opened input comes to, in the words and counts of a list. */
export type CaptureFacts = {
  readonly kind: InputKind;
  readonly kindTitle: string;
  readonly message: string;
  readonly records: number;
  readonly batches: number;
  /** Of the input, its batches and their records. */
  readonly issues: number;
  readonly issueList: readonly Issue[];
  readonly onFailure?: OnFailureFacts;
};

export function captureFactsOf({ kind, title, message, batches, issues, onFailure }: OpenedInput): CaptureFacts {
  return {
    kind,
    kindTitle: title,
    message,
    records: batches.reduce((sum, batch) => sum + batch.recordSpans.length / 2, 0),
    batches: batches.length,
    issues: batches.reduce((sum, batch) => sum + (batch.issueCount ?? batch.issues.length), issues.length),
    issueList: issues,
    ...(onFailure !== undefined && { onFailure }),
  };
}

/** Why a gzipped input cannot be unpacked. */
export type GzipTrouble = 'too-large' | 'cut-short' | 'damaged';

/** Two sentences: what is wrong with a gzipped input, and what to do. `maxBytes`: the limit for one input. */
export function wordsOfGzipTrouble(trouble: GzipTrouble, maxBytes: number): string {
  if (trouble === 'too-large') {
    return `It holds more than ${maxBytes} bytes when unpacked, the limit for one input. Split it and open the parts.`;
  }
  if (trouble === 'cut-short') {
    return 'It is cut short: the end of the compressed data is missing. Fetch the file again.';
  }
  return 'Its compressed data is damaged, or other bytes stand behind it. Fetch the file again, or unpack it by hand.';
}

/** What an input is whose gzip cannot be unpacked. `because`: a whole sentence. */
export function damagedGzip(because: string): OpenedInput {
  return {
    kind: 'unrecognised',
    title: 'Gzip that cannot be unpacked',
    message: `This begins as a gzip file. ${because} The bytes are kept as they came.`,
    batches: [],
    issues: [],
  };
}
