import { isJsonDocument } from '../bytes/json-document.ts';
import type { JsonTape } from '../bytes/json-tape.ts';
import type { DecodedPart } from './decoder.ts';
import { envelopeOf } from './envelopes.ts';
import type { Layer, LayerNote, LayerValue } from './layer.ts';
import type { PeelLimits } from './limits.ts';
import { nestedStrings } from './nested-strings.ts';
import { readJsonLayer, readTree } from './read-json-value.ts';
import { isVpcFlowLog } from './vpc-flow-log.ts';

/** What was found inside a value: what its envelope says, and what can be opened by itself. */
export type InsideValue = {
  readonly facts: Layer['facts'];
  readonly parts: readonly DecodedPart[];
  readonly notes: readonly LayerNote[];
};

/** Two tapes: one holds the value while the other is used to look into its strings. */
type Tapes = { readonly document: JsonTape; readonly scratch: JsonTape };

const NOTHING: InsideValue = { facts: [], parts: [], notes: [] };

/** Looks into a value: its envelope's facts and contents, or the strings that hold JSON or base64. */
export function insideValue(bytes: Uint8Array, value: LayerValue, limits: PeelLimits, tapes: Tapes): InsideValue {
  if (value.kind === 'text') return insideText(bytes);
  if (value.kind !== 'json' && value.kind !== 'tree') return NOTHING;
  const document =
    value.kind === 'json' ? readJsonLayer(bytes, limits, tapes.document) : readTree(value.text, tapes.document);
  if (!isJsonDocument(document)) return NOTHING;
  const { root } = document;
  // A metric stream sends one object a line; the first stands for all.
  const first = value.kind === 'tree' && document.kind(root) === 'array' ? document.first(root) : root;
  const envelope = first < 0 ? undefined : envelopeOf(document, first);
  const facts = envelope?.factsOf(document, first) ?? [];
  const carried = envelope?.partsOf?.(document, first) ?? [];
  // What an envelope carries is opened by its own layers; looking again would show it twice.
  if (carried.length > 0) return { facts, parts: carried, notes: [] };
  const { parts, cut } = nestedStrings(document, tapes.scratch);
  const message = `Only the first ${parts.length} texts that hold JSON or base64 are opened; the rest was not looked at.`;
  return { facts, parts, notes: cut ? [{ code: 'limit:inside', message }] : [] };
}

/** Log lines that are text by themselves have their fields beside it. */
function insideText(bytes: Uint8Array): InsideValue {
  return isVpcFlowLog(bytes) ? { facts: [], parts: [{ label: 'log', bytes, facts: [] }], notes: [] } : NOTHING;
}
