import { appendAudit } from '../audit/audit.ts';
import type { ChoiceTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { ChoiceStore, DecoderChoice } from './schemas.ts';

/** Where a choice is for no record. */
const NOWHERE = -1;

export function createChoiceStore(store: Store): ChoiceStore {
  return {
    async listChoices(captureId, streamArns) {
      const rows = await store.db
        .selectFrom('choices')
        .select(['scope', 'subject', 'batch', 'n', 'force'])
        .where((row) =>
          row.or([
            row.and([row('scope', 'in', ['capture', 'record']), row('subject', '=', captureId)]),
            // No choice is for '': it stands where there is no stream, for a list of SQL cannot be empty.
            row.and([row('scope', '=', 'stream'), row('subject', 'in', [...streamArns, ''])]),
          ]),
        )
        .orderBy('batch')
        .orderBy('n')
        .execute();
      return rows.map(toChoice);
    },
    async writeChoice(choice, writer) {
      const now = await store.now();
      const key = keyOf(choice.for);
      const force = JSON.stringify(choice.force);
      await store.db.transaction().execute(async (queries) => {
        if (choice.force.length === 0) {
          let gone = queries.deleteFrom('choices').where('scope', '=', key.scope).where('subject', '=', key.subject);
          gone = gone.where('batch', '=', key.batch).where('n', '=', key.n);
          await gone.execute();
        } else {
          await queries
            .insertInto('choices')
            .values({ ...key, force, revision: 1, created_at: now, ...writer })
            .onConflict((conflict) =>
              conflict
                .columns(['scope', 'subject', 'batch', 'n'])
                .doUpdateSet((row) => ({ force, ...writer, revision: row('choices.revision', '+', 1) })),
            )
            .execute();
        }
        const told = { for: key.scope, batch: key.batch, record: key.n, decoders: choice.force.join(' > ') };
        await appendAudit(queries, now, { ...writer, action: 'decoder.choose', subject: key.subject, facts: told });
      });
    },
  };
}

function keyOf(target: DecoderChoice['for']): Pick<ChoiceTable, 'scope' | 'subject' | 'batch' | 'n'> {
  const { kind: scope } = target;
  if (scope === 'stream') return { scope, subject: target.streamArn, batch: NOWHERE, n: NOWHERE };
  if (scope === 'capture') return { scope, subject: target.captureId, batch: NOWHERE, n: NOWHERE };
  return { scope, subject: target.captureId, batch: target.batch, n: target.n };
}

/** The row was written by {@link createChoiceStore}; nobody else writes it. */
function toChoice(row: Pick<ChoiceTable, 'scope' | 'subject' | 'batch' | 'n' | 'force'>): DecoderChoice {
  const force = JSON.parse(row.force) as string[];
  if (row.scope === 'stream') return { for: { kind: 'stream', streamArn: row.subject }, force };
  if (row.scope === 'capture') return { for: { kind: 'capture', captureId: row.subject }, force };
  return { for: { kind: 'record', captureId: row.subject, batch: row.batch, n: row.n }, force };
}
