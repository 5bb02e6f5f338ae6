import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Reading } from './use-read.ts';

/** How far a read has come, and a way to end it. */
export function ReadProgress({ read }: { readonly read: Reading }) {
  const { current } = read;
  if (read.error) return <ProblemNotice error={read.error} />;
  if (current === undefined) return null;
  const came = `${current.records.toLocaleString('en')} records`;
  if (read.busy) {
    return (
      <Notice
        tone="info"
        title={`Reading ${current.stream}: ${came}`}
        actions={
          <Button size="compact-xs" variant="default" onClick={read.stop}>
            Stop and keep what came
          </Button>
        }
      >
        {behind(current.shards)}
      </Notice>
    );
  }
  if (current.problem) {
    return (
      <Notice tone="gone" title={`The read of ${current.stream} ended early`}>
        {current.problem.detail}{' '}
        {current.captureId !== undefined && (
          <Link to="/captures/$id" params={{ id: current.captureId }}>
            {came} were kept
          </Link>
        )}
      </Notice>
    );
  }
  if (current.captureId !== undefined) return null;
  return (
    <Notice tone="info" title={`Nothing in ${current.stream} there`}>
      The shards were read to their end from that position and hold no records, so nothing was kept.
    </Notice>
  );
}

function behind(shards: readonly { readonly shardId: string; readonly millisBehindLatest?: number | undefined }[]) {
  const worst = Math.max(0, ...shards.map(({ millisBehindLatest }) => millisBehindLatest ?? 0));
  return worst === 0
    ? `${shards.length} shards, at the newest records.`
    : `${shards.length} shards, at most ${Math.ceil(worst / 1000).toLocaleString('en')} s behind the newest records.`;
}
