import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReadRequest, StreamDetail, Streams } from '../api/streams.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import styles from './streams.module.css';
import type { Reading } from './use-read.ts';

type At = ReadRequest['from']['at'];
const POSITIONS: readonly { readonly value: At; readonly label: string }[] = [
  { value: 'TRIM_HORIZON', label: 'TRIM_HORIZON: the oldest record' },
  { value: 'LATEST', label: 'LATEST: wait for new records' },
  { value: 'AT_TIMESTAMP', label: 'AT_TIMESTAMP: a time in UTC' },
  { value: 'AT_SEQUENCE_NUMBER', label: 'AT_SEQUENCE_NUMBER' },
  { value: 'AFTER_SEQUENCE_NUMBER', label: 'AFTER_SEQUENCE_NUMBER' },
];
const WAITED_FOR = 1_000;

type ReadFormProps = { readonly live: Streams; readonly stream: string; readonly read: Reading };

/** Which shard, from where. */
export function ReadForm({ live, stream, read }: ReadFormProps) {
  const detail = useQuery({ queryKey: ['stream', stream], queryFn: () => live.stream(stream), retry: false });
  const [shard, setShard] = useState('');
  const [at, setAt] = useState<At>('TRIM_HORIZON');
  const [place, setPlace] = useState('');
  const request = requestOf(stream, shard, at, place.trim());
  if (detail.error) return <ProblemNotice error={detail.error} onRetry={() => void detail.refetch()} />;
  if (detail.data === undefined) return <p role="status">Reading the shards…</p>;
  return (
    <form
      className={styles.form}
      aria-label={`Read ${stream}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (request !== undefined) read.start(request);
      }}
    >
      <NativeSelect
        size="xs"
        label="Shard"
        data={shardChoices(detail.data)}
        value={shard}
        onChange={(event) => setShard(event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        label="From"
        data={[...POSITIONS]}
        value={at}
        onChange={(event) => setAt(event.currentTarget.value as At)}
      />
      {needsPlace(at) && (
        <TextInput
          size="xs"
          label={at === 'AT_TIMESTAMP' ? 'Time, as 2026-01-14T02:10:00Z' : 'Sequence number; choose its shard too'}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
      )}
      <Button size="xs" type="submit" disabled={request === undefined || read.busy}>
        Read into a capture
      </Button>
    </form>
  );
}

const needsPlace = (at: At) => at !== 'TRIM_HORIZON' && at !== 'LATEST';

function shardChoices({ shards }: StreamDetail) {
  const parents = (one: StreamDetail['shards'][number]) =>
    [one.parentShardId, one.adjacentParentShardId].filter((id) => id !== undefined).join(' and ');
  return [
    { value: '', label: `all ${shards.length} shards` },
    ...shards.map((one) => ({
      value: one.shardId,
      label: `${one.shardId}, ${one.state}${parents(one) === '' ? '' : `, of ${parents(one)}`}`,
    })),
  ];
}

/** Nothing while a field is still to be filled. */
function requestOf(stream: string, shard: string, at: At, place: string): ReadRequest | undefined {
  const common = { stream, ...(shard !== '' && { shards: [shard] }) };
  // Reading from LATEST up to now would end at once with nothing.
  const until: ReadRequest['until'] = at === 'LATEST' ? { kind: 'count', records: WAITED_FOR } : { kind: 'now' };
  if (!needsPlace(at)) return { ...common, from: { at }, until };
  if (at === 'AT_TIMESTAMP') {
    return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(place) ? { ...common, from: { at, timestamp: place }, until } : undefined;
  }
  return shard !== '' && /^\d+$/.test(place) ? { ...common, from: { at, sequenceNumber: place }, until } : undefined;
}
