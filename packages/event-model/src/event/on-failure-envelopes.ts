import { isJsonDocument, type JsonDocument, type JsonNode, readJson } from '../bytes/json-document.ts';
import { utf8Bytes, utf8Text } from '../bytes/utf8.ts';
import type { InputContext, OnFailureFacts } from './input.ts';
import { memberAt } from './member-text.ts';

/** An on-failure record, in the document that holds it: the content's own, or one made of an envelope's text. */
export type FoundOnFailure = InputContext & { readonly via: OnFailureFacts['via'] };

type Envelope = { readonly via: 'sqs' | 'sns'; readonly list?: string; readonly text: readonly string[] };

/** Where services put the record as text: in the message itself, in what `receive-message` prints, in the event of a function. */
const ENVELOPES: readonly Envelope[] = [
  { via: 'sqs', text: ['Body'] },
  { via: 'sqs', text: ['body'] },
  { via: 'sns', text: ['Message'] },
  { via: 'sqs', list: 'Messages', text: ['Body'] },
  { via: 'sqs', list: 'Records', text: ['body'] },
  { via: 'sns', list: 'Records', text: ['Sns', 'Message'] },
];

// SNS to SQS to a function's event is three; more is not a delivery of AWS.
const DEEPEST = 4;

/** Every on-failure record of a Kinesis mapping in a value, through the envelopes around it. */
export function findOnFailureRecords(context: InputContext): FoundOnFailure[] {
  return search({ ...context, via: 'plain' }, 0);
}

function search(at: FoundOnFailure, depth: number): FoundOnFailure[] {
  const { document, node, via } = at;
  const info = document.member(node, 'KinesisBatchInfo');
  if (info !== undefined && document.kind(info) === 'object') {
    const isInS3 = document.member(node, 'payload') !== undefined;
    return [isInS3 ? { ...at, via: 's3' } : { ...at, via }];
  }
  if (depth === DEEPEST) return [];
  return ENVELOPES.flatMap((envelope) =>
    [...textsOf(document, node, envelope)].flatMap(([text, pointer]) => {
      const inner = readJson(utf8Bytes(text));
      if (!isJsonDocument(inner)) return [];
      return search({ document: inner, node: inner.root, pointer: at.pointer + pointer, via: envelope.via }, depth + 1);
    }),
  );
}

function* textsOf(
  document: JsonDocument,
  node: JsonNode,
  envelope: Envelope,
): Generator<[text: string, pointer: string]> {
  const list = envelope.list === undefined ? undefined : document.member(node, envelope.list);
  if (envelope.list !== undefined && list === undefined) return;
  let index = 0;
  for (const holder of list === undefined ? [node] : document.items(list)) {
    const path = list === undefined ? [] : [envelope.list, String(index++)];
    const member = memberAt(document, holder, envelope.text);
    // Only what names the block is worth reading: a queue's other messages may be large.
    const raw = member === undefined ? '' : utf8Text(document.stringBytes(member));
    const text = raw.includes('KinesisBatchInfo') && member !== undefined ? document.text(member) : undefined;
    if (text !== undefined) yield [text, ['', ...path, ...envelope.text].join('/')];
  }
}

/**
 * The event that an S3 on-failure object carries as escaped text under `payload`, unescaped: bytes to open (or keep) as an
 * input of their own. `undefined` when there is none, or when it cannot be written as UTF-8 exactly.
 *
 * @example payloadBytesOf(utf8Bytes('{"KinesisBatchInfo":{},"payload":"{\\"Records\\":[]}"}')) // bytes of {"Records":[]}
 */
export function payloadBytesOf(content: Uint8Array): Uint8Array | undefined {
  const document = readJson(content);
  if (!isJsonDocument(document)) return undefined;
  const payload = document.member(document.root, 'payload');
  const text = payload === undefined ? undefined : document.text(payload);
  if (text === undefined) return undefined;
  const bytes = utf8Bytes(text);
  return utf8Text(bytes) === text ? bytes : undefined;
}
