import { createHash } from 'node:crypto';
import { decodePlanOf, type GivenSchema, type SchemaKind } from '@shardscope/event-model';
import type { DecodePlan } from '../decoding/decoding.ts';
import type { Store } from '../store/store.ts';
import type { ChoiceStore, DecodePlans } from './schemas.ts';
import { targetOf } from './sql-schemas.ts';

export function createDecodePlans(store: Store, choices: ChoiceStore): DecodePlans {
  return {
    async planOf(captureId, batch, streamArn) {
      const given = await schemasFor(store, captureId, streamArn ?? '');
      const chosen = await choices.listChoices(captureId, streamArn === undefined ? [] : [streamArn]);
      const plan = decodePlanOf(given, chosen, { captureId, streamArn, batch });
      return plan && { ...plan, key: keyOf(plan) };
    },
    async forgetCapture(captureId) {
      await store.db.deleteFrom('schemas').where('scope', '=', 'capture').where('subject', '=', captureId).execute();
      const own = store.db.deleteFrom('choices').where('scope', 'in', ['capture', 'record']);
      await own.where('subject', '=', captureId).execute();
    },
  };
}

/** Those that can hold here, and no bytes of others; the newest first. */
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
  return rows.map(({ id, kind, scope, subject, ids, message, bytes }) => ({
    id,
    kind: kind as SchemaKind,
    for: targetOf(scope, subject),
    bytes: shared(bytes),
    ...(message !== null && { message }),
    ids: JSON.parse(ids) as string[],
  }));
}

/** Every slab of a request takes the schemas along: in shared memory they are not copied. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

function keyOf({ schemas, ...choices }: Omit<DecodePlan, 'key'>): string {
  const facts = schemas.map(({ bytes: _, ...schema }) => schema);
  return createHash('sha256')
    .update(JSON.stringify([facts, choices]))
    .digest('hex');
}
