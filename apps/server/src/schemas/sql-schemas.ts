import { createHash, randomUUID } from 'node:crypto';
import type { SchemaKind, SchemaTarget } from '@shardscope/event-model';
import type { Selectable } from 'kysely';
import { appendAudit } from '../audit/audit.ts';
import type { SchemaTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { SchemaRow, SchemaStore } from './schemas.ts';

export const FACTS = [
  ...(['id', 'kind', 'name', 'scope', 'subject', 'message', 'messages', 'ids'] as const),
  ...(['size', 'sha256', 'created_at', 'actor'] as const),
] as const;

export function createSchemaStore(store: Store): SchemaStore {
  return {
    async addSchema({ bytes, ...draft }, writer) {
      const id = randomUUID();
      const now = await store.now();
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const { scope, subject } = scopeOf(draft.for);
      const row = { id, kind: draft.kind, name: draft.name, scope, subject, size: bytes.length, sha256 };
      const lists = { message: draft.message ?? null, messages: json(draft.messages), ids: json(draft.ids) };
      await store.db.transaction().execute(async (queries) => {
        const facts = { revision: 1, created_at: now, ...writer };
        await queries
          .insertInto('schemas')
          .values({ ...row, ...lists, ...facts, bytes })
          .execute();
        const told = { kind: draft.kind, name: draft.name, for: scope, subject, size: bytes.length, sha256 };
        await appendAudit(queries, now, { ...writer, action: 'schema.add', subject: id, facts: told });
      });
      return { ...draft, id, size: bytes.length, sha256, createdAt: now, actor: writer.actor };
    },
    async listSchemas() {
      const rows = await store.db
        .selectFrom('schemas')
        .select(FACTS)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(toSchemaRow);
    },
    async findSchema(id) {
      const row = await store.db.selectFrom('schemas').selectAll().where('id', '=', id).executeTakeFirst();
      return row && { ...toSchemaRow(row), bytes: row.bytes };
    },
    async removeSchema(id, writer) {
      const now = await store.now();
      return store.db.transaction().execute(async (queries) => {
        const [row] = await queries.deleteFrom('schemas').where('id', '=', id).returning(FACTS).execute();
        if (row === undefined) return undefined;
        const told = { kind: row.kind, name: row.name, for: row.scope, subject: row.subject };
        await appendAudit(queries, now, { ...writer, action: 'schema.delete', subject: id, facts: told });
        return toSchemaRow(row);
      });
    },
  };
}

function json(list: readonly string[]): string {
  return JSON.stringify(list);
}

export function scopeOf(target: SchemaTarget): { readonly scope: SchemaTarget['kind']; readonly subject: string } {
  switch (target.kind) {
    case 'all':
      return { scope: 'all', subject: '' };
    case 'stream':
      return { scope: 'stream', subject: target.streamArn };
    case 'capture':
      return { scope: 'capture', subject: target.captureId };
    case 'schema-id':
      return { scope: 'schema-id', subject: target.schemaId };
  }
}

export function targetOf(scope: SchemaTable['scope'], subject: string): SchemaTarget {
  if (scope === 'stream') return { kind: 'stream', streamArn: subject };
  if (scope === 'capture') return { kind: 'capture', captureId: subject };
  return scope === 'schema-id' ? { kind: 'schema-id', schemaId: subject } : { kind: 'all' };
}

/** The row was written by {@link createSchemaStore}; nobody else writes it. */
function toSchemaRow(row: Pick<Selectable<SchemaTable>, (typeof FACTS)[number]>): SchemaRow {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as SchemaKind,
    for: targetOf(row.scope, row.subject),
    ...(row.message !== null && { message: row.message }),
    messages: JSON.parse(row.messages) as string[],
    ids: JSON.parse(row.ids) as string[],
    size: row.size,
    sha256: row.sha256,
    createdAt: row.created_at,
    actor: row.actor,
  };
}
