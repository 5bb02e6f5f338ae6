import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SchemaSummary } from '../api/decoding.ts';
import { Icon } from '../ui/icons.tsx';
import styles from './decode-as.module.css';

type GivenSchemaProps = {
  readonly schema: SchemaSummary;
  readonly isRemoving: boolean;
  /** Absent where it stays. */
  readonly onRemove?: (() => void) | undefined;
};

/** A schema that holds here; it goes only after a second word. */
export function GivenSchema({ schema, isRemoving, onRemove }: GivenSchemaProps) {
  const [isAsking, setAsking] = useState(false);
  const { name, kind, message } = schema;
  return (
    <li>
      <div className={styles.schema}>
        <span className={styles.name}>{name}</span>
        <span className="dim">
          {message === undefined ? kind : `${kind} ${message}`} · {forWords(schema)}
        </span>
        {onRemove && (
          <button
            type="button"
            className={styles.remove}
            aria-label={`Delete the schema ${name}`}
            aria-expanded={isAsking}
            onClick={() => setAsking(!isAsking)}
          >
            <Icon name="trash" />
          </button>
        )}
      </div>
      {isAsking && onRemove && (
        <div className={styles.confirm}>
          <span>{lossWords(schema)} It cannot be brought back.</span>
          <Button size="compact-xs" color="red" loading={isRemoving} onClick={onRemove}>
            Delete
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setAsking(false)}>
            Keep
          </Button>
        </div>
      )}
    </li>
  );
}

function forWords({ for: target }: SchemaSummary): string {
  if (target.kind === 'capture') return 'this capture';
  if (target.kind === 'stream') return 'this stream';
  return target.kind === 'all' ? 'all records' : `schema id ${target.schemaId}`;
}

/** Whose records will be shown without it. */
function lossWords({ for: target }: SchemaSummary): string {
  if (target.kind === 'capture') return 'Delete it for this capture?';
  if (target.kind === 'stream') return 'Delete it for every capture of this stream?';
  return 'Delete it for every capture?';
}
