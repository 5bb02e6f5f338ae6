import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StreamList, Streams } from '../api/streams.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { ReadForm } from './read-form.tsx';
import styles from './streams.module.css';
import type { Reading } from './use-read.ts';

type StreamsProps = { readonly live: Streams; readonly read: Reading };

/** The streams that can be reached. They are asked for on demand only: each list is a call with somebody's credentials. */
export function StreamsSection({ live, read }: StreamsProps) {
  const [asked, setAsked] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const list = useQuery({ queryKey: ['streams'], queryFn: () => live.streams(), enabled: asked, retry: false });
  return (
    <section aria-label="Streams">
      <h2>Streams</h2>
      {!asked && (
        <Button size="xs" variant="default" onClick={() => setAsked(true)}>
          List the streams
        </Button>
      )}
      {list.isLoading && <p role="status">Asking Kinesis…</p>}
      {list.error && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && <StreamNames list={list.data} chosen={chosen} onChoose={setChosen} />}
      {chosen !== undefined && <ReadForm key={chosen} live={live} stream={chosen} read={read} />}
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
      <p className="dim">
        {countOf(list.items.length)} in {list.region}, asked at {list.endpoint}
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
              {openShards !== undefined && `, ${openShards} open shards`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function countOf(streams: number): string {
  if (streams === 0) return 'There are no streams';
  return streams === 1 ? '1 stream' : `${streams} streams`;
}
