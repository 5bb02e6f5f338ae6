import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { AskedPlace, StreamList, Streams } from '../api/streams.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { formatPlural } from '../ui/format.ts';
import { PlaceForm, regionError } from './place-form.tsx';
import styles from './streams.module.css';
import type { Reading } from './use-read.ts';

// Needed once a stream was chosen, never for the first screen.
const ReadForm = lazy(async () => ({ default: (await import('./read-form.tsx')).ReadForm }));

type StreamsProps = { readonly live: Streams; readonly read: Reading };

/** The streams that can be reached. They are asked for on demand only: each list is a call with somebody's credentials. */
export function StreamsSection({ live, read }: StreamsProps) {
  const client = useQueryClient();
  const [place, setPlace] = useState<AskedPlace>({});
  const [asked, setAsked] = useState<AskedPlace>();
  const [chosen, setChosen] = useState<string>();
  const list = useQuery({
    queryKey: ['streams', asked],
    queryFn: async () => {
      try {
        return await live.streams(asked ?? {});
      } finally {
        void client.invalidateQueries({ queryKey: ['aws'] });
      }
    },
    enabled: asked !== undefined,
    retry: false,
  });
  return (
    <section aria-label="Streams">
      <h2>Streams</h2>
      <PlaceForm
        live={live}
        place={place}
        onChange={(next) => {
          setPlace(next);
          setAsked(undefined);
          setChosen(undefined);
        }}
      />
      {list.data === undefined && (
        <Button
          size="xs"
          variant="default"
          my={8}
          loading={list.isFetching}
          disabled={regionError(place.region) !== undefined}
          onClick={() => (asked === undefined ? setAsked(place) : void list.refetch())}
        >
          List the streams
        </Button>
      )}
      {list.isFetching && <p role="status">Asking Kinesis…</p>}
      {list.error && !list.isFetching && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && <StreamNames list={list.data} chosen={chosen} onChoose={setChosen} />}
      {chosen !== undefined && asked !== undefined && (
        <Suspense fallback={<p role="status">Reading the shards…</p>}>
          <ReadForm key={chosen} live={live} stream={chosen} place={asked} read={read} />
        </Suspense>
      )}
    </section>
  );
}

type NamesProps = {
  readonly list: StreamList;
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
};

function StreamNames({ list, chosen, onChoose }: NamesProps) {
  return (
    <>
      <p className={`dim ${styles.asked}`}>
        {list.items.length === 0 ? 'There are no streams' : formatPlural(list.items.length, 'stream')} in {list.region},
        asked at {list.endpoint}
        {list.cut && '; there are more, which are not shown'}
      </p>
      <ul className={styles.names}>
        {list.items.map(({ name, status, openShards }) => (
          <li key={name}>
            <button type="button" aria-pressed={name === chosen} onClick={() => onChoose(name)}>
              {name}
            </button>
            <span className="dim">
              {status ?? 'not described'}
              {openShards !== undefined && `, ${formatPlural(openShards, 'open shard')}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
