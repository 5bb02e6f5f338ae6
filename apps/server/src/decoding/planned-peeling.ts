import {
  createJsonTape,
  createRowPeeler,
  type PeeledRow,
  type PeelOptions,
  PREVIEW_CHARS,
  type RecordSchema,
  type RecordSchemas,
  readRecordSchema,
} from '@shardscope/event-model';
import type { DecodePlan } from './decoding.ts';
import { nodeInflaters } from './inflaters.ts';

type PeelRow = (text: Uint8Array) => PeeledRow;

/** What this worker made of a plan: schemas that are read, and a peeler for each list of chosen decoders. */
type Made = { readonly schemas: RecordSchemas | undefined; readonly peelers: Map<string, PeelRow> };

/** Plans that are kept, so that the slabs of a request do not read the same schemas again and again. */
const KEPT_PLANS = 8;
const NO_PLAN = '';

const tape = createJsonTape();
const made = new Map<string, Made>();

/** How the record at a position is opened. */
export function peelOptionsOf(plan: DecodePlan | undefined, position: number): PeelOptions {
  const { schemas } = madeOf(plan);
  const force = forceOf(plan, position);
  return { inflaters: nodeInflaters, tape, ...(schemas && { schemas }), ...(force && { force }) };
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
  const fresh: Made = { schemas: plan && schemasOf(plan), peelers: new Map() };
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
    const read = readRecordSchema({ kind, bytes, ...(message !== undefined && { message }) });
    if ('refused' in read) continue;
    for (const id of ids) if (!byId.has(id)) byId.set(id, read.schema);
    if (forAny) fallback ??= read.schema;
  }
  if (byId.size === 0 && fallback === undefined) return undefined;
  return fallback === undefined ? { byId } : { byId, fallback };
}
