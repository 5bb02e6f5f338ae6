import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Incident, IncidentList, Streams } from '../api/streams.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { Icon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './streams.module.css';
import type { Reading } from './use-read.ts';

const POLL_MILLIS = 500;

type IncidentsProps = { readonly live: Streams; readonly read: Reading };

/** What went wrong in the demo's stream, and incidents that are kept as events; a click opens the batch. */
export function IncidentsSection({ live, read }: IncidentsProps) {
  const list = useQuery({
    queryKey: ['incidents'],
    queryFn: () => live.incidents(),
    refetchInterval: ({ state }) => (state.data?.state === 'starting' ? POLL_MILLIS : false),
  });
  const stored = useOpenIncident(live);
  if (list.error) return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return null;
  return (
    <section aria-label="Incidents">
      <h2>Incidents to look at</h2>
      {list.data.state !== 'off' && <DemoState list={list.data} />}
      {stored.error && <ProblemNotice error={stored.error} />}
      <ul className={styles.incidents}>
        {list.data.items.map((incident) => (
          <IncidentItem
            key={incident.id}
            incident={incident}
            where="in the demo stream"
            disabled={list.data.state !== 'ready' || read.busy}
            onOpen={() => read.start(requestFor(incident))}
          />
        ))}
        {list.data.events.map((incident) => (
          <IncidentItem
            key={incident.id}
            incident={incident}
            where="a captured event"
            disabled={stored.isPending}
            onOpen={() => stored.mutate(incident.id)}
          />
        ))}
      </ul>
    </section>
  );
}

function useOpenIncident(live: Streams) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: live.openIncident,
    onSuccess: ({ captureId, settings }) => {
      void client.invalidateQueries({ queryKey: ['captures'] });
      void navigate({ href: `/captures/${captureId}/batches/0${settings === '' ? '' : `?${settings}&v=1`}` });
    },
  });
}

type ItemProps = {
  readonly incident: { readonly title: string; readonly about: string; readonly look: string };
  readonly where: string;
  readonly disabled: boolean;
  readonly onOpen: () => void;
};

function IncidentItem({ incident, where, disabled, onOpen }: ItemProps) {
  return (
    <li>
      <div>
        <button type="button" disabled={disabled} onClick={onOpen}>
          <Icon name="open" /> {incident.title}
        </button>
        <span className="faint">{where}</span>
      </div>
      <p className="dim">
        {incident.about} {incident.look}
      </p>
    </li>
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

function requestFor({ stream, shardId, title }: Incident) {
  return { stream, shards: [shardId], from: { at: 'TRIM_HORIZON' as const }, until: { kind: 'now' as const }, title };
}
