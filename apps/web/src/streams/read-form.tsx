import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AskedPlace, StreamDetail, Streams } from '../api/streams.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { type At, errorsOf, needsPlace, type ReadDraft, requestOf, type Until } from './read-request.ts';
import { ShardChoice } from './shard-choice.tsx';
import styles from './streams.module.css';
import type { Reading } from './use-read.ts';

const FROM: readonly { readonly value: At; readonly label: string }[] = [
  { value: 'TRIM_HORIZON', label: 'TRIM_HORIZON: the oldest record' },
  { value: 'LATEST', label: 'LATEST: wait for new records' },
  { value: 'AT_TIMESTAMP', label: 'AT_TIMESTAMP: a time in UTC' },
  { value: 'AT_SEQUENCE_NUMBER', label: 'AT_SEQUENCE_NUMBER' },
  { value: 'AFTER_SEQUENCE_NUMBER', label: 'AFTER_SEQUENCE_NUMBER' },
];
const UNTIL: readonly { readonly value: Until; readonly label: string }[] = [
  { value: 'now', label: 'what is there now' },
  { value: 'count', label: 'a number of records, waiting' },
  { value: 'time', label: 'a time in UTC' },
];
const WAITED_FOR = '1000';

type ReadFormProps = {
  readonly live: Streams;
  readonly stream: string;
  readonly place: AskedPlace;
  readonly read: Reading;
};

/** Which shards, from where, and up to where. */
export function ReadForm({ live, stream, place, read }: ReadFormProps) {
  const detail = useQuery({
    queryKey: ['stream', stream, place],
    queryFn: () => live.stream(stream, place),
    retry: false,
  });
  if (detail.error) return <ProblemNotice error={detail.error} onRetry={() => void detail.refetch()} />;
  if (detail.data === undefined) return <p role="status">Reading the shards…</p>;
  return <ReadFields detail={detail.data} place={place} read={read} />;
}

type FieldsProps = { readonly detail: StreamDetail; readonly place: AskedPlace; readonly read: Reading };

function ReadFields({ detail, place, read }: FieldsProps) {
  const { name, shards } = detail;
  const [draft, setDraft] = useState<ReadDraft>(() => ({
    ...{ at: 'TRIM_HORIZON', place: '', until: 'now', count: '', time: '' },
    shards: shards.map(({ shardId }) => shardId),
  }));
  // What is wrong is said once somebody has tried, and then as it is typed.
  const [tried, setTried] = useState(false);
  const wrong = errorsOf(draft);
  const errors = tried ? wrong : {};
  const change = (part: Partial<ReadDraft>) => setDraft({ ...draft, ...part });
  return (
    <form
      aria-label={`Read ${name}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.keys(wrong).length === 0) read.start(requestOf(name, shards.length, place, draft));
      }}
    >
      <ShardChoice
        shards={shards}
        chosen={draft.shards}
        error={errors.shards}
        onChange={(chosen) => change({ shards: chosen })}
      />
      <div className={styles.form}>
        <NativeSelect
          size="xs"
          label="From"
          data={[...FROM]}
          value={draft.at}
          onChange={(event) => change(fromChange(event.currentTarget.value as At, draft))}
        />
        {needsPlace(draft.at) && (
          <TextInput
            size="xs"
            label={draft.at === 'AT_TIMESTAMP' ? 'Time, as 2026-01-14T02:10:00Z' : 'Sequence number'}
            value={draft.place}
            error={errors.place}
            onChange={(event) => change({ place: event.currentTarget.value.trim() })}
          />
        )}
        <NativeSelect
          size="xs"
          label="Up to"
          data={[...UNTIL]}
          value={draft.until}
          onChange={(event) => change({ until: event.currentTarget.value as Until })}
        />
        {draft.until === 'time' ? (
          <TextInput
            size="xs"
            label="Until, as 2026-01-14T02:20:00Z"
            value={draft.time}
            error={errors.time}
            onChange={(event) => change({ time: event.currentTarget.value.trim() })}
          />
        ) : (
          <TextInput
            size="xs"
            label="Records at most"
            placeholder="10,000"
            inputMode="numeric"
            value={draft.count}
            error={errors.count}
            onChange={(event) => change({ count: event.currentTarget.value.trim() })}
          />
        )}
        <Button size="xs" type="submit" disabled={read.busy}>
          Read into a capture
        </Button>
      </div>
    </form>
  );
}

/** Reading from LATEST up to now would end at once with nothing. */
function fromChange(at: At, { until, count }: ReadDraft): Partial<ReadDraft> {
  return at === 'LATEST' && until === 'now' ? { at, until: 'count', count: count || WAITED_FOR } : { at };
}
