import { utf8Text } from '../../bytes/utf8.ts';
import type { Layer } from '../layer.ts';
import { partLabelOf } from '../layer-path.ts';
import type { JsonSchema } from './read-json-schema.ts';

/** A value larger than this is not held against a schema: JSON.parse of it could take a worker's memory. */
const MAX_BYTES = 4 * 1024 * 1024;
/** Findings of one record; more say nothing new. */
const MAX_FINDINGS = 5;

/**
 * Whole sentences about what in a record's values does not fit a JSON Schema: every value at the end of a way, those of user
 * records too, and not what lies inside a value's strings. Numbers beyond 2^53 are compared as JavaScript rounds them.
 */
export function checkLayers(root: Layer, schema: JsonSchema): readonly string[] {
  const findings: string[] = [];
  const waiting: Layer[] = [root];
  for (let layer = waiting.shift(); layer !== undefined; layer = waiting.shift()) {
    if (layer.value === undefined) waiting.push(...layer.children);
    else findings.push(...findingsOf(layer, schema));
    if (findings.length > MAX_FINDINGS) break;
  }
  if (findings.length <= MAX_FINDINGS) return findings;
  return [...findings.slice(0, MAX_FINDINGS), 'And more of it does not fit.'];
}

function findingsOf(layer: Layer, schema: JsonSchema): readonly string[] {
  const { value, bytes, status } = layer;
  const text = value?.kind === 'tree' ? value.text : value?.kind === 'json' ? bytes : undefined;
  const where = partLabelOf(layer);
  const inPart = where === undefined ? '' : `, in ${where}`;
  // Text that is no JSON at all cannot fit; what is only partly read is said by its layer.
  if (text === undefined) return [`The value is not JSON, so it does not fit the schema${inPart}.`];
  if (status !== 'ok' && value?.kind === 'json') return [];
  if (text.length > MAX_BYTES) return [`The value is too large to be held against the schema${inPart}.`];
  return schema
    .check(JSON.parse(utf8Text(text)))
    .map(({ pointer, message }) => `At ${pointer || '/'}${inPart}: ${message}`);
}
