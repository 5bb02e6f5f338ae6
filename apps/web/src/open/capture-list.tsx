import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { captureListQuery, useSource } from '../api/queries.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { useFocusKept } from '../ui/use-focus-kept.ts';
import { CaptureRow } from './capture-row.tsx';
import styles from './open.module.css';

/** What was opened before, the newest first. */
export function CaptureList() {
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text, 200);
  const list = useQuery({ ...captureListQuery(useSource(), q), placeholderData: keepPreviousData });
  const items = list.data?.items ?? [];
  const section = useRef<HTMLElement>(null);
  useFocusKept(section, section);
  return (
    <section ref={section} className={styles.captures} aria-label="Captures" tabIndex={-1}>
      <div className={styles.listHead}>
        <h2>Captures</h2>
        <TextInput
          size="xs"
          aria-label="Search captures"
          placeholder="search titles"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {list.error && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <p className={styles.empty}>Reading the list…</p>}
      {list.data && items.length === 0 && (
        <p className={styles.empty}>
          {q === ''
            ? 'None yet. What you open is kept here, on this machine only, until you delete it.'
            : `No title holds “${q}”.`}
        </p>
      )}
      <ul>
        {items.map((capture) => (
          <CaptureRow key={capture.id} capture={capture} />
        ))}
      </ul>
      {list.data?.nextCursor !== undefined && (
        <p className="dim">The newest {items.length} are shown; search to reach older ones.</p>
      )}
    </section>
  );
}
