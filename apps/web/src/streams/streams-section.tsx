import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { refreshChosenPlace } from '../api/queries.ts';
import type { AskedPlace, StreamList, Streams } from '../api/streams.ts';
import { PlaceChoice } from '../panel/place-choice.tsx';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { useAwsChoice } from '../state/use-settings.ts';
import { formatPlural } from '../ui/format.ts';
import styles from './streams.module.css';
import type { Reading } from './use-read.ts';

// Needed once a stream was chosen, never for the first screen.
const ReadForm = lazy(async () => ({ default: (await import('./read-form.tsx')).ReadForm }));

type StreamsProps = { readonly live: Streams; readonly read: Reading };

/** The streams that can be reached. They are asked for on demand only: each list is a call with somebody's credentials. */
export function StreamsSection({ live, read }: StreamsProps) {
  const client = useQueryClient();
  const [choice] = useAwsChoice();
  // A list counts for the choice that it was asked with, and for no other.
  const [listed, setListed] = useState<AskedPlace>();
  const [opened, setOpened] = useState<{ readonly of: AskedPlace; readonly name: string }>();
  const asked = listed === choice ? listed : undefined;
  const chosen = opened?.of === choice ? opened.name : undefined;
  const list = useQuery({
    queryKey: ['streams', asked],
    queryFn: async () => {
      try {
        return await live.streams(asked ?? {});
      } finally {
        void refreshChosenPlace(client);
      }
    },
    enabled: asked !== undefined,
    retry: false,
  });
  return (
    <section aria-label="Streams">
      <h2>Streams</h2>
      <PlaceChoice live={live} />
      {list.data === undefined && (
        <Button
          size="xs"
          variant="default"
          my={8}
          loading={list.isFetching}
          onClick={() => (asked === undefined ? setListed(choice) : void list.refetch())}
        >
          List the streams
        </Button>
      )}
      {list.isFetching && <p role="status">Asking Kinesis…</p>}
      {list.error && !list.isFetching && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && (
        <StreamNames list={list.data} chosen={chosen} onChoose={(name) => setOpened({ of: choice, name })} />
      )}
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
