import { holdsFor } from '@shardscope/event-model';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DecodingSettings, SchemaSummary } from '../api/decoding.ts';
import { decodeAgain, schemasQuery } from '../api/decoding-queries.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import styles from './decode-as.module.css';
import { GivenSchema } from './given-schema.tsx';
import { SchemaForm } from './schema-form.tsx';

const ELSEWHERE = 'To give another, open its input on a server and save a bundle there.';

type GivenSchemasProps = { readonly schemaId: string | undefined; readonly decoding: DecodingSettings };

/** The schemas that hold for this capture, and a way to give one more where the source takes one. */
export function GivenSchemas({ schemaId, decoding }: GivenSchemasProps) {
  const { capture, batch, say } = useBatchView();
  const { giving } = decoding;
  const client = useQueryClient();
  const [isAdding, setAdding] = useState(false);
  const schemas = useQuery(schemasQuery(decoding));
  const remove = useMutation({
    mutationFn: async ({ id }: SchemaSummary) => giving?.removeSchema(id),
    onSuccess: async (_, { name }) => {
      await decodeAgain(client, capture.id);
      say(`The schema ${name} is not used any more.`);
    },
  });
  const here = (schemas.data ?? []).filter((schema) =>
    holdsFor(schema.for, { captureId: capture.id, streamArn: batch.streamArn }),
  );
  const error = schemas.error ?? remove.error;
  return (
    <>
      <div className={styles.head}>
        <span>{here.length === 0 ? 'No schema is given.' : 'Schemas'}</span>
        {giving && (
          <button type="button" className={styles.link} aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
            {isAdding ? 'Cancel' : 'Give a schema'}
          </button>
        )}
      </div>
      {error && <ProblemNotice error={error} />}
      {here.length > 0 && (
        <ul aria-label="Schemas">
          {here.map((schema) => (
            <GivenSchema
              key={schema.id}
              schema={schema}
              isRemoving={remove.isPending}
              onRemove={giving && (() => remove.mutate(schema))}
            />
          ))}
        </ul>
      )}
      {giving === undefined && <p className="dim">A bundle keeps the schemas it was saved with. {ELSEWHERE}</p>}
      {isAdding && giving && <SchemaForm schemaId={schemaId} giving={giving} onGiven={() => setAdding(false)} />}
    </>
  );
}
