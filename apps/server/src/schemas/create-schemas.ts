import type { Store } from '../store/store.ts';
import { createDecodePlans } from './decode-plans.ts';
import type { ChoiceStore, DecodePlans, SchemaStore } from './schemas.ts';
import { createChoiceStore } from './sql-choices.ts';
import { createSchemaStore } from './sql-schemas.ts';

/** What people gave and chose for the decoding of records, and the plans that follow from it. */
export function createSchemas(store: Store): { schemas: SchemaStore; choices: ChoiceStore; plans: DecodePlans } {
  const choices = createChoiceStore(store);
  return { schemas: createSchemaStore(store), choices, plans: createDecodePlans(store, choices) };
}
