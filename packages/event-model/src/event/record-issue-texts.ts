import type { Issue } from './kinesis-event.ts';

type IssueText = {
  readonly severity: Issue['severity'];
  readonly message: (...facts: readonly string[]) => string;
};

const PRINT_AS_BASE64 =
  "print the record with its bytes as base64 text, in JavaScript `Buffer.from(record.Data).toString('base64')`";

/** What can be wrong in one record: code, weight and sentence. One table, so that screens and tests can list it. */
export const RECORD_ISSUES = {
  'record-not-object': {
    severity: 'error',
    message: (kind) =>
      `This item is ${article(kind)}, not a record. It stays in its place so that positions agree with the input.`,
  },
  'kinesis-missing': {
    severity: 'error',
    message: () => 'The record has no `kinesis` object, so it has no data, number or key. Copy the whole record again.',
  },
  'data-missing': {
    severity: 'error',
    message: () =>
      'The record has no data. Kinesis sends at least an empty string: a tool has removed it. Copy the record from its source again.',
  },
  'data-not-text': {
    severity: 'error',
    message: (kind) =>
      `The data is ${article(kind)}; it must be base64 text in quotes. Copy the record from its source again.`,
  },
  'data-printed-as-bytes': {
    severity: 'error',
    message: (kind) =>
      `The data is ${article(kind)} of numbers, as JSON.stringify prints bytes, and cannot be taken from it exactly: ${PRINT_AS_BASE64}.`,
  },
  'sequence-number-missing': {
    severity: 'error',
    message: () => 'The record has no sequence number, so no response can name it. Copy the whole record again.',
  },
  'sequence-number-not-text': {
    severity: 'error',
    message: (kind) =>
      `The sequence number is ${article(kind)}; Lambda sends it as text. As a JSON number it is rounded by most readers: put it in quotes, all digits as Kinesis gave them.`,
  },
  'sequence-number-not-decimal': {
    severity: 'error',
    message: () =>
      'The sequence number is not 1 to 129 decimal digits without a leading zero. Lambda would not accept it in a response: compare it with the source.',
  },
  'event-id-missing': {
    severity: 'warning',
    message: () =>
      'The record has no `eventID`, the only place that names its shard. It stays with the shard of the record before it.',
  },
  'event-id-not-text': {
    severity: 'warning',
    message: (kind) =>
      `The \`eventID\` is ${article(kind)}, not text, so it names no shard. The record stays with the shard of the record before it.`,
  },
  'event-id-without-shard': {
    severity: 'warning',
    message: () =>
      'The `eventID` does not begin with `shardId-` and 12 digits, so it names no shard. The record stays with the shard of the record before it.',
  },
  'event-id-other-number': {
    severity: 'warning',
    message: () =>
      'The `eventID` does not end in the sequence number of its record: one of the two was edited. The sequence number is used.',
  },
  'shard-mismatch': {
    severity: 'warning',
    message: (named = '', assumed = '') =>
      `The \`eventID\` names ${named}, but the sequence number looks like one of ${assumed}. AWS does not document its layout; sample data often disagrees with itself. The \`eventID\` is used.`,
  },
  'arrival-missing': {
    severity: 'warning',
    message: () =>
      'The record has no approximate arrival time, so its age cannot be told. Give one where an age limit matters.',
  },
  'arrival-not-a-number': {
    severity: 'warning',
    message: () =>
      'The approximate arrival time is text; Lambda sends a number of seconds. It is read as that time, but a function that calculates with it would not.',
  },
  'arrival-not-a-time': {
    severity: 'warning',
    message: (kind) =>
      `The approximate arrival time (${article(kind)}) is neither Unix seconds before the year 10000 nor an ISO time with its zone, so the record's age cannot be told. Milliseconds must be divided by 1,000.`,
  },
  'partition-key-not-text': {
    severity: 'warning',
    message: (kind) => `The partition key is ${article(kind)}, not text, and is shown as absent.`,
  },
} as const satisfies Record<string, IssueText>;

export type RecordIssueCode = keyof typeof RECORD_ISSUES;

/** The issue of a record at `pointer`. */
export function recordIssue(code: RecordIssueCode, pointer: string, facts: readonly string[]): Issue {
  const text: IssueText = RECORD_ISSUES[code];
  return { code, pointer, message: text.message(...facts), severity: text.severity };
}

function article(kind = 'value'): string {
  if (kind === 'null') return 'null';
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}
