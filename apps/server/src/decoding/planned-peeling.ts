import {
  aggregateLayerOf,
  aggregateRowsOf,
  checkLayers,
  createJsonTape,
  createRowPeeler,
  type Issue,
  type JsonSchema,
  type Layer,
  type PeeledRow,
  type PeelOptions,
  PREVIEW_CHARS,
  peelRecordData,
  type RecordSchema,
  type RecordSchemas,
  readJsonSchema,
  readRecordSchema,
  rowOfLayers,
  type UserRecordRow,
  userRecordRowOf,
} from '@shardscope/event-model';
import type { DecodePlan } from './decoding.ts';
import { nodeInflaters } from './inflaters.ts';
import { PEEL_LIMITS } from './peel-limits.ts';

type PeelRow = (text: Uint8Array) => PeeledRow;

/** What this worker made of a plan: schemas that are read, and a peeler for each list of chosen decoders. */
type Made = {
  readonly schemas: RecordSchemas | undefined;
  readonly jsonSchema: JsonSchema | undefined;
  readonly peelers: Map<string, PeelRow>;
};

/** Plans that are kept, so that the slabs of a request do not read the same schemas again and again. */
const KEPT_PLANS = 8;
const NO_PLAN = '';

const tape = createJsonTape();
const made = new Map<string, Made>();

/** How the record at a position is opened. */
export function peelOptionsOf(plan: DecodePlan | undefined, position: number): PeelOptions {
  const { schemas } = madeOf(plan);
  const force = forceOf(plan, position);
  return { inflaters: nodeInflaters, limits: PEEL_LIMITS, tape, ...(schemas && { schemas }), ...(force && { force }) };
}

/** A record's row, and what in it does not fit the JSON Schema that was given. */
export function peelPlannedRow(
  plan: DecodePlan | undefined,
  position: number,
  data: Uint8Array,
  pointer: string,
): { readonly peeled: PeeledRow; readonly findings: readonly Issue[] } {
  if (madeOf(plan).jsonSchema === undefined) return { peeled: rowPeelerOf(plan, position)(data), findings: [] };
  const layer = peelRecordData(data, peelOptionsOf(plan, position));
  return { peeled: rowOfLayers(layer, PREVIEW_CHARS), findings: findingsOf(plan, layer, pointer) };
}

/** The user records of an aggregate, as many as are listed of all. */
export type PlannedUserRecords = {
  readonly total: number;
  readonly listed: number;
  /** @param m less than `listed` */
  rowOf(m: number): UserRecordRow;
};

/** The rows of a record's user records, and what in each does not fit the JSON Schema that was given. */
export function peelPlannedUserRecords(
  plan: DecodePlan | undefined,
  position: number,
  data: Uint8Array | undefined,
  pointer: string,
): PlannedUserRecords {
  const isChecked = data !== undefined && madeOf(plan).jsonSchema !== undefined;
  const layer = isChecked ? peelRecordData(data, peelOptionsOf(plan, position)) : undefined;
  const peeled = layer === undefined ? data && rowPeelerOf(plan, position)(data) : rowOfLayers(layer, PREVIEW_CHARS);
  const aggregate = aggregateRowsOf(peeled, pointer);
  const layers = layer && aggregateLayerOf(layer)?.children;
  return {
    total: aggregate.total,
    listed: aggregate.parts.length,
    rowOf(m) {
      const row = userRecordRowOf(position, m, aggregate);
      const findings = layers?.[m] === undefined ? [] : findingsOf(plan, layers[m], pointer);
      return findings.length === 0 ? row : { ...row, issues: [...row.issues, ...findings] };
    },
  };
}

/** What in a record does not fit the JSON Schema that was given: issues of the record, which is shown all the same. */
export function findingsOf(plan: DecodePlan | undefined, layer: Layer, pointer: string): readonly Issue[] {
  const { jsonSchema } = madeOf(plan);
  if (jsonSchema === undefined) return [];
  const messages = checkLayers(layer, jsonSchema);
  return messages.map((message) => ({ code: 'json-schema', pointer, message, severity: 'warning' }));
}

/** The same for its row of the table. */
export function rowPeelerOf(plan: DecodePlan | undefined, position: number): PeelRow {
  const { peelers } = madeOf(plan);
  const key = forceOf(plan, position)?.join(' ') ?? '';
  const kept = peelers.get(key);
  if (kept !== undefined) return kept;
  const peeler = createRowPeeler({ ...peelOptionsOf(plan, position), maxChars: PREVIEW_CHARS });
  peelers.set(key, peeler);
  return peeler;
}

function forceOf(plan: DecodePlan | undefined, position: number): readonly string[] | undefined {
  if (plan === undefined) return undefined;
  const own = plan.forceAt.find(([at]) => at === position);
  const force = own === undefined ? plan.force : own[1];
  return force.length === 0 ? undefined : force;
}

function madeOf(plan: DecodePlan | undefined): Made {
  const key = plan?.key ?? NO_PLAN;
  const kept = made.get(key);
  if (kept !== undefined) return kept;
  const fresh: Made = {
    schemas: plan && schemasOf(plan),
    jsonSchema: plan && jsonSchemaOf(plan),
    peelers: new Map(),
  };
  const [oldest] = made.keys();
  if (made.size >= KEPT_PLANS && oldest !== undefined) made.delete(oldest);
  made.set(key, fresh);
  return fresh;
}

/** A schema that cannot be read any more is as good as none: it was read before it was kept. */
function schemasOf({ schemas }: DecodePlan): RecordSchemas | undefined {
  const byId = new Map<string, RecordSchema>();
  let fallback: RecordSchema | undefined;
  for (const { kind, bytes, message, ids, forAny } of schemas) {
    if (kind === 'json-schema') continue;
    const read = readRecordSchema({ kind, bytes, ...(message !== undefined && { message }) });
    if ('refused' in read) continue;
    for (const id of ids) if (!byId.has(id)) byId.set(id, read.schema);
    if (forAny) fallback ??= read.schema;
  }
  if (byId.size === 0 && fallback === undefined) return undefined;
  return fallback === undefined ? { byId } : { byId, fallback };
}

/** The nearest one decides; a JSON Schema has no ids that a record could name. */
function jsonSchemaOf({ schemas }: DecodePlan): JsonSchema | undefined {
  for (const { kind, bytes } of schemas) {
    const read = kind === 'json-schema' ? readJsonSchema(bytes) : undefined;
    if (read !== undefined && !('refused' in read)) return read;
  }
  return undefined;
}
