import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useSource } from '../api/queries.ts';
import type { CaptureSummary } from '../api/shapes.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { formatAge, formatBytes, formatPlural } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { useNow } from '../ui/now.tsx';
import styles from './open.module.css';

export function CaptureRow({ capture }: { readonly capture: CaptureSummary }) {
  const source = useSource();
  const client = useQueryClient();
  const now = useNow();
  const [mode, setMode] = useState<'show' | 'rename' | 'delete'>('show');
  const row = useRef<HTMLLIElement>(null);
  const refresh = () => client.invalidateQueries({ queryKey: ['captures'] });
  // Where the row stays, so does the focus.
  const close = () => {
    setMode('show');
    row.current?.focus();
  };
  const done = async () => {
    await refresh();
    close();
  };
  const rename = useMutation({
    mutationFn: (title: string) => source.renameCapture(capture.id, title),
    onSuccess: done,
  });
  const remove = useMutation({ mutationFn: () => source.deleteCapture(capture.id), onSuccess: refresh });
  return (
    <li ref={row} className={styles.capture} tabIndex={-1}>
      {mode === 'rename' ? (
        <RenameForm title={capture.title} onCancel={close} onSave={(title) => rename.mutate(title)} />
      ) : (
        <Link to="/captures/$id" params={{ id: capture.id }} className={styles.captureTitle}>
          {capture.title}
        </Link>
      )}
      {source.can.keep && (
        <span className={styles.actions}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`Rename ${capture.title}`}
            onClick={() => setMode('rename')}
          >
            <Icon name="edit" />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`Delete ${capture.title}`}
            onClick={() => setMode('delete')}
          >
            <Icon name="trash" />
          </ActionIcon>
        </span>
      )}
      <span className={styles.captureFacts}>
        {capture.kindTitle}
        {/* What holds no batch has no records to count: a bundle, an on-failure record, another event. */}
        {capture.batches > 0 && ` · ${formatPlural(capture.records, 'record')}`}
        {capture.batches > 1 && ` in ${formatPlural(capture.batches, 'batch', 'batches')}`} ·{' '}
        {formatBytes(capture.bytes)}
        {capture.issues > 0 && <b data-tone="again"> · {formatPlural(capture.issues, 'issue')}</b>} ·{' '}
        {formatAge(Math.max(0, (now - Date.parse(capture.createdAt)) / 1000))} ago · {sourceWord(capture)}
        {capture.inMemory && <b data-tone="again"> · in memory only, gone when the server stops</b>}
        {capture.reading?.cut && (
          <b data-tone="again" title={capture.reading.message}>
            {' '}
            · {firstSentence(capture.reading.message)}
          </b>
        )}
      </span>
      {mode === 'delete' && (
        <div className={styles.confirm}>
          Delete it with its marks and replays? It cannot be brought back.
          <Button size="compact-xs" color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
            Delete
          </Button>
          <Button size="compact-xs" variant="default" onClick={close}>
            Keep
          </Button>
        </div>
      )}
      {(rename.error ?? remove.error) && <ProblemNotice error={rename.error ?? remove.error} />}
    </li>
  );
}

function sourceWord({ source, reading }: CaptureSummary): string {
  if (reading !== undefined) return `from the stream ${reading.stream}`;
  if (source === 'incident') return 'an incident of the demo';
  return source === 'paste' ? 'pasted' : 'from a file';
}

const firstSentence = (text: string) => text.replace(/[.;] .*$/s, '');

type RenameFormProps = {
  readonly title: string;
  readonly onSave: (title: string) => void;
  readonly onCancel: () => void;
};

function RenameForm({ title, onSave, onCancel }: RenameFormProps) {
  const [text, setText] = useState(title);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text.trim() || title);
      }}
    >
      <TextInput
        size="xs"
        aria-label="Title"
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      />
    </form>
  );
}
