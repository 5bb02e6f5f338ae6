import type { Attempt, Prediction } from '@shardscope/event-model';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useBatchView } from '../panel/batch-view.ts';
import { formatCount, formatDuration } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { attemptWords, segmentsOf } from './attempt-words.ts';
import styles from './predict.module.css';

const ROW_HEIGHT = 25;

/** Every attempt as a bar over the positions of the batch. An attempt under the pointer lights its records in the list. */
export function Attempts({ prediction, records }: { readonly prediction: Prediction; readonly records: number }) {
  const { attempts } = prediction;
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: attempts.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  return (
    <>
      {prediction.truncated && (
        <Notice
          tone="again"
          title={`The simulation stopped after ${formatCount(attempts.length)} rows; records left are pending.`}
        />
      )}
      <div ref={scroll} className={styles.scroll}>
        <ol style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const attempt = attempts[item.index];
            return (
              attempt && (
                <li key={item.index} className={styles.item} style={{ transform: `translateY(${item.start}px)` }}>
                  <AttemptRow attempt={attempt} records={records} />
                </li>
              )
            );
          })}
        </ol>
      </div>
    </>
  );
}

function AttemptRow({ attempt, records }: { readonly attempt: Attempt; readonly records: number }) {
  const { view, setView, setLit } = useBatchView();
  const words = attemptWords(attempt);
  const light = () => setLit({ from: attempt.from, to: attempt.to });
  return (
    <button
      type="button"
      className={styles.attempt}
      title={titleOf(attempt)}
      onMouseEnter={light}
      onMouseLeave={() => setLit(undefined)}
      onFocus={light}
      onBlur={() => setLit(undefined)}
      onClick={() => setView({ record: attempt.from })}
    >
      <span className="mono dim number">{attempt.ordinal}</span>
      <span className={styles.track} aria-hidden="true">
        {segmentsOf(attempt).map((segment) => (
          <i
            key={segment.from}
            data-tone={segment.tone}
            style={{ left: share(segment.from, records), width: share(segment.to - segment.from, records) }}
          />
        ))}
        <u style={{ left: share(view.record + 0.5, records) }} />
      </span>
      <span className={styles.words} style={{ paddingLeft: indentOf(attempt) }}>
        {attempt.splitDepth > 0 && <span aria-hidden="true">└ </span>}
        {words}
        {attempt.count > 1 && <b> × {formatCount(attempt.count - 1)} more</b>}
      </span>
      <span className="mono faint number">{formatDuration(attempt.startSeconds)}</span>
      <span className="visually-hidden">
        records {attempt.from} to {attempt.to - 1}
      </span>
    </button>
  );
}

function titleOf({ rule, count, lastSeconds }: Attempt): string {
  const last =
    count > 1
      ? ` The last of these ${formatCount(count)} is ${formatDuration(lastSeconds)} after the first attempt.`
      : '';
  return `${rule.text} (${rule.grade})${last}`;
}

// Deeper halves keep the last indent: the words need the room more, and ten thousand records split fourteen times.
const indentOf = ({ splitDepth }: Attempt) => Math.max(0, Math.min(splitDepth, 6) - 1) * 8;

const share = (n: number, of: number) => `${(100 * n) / Math.max(1, of)}%`;
