import { isJsonDocument, readJson } from '../../bytes/json-document.ts';
import { createJsonTape } from '../../bytes/json-tape.ts';
import { utf8Text } from '../../bytes/utf8.ts';
import type { Layer } from '../layer.ts';
import { partLabelOf } from '../layer-path.ts';
import type { JsonSchema } from './read-json-schema.ts';

/** A value larger than this is not held against a schema: JSON.parse of it could take a worker's memory. */
const MAX_BYTES = 4 * 1024 * 1024;
/** Used anew for every value: nothing of a document is kept. */
const tape = createJsonTape();
/** Findings of one record; more say nothing new. */
const MAX_FINDINGS = 5;

/**
 * Whole sentences about what in a record's values does not fit a JSON Schema: every value at the end of a way, those of user
 * records too, and not what lies inside a value's strings. Given a user record alone, it does not say which one it is. Where a number
 * has more digits than the check computes with, and they matter, that is a finding too.
 */
export function checkLayers(root: Layer, schema: JsonSchema): readonly string[] {
  const findings: string[] = [];
  const waiting: Part[] = [{ layer: root }];
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    const { layer, label } = part;
    if (layer.value !== undefined) findings.push(...findingsOf(part, schema));
    else for (const child of layer.children) waiting.push({ layer: child, label: partLabelOf(child) ?? label });
    if (findings.length > MAX_FINDINGS) break;
  }
  if (findings.length <= MAX_FINDINGS) return findings;
  return [...findings.slice(0, MAX_FINDINGS), 'And more of it does not fit.'];
}

/** A layer, and what the nearest frame around it calls it. */
type Part = { readonly layer: Layer; readonly label?: string | undefined };

function findingsOf({ layer, label }: Part, schema: JsonSchema): readonly string[] {
  const { value, bytes, status } = layer;
  const text = value?.kind === 'tree' ? value.text : value?.kind === 'json' ? bytes : undefined;
  const inPart = label === undefined ? '' : `, in ${label}`;
  // Text that is no JSON at all cannot fit; what is only partly read is said by its layer.
  if (text === undefined) return [`The value is not JSON, so it does not fit the schema${inPart}.`];
  if (status !== 'ok' && value?.kind === 'json') return [];
  if (text.length > MAX_BYTES) return [`The value is too large to be held against the schema${inPart}.`];
  const document = readJson(text, {}, tape);
  const unsure = isJsonDocument(document) ? schema.unsure(document) : [];
  return [...schema.check(JSON.parse(utf8Text(text))), ...unsure].map(
    ({ pointer, message }) => `At ${pointer || '/'}${inPart}: ${message}`,
  );
}
