import type { CreateTableBuilder } from 'kysely';

/** What every row tells of itself. 'text' and 'bigint' mean the same in both dialects; 'integer' is 32 bits in PostgreSQL. */
export function withRowFacts<T extends string, C extends string>(table: CreateTableBuilder<T, C>) {
  return table
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull().defaultTo(1))
    .addColumn('created_at', 'bigint', (c) => c.notNull());
}
