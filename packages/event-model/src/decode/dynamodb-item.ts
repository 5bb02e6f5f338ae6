import { decodeBase64 } from '../bytes/base64.ts';
import type { JsonDocument, JsonNode } from '../bytes/json-document.ts';
import { utf8Bytes } from '../bytes/utf8.ts';
import { DEFAULT_PEEL_LIMITS } from './limits.ts';
import { TreeWriter } from './tree/tree-writer.ts';
import { TreeTrouble } from './tree/trouble.ts';

/** DynamoDB allows 32 levels. */
const MAX_DEPTH = 100;

/**
 * An item without DynamoDB's type letters, as a tree: `{"n":{"N":"1.0"}}` becomes `{"n":1.0}`, numbers as they were written,
 * sets under the mark `$set`, binary under `$hex`. `undefined` when it is not an item.
 */
export function unmarshalledItem(document: JsonDocument, item: JsonNode): Uint8Array | undefined {
  const { maxOutputBytes: maxBytes, maxTokens } = DEFAULT_PEEL_LIMITS;
  const writer = new TreeWriter({ maxBytes, maxTokens, maxDepth: MAX_DEPTH }, 1024);
  try {
    walkMembers(document, item, writer);
    return writer.finish();
  } catch (trouble) {
    if (trouble instanceof TreeTrouble) return undefined;
    throw trouble;
  }
}

function walkMembers(document: JsonDocument, map: JsonNode, writer: TreeWriter): void {
  if (document.kind(map) !== 'object') throw noItem();
  writer.openMap();
  for (const { key, value } of document.members(map)) {
    const name = utf8Bytes(key);
    const entry = writer.key(name, 0, name.length);
    walkAttribute(document, value, writer);
    if (entry) writer.close();
  }
  writer.close();
}

function walkAttribute(document: JsonDocument, attribute: JsonNode, writer: TreeWriter): void {
  const [only, second] = document.members(attribute);
  if (only === undefined || second !== undefined) throw noItem();
  const { key: type, value } = only;
  if (type === 'M') walkMembers(document, value, writer);
  else if (type === 'L') {
    writer.openList();
    for (const inside of document.items(value)) walkAttribute(document, inside, writer);
    writer.close();
  } else if (type === 'SS' || type === 'NS' || type === 'BS') {
    writer.openMarked('$set');
    for (const inside of document.items(value)) walkScalar(document, inside, type.slice(0, 1), writer);
    writer.close();
  } else walkScalar(document, value, type, writer);
}

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

function walkScalar(document: JsonDocument, value: JsonNode, type: string, writer: TreeWriter): void {
  const text = document.text(value) ?? document.source(value);
  if (type === 'S') writer.text(text);
  else if (type === 'NULL') writer.literal('null');
  else if (type === 'BOOL' && (text === 'true' || text === 'false')) writer.literal(text);
  else if (type === 'N' && NUMBER.test(text)) writer.literal(text);
  else if (type === 'B') walkBinary(text, writer);
  else throw noItem();
}

/** Some producers encode binary twice; what the outer base64 gives is shown, since that is what the item holds. */
function walkBinary(text: string, writer: TreeWriter): void {
  const result = decodeBase64(utf8Bytes(text));
  if (result.variant === 'invalid') throw noItem();
  writer.bytes(result.bytes, 0, result.bytes.length);
}

function noItem(): TreeTrouble {
  return new TreeTrouble('syntax', 'not an item of DynamoDB', 0);
}
