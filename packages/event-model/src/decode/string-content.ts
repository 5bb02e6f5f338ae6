import type { JsonDocument, JsonNode } from '../bytes/json-document.ts';
import { utf8Bytes } from '../bytes/utf8.ts';

const BACKSLASH = 0x5c;

/** The bytes of a string: those between its quotes as they are, or, where it has escapes, what they mean. */
export function stringContent(document: JsonDocument, node: JsonNode): Uint8Array {
  const raw = document.stringBytes(node);
  return raw.includes(BACKSLASH) ? utf8Bytes(document.text(node) ?? '') : raw;
}
