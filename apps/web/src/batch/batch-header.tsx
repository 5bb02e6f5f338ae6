import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { BatchDetail } from '../api/shapes.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { PlaceChip } from '../panel/place-chip.tsx';
import { SaveBundle } from '../panel/save-bundle.tsx';
import { SaveInput } from '../panel/save-input.tsx';
import { ThemeButton } from '../panel/theme-button.tsx';
import { type ViewState, writeLocation } from '../state/location.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { formatAge, formatBytes, formatDuration, formatPlural } from '../ui/format.ts';
import { useNow } from '../ui/now.tsx';
import styles from './batch-header.module.css';

/** What ended a read early; any other is a cap of this product. */
const CUT_WORDS: Readonly<Record<string, string>> = { failed: 'failed', stopped: 'stopped' };
const WARN_SECONDS = 6 * 3600;
const ALARM_SECONDS = 3600;

type BatchHeaderProps = { readonly marksRevision: number | undefined; readonly onReplay: (() => void) | undefined };

/** What is open: title, size, shard, region, and how long its first record is still in the stream. */
export function BatchHeader({ marksRevision, onReplay }: BatchHeaderProps) {
  const { capture, batch, view } = useBatchView();
  return (
    <header className={styles.header}>
      <title>{`${capture.title} · Shardscope`}</title>
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
      <span className={styles.chip} data-short>
        {formatPlural(batch.records, 'record')} · {formatBytes(batch.eventBytes)}
      </span>
      <ShardChip batch={batch} />
      {capture.reading?.cut && (
        <span className={styles.chip} data-warn data-flag title={capture.reading.message}>
          read {CUT_WORDS[capture.reading.because] ?? 'cut'}
        </span>
      )}
      {capture.inMemory && (
        <span
          className={styles.chip}
          data-warn
          data-flag
          title="No byte of it is on the disk; it is gone when the server stops."
        >
          in memory only
        </span>
      )}
      <PlaceChip reading={capture.reading} />
      {batch.window && <WindowChip window={batch.window} />}
      <AgeChip />
      <span className="grow" />
      <ThemeButton />
      <SaveInput capture={capture} />
      <SaveBundle capture={capture} />
      <CopyButton
        text={() => linkTo({ ...view, ...(marksRevision !== undefined && { marksRevision }) })}
        label="Copy link"
      />
      {onReplay && (
        <Button size="compact-sm" onClick={onReplay}>
          Replay <kbd className={styles.key}>r</kbd>
        </Button>
      )}
    </header>
  );
}

/** It stands whole where it tells something; that nothing is known gives way like any long fact. */
function ShardChip({ batch }: { readonly batch: BatchDetail }) {
  const { shardId, shardAssumed, region } = batch;
  const shard = shardId === undefined ? 'shard not known' : `${shardWord(shardId)}${shardAssumed ? ' (assumed)' : ''}`;
  const text = `${shard} · ${region ?? 'region not known'}`;
  const isKnown = shardId !== undefined && region !== undefined;
  return (
    <span className={styles.chip} data-short={isKnown || undefined} title={text}>
      {text}
    </span>
  );
}

function linkTo(view: ViewState): string {
  return window.location.origin + window.location.pathname + writeLocation(view);
}

function AgeChip() {
  const { batch, view } = useBatchView();
  const now = useNow();
  if (batch.firstArrivalMillis === undefined) return null;
  const { retentionHours } = view.whatIf.assumptions;
  const age = (now - batch.firstArrivalMillis) / 1000;
  const left = retentionHours * 3600 - age;
  const title = `The first record leaves the stream then. Lambda does not tell the retention of the stream; ${formatPlural(retentionHours, 'hour')} as under Settings, Assumptions.`;
  if (left <= 0) {
    return (
      <span className={styles.chip} title={title}>
        first record arrived {formatAge(age)} ago, past its retention of {retentionHours} h
      </span>
    );
  }
  return (
    <span className={styles.chip} data-warn={urgency(left)} title={title}>
      expires in {formatDuration(left)} (assumed)
    </span>
  );
}

function urgency(secondsLeft: number): 'soon' | 'now' | undefined {
  if (secondsLeft < ALARM_SECONDS) return 'now';
  return secondsLeft < WARN_SECONDS ? 'soon' : undefined;
}

function WindowChip({ window }: { readonly window: NonNullable<BatchDetail['window']> }) {
  return (
    <span className={styles.chip} title={`${window.start} to ${window.end}, state ${window.stateText}`}>
      window {windowWords(window.start, window.end)}
      {window.isFinalInvokeForWindow && ', final'}
      {window.isWindowTerminatedEarly && ', ended early'}
    </span>
  );
}

/** As they were sent, the day once where it is the same. */
function windowWords(start: string, end: string): string {
  const day = /^\d{4}-\d\d-\d\dT/.exec(start)?.[0];
  return `${start} to ${day !== undefined && end.startsWith(day) ? end.slice(day.length) : end}`;
}

/** `shardId-000000000006` to `shard 6`. */
function shardWord(shardId: string): string {
  const index = /^shardId-0*(\d+)$/.exec(shardId)?.[1];
  return index === undefined ? shardId : `shard ${index}`;
}
