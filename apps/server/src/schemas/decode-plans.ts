import { createHash } from 'node:crypto';
import type { DecodePlan, GivenSchema, SchemaKind } from '../decoding/decoding.ts';
import type { Store } from '../store/store.ts';
import type { ChoiceStore, DecodePlans, DecoderChoice } from './schemas.ts';

/** The nearest word wins: what was given for this capture, then for its stream, then for all. */
const NEAREST = ['capture', 'stream', 'all', 'schema-id'];

export function createDecodePlans(store: Store, choices: ChoiceStore): DecodePlans {
  return {
    async planOf(captureId, batch, streamArn) {
      const schemas = await schemasFor(store, captureId, streamArn ?? '');
      const chosen = await choices.listChoices(captureId, streamArn);
      if (schemas.length === 0 && chosen.length === 0) return undefined;
      const plan = { schemas, ...forceOf(chosen, batch) };
      return { ...plan, key: keyOf(plan) };
    },
    async forgetCapture(captureId) {
      await store.db.deleteFrom('schemas').where('scope', '=', 'capture').where('subject', '=', captureId).execute();
      const own = store.db.deleteFrom('choices').where('scope', 'in', ['capture', 'record']);
      await own.where('subject', '=', captureId).execute();
    },
  };
}

/** Nearest first, the newest of them first. */
async function schemasFor(store: Store, captureId: string, streamArn: string): Promise<GivenSchema[]> {
  const rows = await store.db
    .selectFrom('schemas')
    .select(['id', 'kind', 'scope', 'subject', 'ids', 'message', 'bytes'])
    .where((row) =>
      row.or([
        row('scope', 'in', ['all', 'schema-id']),
        row.and([row('scope', '=', 'capture'), row('subject', '=', captureId)]),
        row.and([row('scope', '=', 'stream'), row('subject', '=', streamArn)]),
      ]),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  rows.sort((one, other) => NEAREST.indexOf(one.scope) - NEAREST.indexOf(other.scope));
  return rows.map(({ id, kind, scope, subject, ids, message, bytes }) => ({
    id,
    kind: kind as SchemaKind,
    bytes: shared(bytes),
    ...(message !== null && { message }),
    ids: scope === 'schema-id' ? [subject, ...(JSON.parse(ids) as string[])] : (JSON.parse(ids) as string[]),
    forAny: scope !== 'schema-id',
  }));
}

/** Every slab of a request takes the schemas along: in shared memory they are not copied. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

function forceOf(chosen: readonly DecoderChoice[], batch: number): Pick<DecodePlan, 'force' | 'forceAt'> {
  const of = (kind: DecoderChoice['for']['kind']) => chosen.find((choice) => choice.for.kind === kind)?.force;
  const forceAt = chosen.flatMap(({ for: target, force }) =>
    target.kind === 'record' && target.batch === batch ? [[target.n, force] as const] : [],
  );
  return { force: of('capture') ?? of('stream') ?? [], forceAt };
}

function keyOf({ schemas, ...choices }: Omit<DecodePlan, 'key'>): string {
  const facts = schemas.map(({ bytes: _, ...schema }) => schema);
  return createHash('sha256')
    .update(JSON.stringify([facts, choices]))
    .digest('hex');
}
