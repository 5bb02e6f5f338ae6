import { isJsonDocument, type JsonDocument, type JsonNode, readJson } from '../bytes/json-document.ts';
import { utf8Bytes } from '../bytes/utf8.ts';
import { type ReportedItem, readItems } from './reported-item.ts';

/** What a response body looks like, before any rule is applied. `failures` is a list with at least one item. */
export type ResponseShape =
  | 'no-body'
  | 'not-json'
  | 'null'
  | 'empty-string'
  | 'empty-list'
  | 'empty-object'
  | 'not-object'
  | 'no-failures-key'
  | 'null-failures'
  | 'failures-not-list'
  | 'empty-failures'
  | 'failures';

/** A report that stands where Lambda does not look: its failures are lost. */
export type UnheardReport = {
  readonly where: 'misspelt-key' | 'inside-text' | 'inside-member';
  /** The key that holds it; empty for `inside-text`. */
  readonly key: string;
  readonly items: readonly ReportedItem[];
};

/** A response body, read but not judged. */
export type Report = {
  readonly shape: ResponseShape;
  readonly items: readonly ReportedItem[];
  readonly byteLength: number;
  readonly hasState: boolean;
  /** The JSON of `state`, as written; of several the last one. */
  readonly stateText?: string;
  /** The body has `errorMessage`, as a runtime writes it for a function error. */
  readonly hasErrorMessage: boolean;
  /** Names that one of the objects holds more than once. */
  readonly duplicateKeys: readonly string[];
  readonly unheard?: UnheardReport;
  /** For `not-json`: where the reader stopped, and whether a byte order mark stands in front. */
  readonly notJson?: { readonly offset: number; readonly byteOrderMark: boolean };
};

const NOTHING = { items: [], hasState: false, hasErrorMessage: false, duplicateKeys: [] } as const;

/** What people write for `batchItemFailures`, without case, underscores and dashes. */
const LOOKALIKES = new Set([
  'batchitemfailures',
  'batchitemfailure',
  'batchitemsfailures',
  'batchitemsfailure',
  'batchfailures',
  'batchfailure',
  'itemfailures',
]);

/**
 * Reads a response body without converting it: a number of 56 digits stays a number with its digits, and a name that
 * stands twice is seen twice. Never throws.
 *
 * @param payloadText the body as it came; `undefined` for no body
 */
export function readReport(payloadText: string | undefined): Report {
  if (payloadText === undefined || payloadText === '') return { ...NOTHING, shape: 'no-body', byteLength: 0 };
  const bytes = utf8Bytes(payloadText);
  const document = readJson(bytes);
  const common = { ...NOTHING, byteLength: bytes.length };
  if (!isJsonDocument(document)) {
    const byteOrderMark = payloadText.charCodeAt(0) === 0xfeff;
    return { ...common, shape: 'not-json', notJson: { offset: document.offset, byteOrderMark } };
  }
  switch (document.kind(document.root)) {
    case 'null':
      return { ...common, shape: 'null' };
    case 'array':
      return { ...common, shape: document.size(document.root) === 0 ? 'empty-list' : 'not-object' };
    case 'string':
      return readTextResponse(document.text(document.root) ?? '', common);
    case 'object':
      return readObject(document, bytes.length);
    default:
      return { ...common, shape: 'not-object' };
  }
}

function readTextResponse(text: string, common: Omit<Report, 'shape'>): Report {
  if (text === '') return { ...common, shape: 'empty-string' };
  const inner = reportInside(text);
  return { ...common, shape: 'not-object', ...(inner && { unheard: { where: 'inside-text', key: '', items: inner } }) };
}

function readObject(document: JsonDocument, byteLength: number): Report {
  const names = new Set<string>();
  const duplicates = new Set<string>();
  let failures: JsonNode | undefined;
  let state: JsonNode | undefined;
  let unheard: UnheardReport | undefined;
  for (const { key, value } of document.members(document.root)) {
    if (names.has(key)) duplicates.add(key);
    names.add(key);
    if (key === 'batchItemFailures') failures = value;
    else if (key === 'state') state = value;
    else unheard ??= unheardIn(document, key, value);
  }
  const { items, duplicateKeys } =
    failures === undefined ? { items: [], duplicateKeys: [] } : readItems(document, failures);
  return {
    shape: names.size === 0 ? 'empty-object' : shapeOfFailures(document, failures),
    items,
    byteLength,
    hasState: state !== undefined,
    ...(state !== undefined && { stateText: document.source(state) }),
    hasErrorMessage: names.has('errorMessage'),
    duplicateKeys: [...duplicates, ...duplicateKeys],
    ...(unheard && failures === undefined && { unheard }),
  };
}

function shapeOfFailures(document: JsonDocument, failures: JsonNode | undefined): ResponseShape {
  if (failures === undefined) return 'no-failures-key';
  const kind = document.kind(failures);
  if (kind === 'null') return 'null-failures';
  if (kind !== 'array') return 'failures-not-list';
  return document.size(failures) === 0 ? 'empty-failures' : 'failures';
}

function unheardIn(document: JsonDocument, key: string, value: JsonNode): UnheardReport | undefined {
  if (LOOKALIKES.has(key.replace(/[_-]/g, '').toLowerCase())) {
    return { where: 'misspelt-key', key, items: readItems(document, value).items };
  }
  // A handler behind an HTTP framework answers { statusCode, body }, with the report as text inside.
  const text = key === 'body' ? document.text(value) : undefined;
  const inner = text === undefined ? undefined : reportInside(text);
  return inner && { where: 'inside-member', key, items: inner };
}

function reportInside(text: string): readonly ReportedItem[] | undefined {
  const document = readJson(utf8Bytes(text));
  if (!isJsonDocument(document)) return undefined;
  const failures = document.member(document.root, 'batchItemFailures');
  return failures === undefined ? undefined : readItems(document, failures).items;
}
