import { useQuery } from '@tanstack/react-query';
import type { Incident, IncidentList, Streams } from '../api/streams.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { Icon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './streams.module.css';
import type { Reading } from './use-read.ts';

const POLL_MILLIS = 500;

type IncidentsProps = { readonly live: Streams; readonly read: Reading };

/** What went wrong in the demo's stream; a click reads the shard and opens the batch. */
export function IncidentsSection({ live, read }: IncidentsProps) {
  const list = useQuery({
    queryKey: ['incidents'],
    queryFn: () => live.incidents(),
    refetchInterval: ({ state }) => (state.data?.state === 'starting' ? POLL_MILLIS : false),
  });
  if (list.data?.state === 'off') return null;
  return (
    <section aria-label="Incidents">
      <h2>Incidents in the demo stream</h2>
      {list.error && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && <DemoState list={list.data} />}
      <ul className={styles.incidents}>
        {list.data?.items.map((incident) => (
          <li key={incident.id}>
            <button
              type="button"
              disabled={list.data.state !== 'ready' || read.busy}
              onClick={() => read.start(requestFor(incident))}
            >
              <Icon name="open" /> {incident.title}
            </button>
            <p className="dim">{incident.about}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DemoState({ list }: { readonly list: IncidentList }) {
  if (list.state === 'starting') return <p role="status">The embedded Kinesis is starting; a few seconds…</p>;
  if (list.state !== 'failed') return null;
  return (
    <Notice tone="gone" title="The demo is not running">
      {list.message}
    </Notice>
  );
}

function requestFor({ stream, shardId }: Incident) {
  return { stream, shards: [shardId], from: { at: 'TRIM_HORIZON' as const }, until: { kind: 'now' as const } };
}
