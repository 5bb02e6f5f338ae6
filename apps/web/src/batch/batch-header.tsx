import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useBatchView } from '../panel/batch-view.ts';
import { ThemeButton } from '../panel/theme-button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { formatAge, formatBytes, formatDuration, formatPlural } from '../ui/format.ts';
import { useNow } from '../ui/now.tsx';
import styles from './batch-header.module.css';

const RETENTION_SECONDS = 24 * 3600;
const WARN_SECONDS = 6 * 3600;

/** What is open: title, size, shard, region, and how long its first record is still in the stream. */
export function BatchHeader({ onReplay }: { readonly onReplay: () => void }) {
  const { capture, batch } = useBatchView();
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.product}>
        Shardscope
      </Link>
      <span className="faint">/</span>
      <h1 className={styles.title} title={capture.title}>
        {capture.title}
      </h1>
      {capture.batches > 1 && (
        <Link to="/captures/$id" params={{ id: capture.id }} className={styles.chip}>
          batch {batch.n + 1} of {capture.batches}
        </Link>
      )}
      <span className={styles.chip}>
        {formatPlural(batch.records, 'record')} · {formatBytes(batch.eventBytes)}
      </span>
      <span className={styles.chip}>
        {batch.shardId === undefined ? 'shard not known' : shardWord(batch.shardId)}
        {batch.shardAssumed && ' (assumed)'} · {batch.region ?? 'region not known'}
      </span>
      <AgeChip />
      <span className="grow" />
      <ThemeButton />
      <CopyButton text={window.location.href} label="Copy link" />
      <Button size="compact-sm" onClick={onReplay}>
        Replay <kbd className={styles.key}>r</kbd>
      </Button>
    </header>
  );
}

function AgeChip() {
  const { batch } = useBatchView();
  const now = useNow();
  if (batch.firstArrivalMillis === undefined) return null;
  const age = (now - batch.firstArrivalMillis) / 1000;
  const left = RETENTION_SECONDS - age;
  const title = 'Lambda does not tell the retention of the stream; 24 hours, the default of Kinesis, are assumed.';
  if (left <= 0) {
    return (
      <span className={styles.chip} title={title}>
        first record arrived {formatAge(age)} ago, past 24 h
      </span>
    );
  }
  return (
    <span className={styles.chip} data-warn={left < WARN_SECONDS || undefined} title={title}>
      first record expires in {formatDuration(left)} (assumed)
    </span>
  );
}

/** `shardId-000000000006` to `shard 6`. */
function shardWord(shardId: string): string {
  const index = /^shardId-0*(\d+)$/.exec(shardId)?.[1];
  return index === undefined ? shardId : `shard ${index}`;
}
