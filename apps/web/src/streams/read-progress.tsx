import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { StreamRead } from '../api/streams.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { formatBytes, formatDuration, formatPlural } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import type { Reading } from './use-read.ts';

/** How far a read has come and a way to end it; afterwards why it ended, where no capture tells it. */
export function ReadProgress({ read }: { readonly read: Reading }) {
  const { current } = read;
  if (read.error) return <ProblemNotice error={read.error} />;
  if (current === undefined) return null;
  if (read.busy) return <Running read={read} current={current} />;
  if (current.problem) {
    return (
      <Notice tone="gone" title={`The read of ${current.stream} ended early`}>
        {current.problem.detail} {current.captureId !== undefined && <Kept current={current} id={current.captureId} />}
      </Notice>
    );
  }
  if (current.captureId !== undefined) return null;
  return (
    <Notice tone="info" title={`No records in ${current.stream} there`}>
      {current.end?.message} Nothing came, so nothing was kept.
    </Notice>
  );
}

type RunningProps = { readonly read: Reading; readonly current: StreamRead };

function Running({ read, current }: RunningProps) {
  const came = `${formatPlural(current.records, 'record')}, ${formatBytes(current.bytes)}`;
  const sum = (of: 'throttled' | 'retried') => current.shards.reduce((total, shard) => total + shard[of], 0);
  const [throttled, retried] = [sum('throttled'), sum('retried')];
  return (
    <Notice
      tone="info"
      title={current.state === 'saving' ? `Keeping ${came}` : `Reading ${current.stream}: ${came}`}
      actions={
        <Button size="compact-xs" variant="default" disabled={current.state === 'saving'} onClick={read.stop}>
          Stop and keep what came
        </Button>
      }
    >
      {behind(current.shards)}
      {throttled > 0 &&
        ` Kinesis throttled it ${formatPlural(throttled, 'time')}; it gives way to the other consumers.`}
      {retried > 0 && ` ${formatPlural(retried, 'call')} broke and ${retried === 1 ? 'was' : 'were'} made again.`}
    </Notice>
  );
}

function Kept({ current, id }: { readonly current: StreamRead; readonly id: string }) {
  return (
    <Link to="/captures/$id" params={{ id }}>
      {formatPlural(current.records, 'record')} that came before {current.records === 1 ? 'is' : 'are'} kept
    </Link>
  );
}

function behind(shards: StreamRead['shards']): string {
  const reading = shards.filter(({ end }) => end === undefined);
  const known = reading.flatMap(({ millisBehindLatest }) => millisBehindLatest ?? []);
  const of = `${formatPlural(reading.length, 'shard')} of ${shards.length} still read`;
  if (known.length === 0) return `${of}.`;
  const worst = Math.max(...known);
  return worst === 0
    ? `${of}, at the newest records.`
    : `${of}, at most ${formatDuration(worst / 1000)} behind the newest records.`;
}
