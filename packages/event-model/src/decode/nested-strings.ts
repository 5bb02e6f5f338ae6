import { decodeBase64 } from '../bytes/base64.ts';
import type { JsonDocument, JsonNode } from '../bytes/json-document.ts';
import { scanJson } from '../bytes/json-scan.ts';
import type { JsonTape } from '../bytes/json-tape.ts';
import { utf8Text } from '../bytes/utf8.ts';
import type { DecodedPart } from './decoder.ts';
import { stringContent } from './string-content.ts';

/** What opening a record may spend on looking into its strings. */
const MAX_STRINGS = 20_000;
const MAX_BYTES = 4 * 1024 * 1024;
const MAX_FOUND = 50;

const SHORTEST_BASE64 = 24;
/** How base64 begins when it holds gzip, a JSON object, an AWS Encryption SDK message, a KPL aggregate, Avro or zstd. */
const BASE64_STARTS = /^(H4sI|eyJ|ewo|AYAB|AYAD|AgR4|AgV4|84mawg|T2JqA|KLUv)/;

/** `cut`: the budget was used up before the end. */
export type NestedStrings = { readonly parts: readonly DecodedPart[]; readonly cut: boolean };

/**
 * Strings that hold something to open: JSON, or base64 of a known format. Only looked for when a record is opened, with a
 * budget. Their labels are paths (`$.body.items[0]`).
 *
 * @param tape scratch space, not the tape of the document
 */
export function nestedStrings(document: JsonDocument, tape: JsonTape): NestedStrings {
  const parts: DecodedPart[] = [];
  let [strings, bytes] = [0, 0];
  for (const { node, path } of eachString(document)) {
    const raw = document.stringBytes(node);
    strings++;
    if (raw.length < 2) continue;
    if (strings > MAX_STRINGS || parts.length >= MAX_FOUND) return { parts, cut: true };
    if (!maybeJson(raw) && raw.length < SHORTEST_BASE64) continue;
    bytes += raw.length;
    if (bytes > MAX_BYTES) return { parts, cut: true };
    const content = stringContent(document, node);
    if (maybeJson(raw)) {
      if (scanJson(content, tape).ok) parts.push({ label: path(), bytes: content, facts: [] });
    } else if (BASE64_STARTS.test(utf8Text(raw.subarray(0, SHORTEST_BASE64)))) {
      if (decodeBase64(content).variant !== 'invalid') parts.push({ label: path(), bytes: content, facts: [] });
    }
  }
  return { parts, cut: false };
}

function maybeJson(raw: Uint8Array): boolean {
  const [first, last] = [raw[0], raw[raw.length - 1]];
  return (first === 0x7b && last === 0x7d) || (first === 0x5b && last === 0x5d);
}

type Level = { readonly isMap: boolean; readonly name: string; at: JsonNode; index: number };
type Found = { readonly node: JsonNode; readonly path: () => string };

/** Every string value, with a way to say where it is: naming all of them would cost more than finding them. */
function* eachString(document: JsonDocument): Generator<Found> {
  const levels: Level[] = [];
  const enter = (node: JsonNode, name: string) => {
    const isMap = document.kind(node) === 'object';
    levels.push({ isMap, name, at: document.first(node), index: 0 });
  };
  const nameNow = ({ isMap, at, index }: Level) => (isMap ? `.${document.keyText(at)}` : `[${index}]`);
  const { root } = document;
  const outermost = document.kind(root);
  if (outermost === 'string') yield { node: root, path: () => '$' };
  if (outermost === 'object' || outermost === 'array') enter(root, '$');
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    if (level.at < 0) {
      levels.pop();
      continue;
    }
    const node = level.isMap ? level.at + 1 : level.at;
    const kind = document.kind(node);
    const here = level;
    const [at, index] = [level.at, level.index];
    const name = () => nameNow({ ...here, at, index });
    if (kind === 'string') yield { node, path: () => levels.map((one) => one.name).join('') + name() };
    level.at = document.next(node);
    level.index++;
    if (kind === 'object' || kind === 'array') enter(node, name());
  }
}
