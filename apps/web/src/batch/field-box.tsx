import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { toProblem } from '../api/problem.ts';
import { useFields } from '../panel/use-fields.ts';
import { MAX_FIELDS } from '../state/location.ts';
import { useFieldValues } from './field-column.tsx';
import styles from './side-sheet.module.css';

/** Makes a field of the decoded value a column, by its path. */
export function FieldBox() {
  const { paths, change, isFull } = useFields();
  const [text, setText] = useState('');
  if (change === undefined) return null;
  const path = text.trim();
  const add = () => {
    change([...paths, path.startsWith('$') ? path : `$.${path}`]);
    setText('');
  };
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault();
        if (path !== '' && !isFull) add();
      }}
    >
      <TextInput
        size="xs"
        aria-label="Path of a field"
        placeholder={isFull ? `${MAX_FIELDS} fields at most` : '$.order.items[0].price'}
        spellCheck={false}
        disabled={isFull}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-sm" variant="default" disabled={isFull || path === ''}>
        Add field
      </Button>
    </form>
  );
}

/** Why a field has no values, or how many records have one. */
export function FieldTrouble({ path }: { readonly path: string }) {
  const { data, error } = useFieldValues(path);
  if (error !== null) {
    const { facts, message } = toProblem(error);
    const reason = typeof facts.reason === 'string' ? facts.reason : message;
    return (
      <span role="status" className={styles.wrong} title={reason}>
        {reason}
      </span>
    );
  }
  return data?.counts.found === 0 ? <span className="faint">in no record</span> : null;
}
