// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go while scrolling cannot be a list of options of its own.
import type { Prediction } from '@shardscope/event-model';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useSteps } from '../panel/attempt-steps.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { usePointed } from '../panel/pointed.ts';
import { formatCount } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { placesOf } from './attempt-places.ts';
import { AttemptRow } from './attempt-row.tsx';
import { AttemptStage } from './attempt-stage.tsx';
import styles from './attempts.module.css';

const ROW_HEIGHT = 26;

/** Every attempt as a bar over the positions of the batch. An attempt under the pointer lights its records in the list. */
export function Attempts({ prediction }: { readonly prediction: Prediction }) {
  const { setLit } = useBatchView();
  const { attempts } = prediction;
  const steps = useSteps();
  const pointed = usePointed();
  const places = useMemo(() => placesOf(attempts), [attempts]);
  const deepest = useMemo(() => attempts.reduce((most, { splitDepth }) => Math.max(most, splitDepth), 0), [attempts]);
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: attempts.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  useEffect(() => {
    if (steps.row !== undefined) virtual.scrollToIndex(steps.row, { align: 'auto' });
  }, [steps.row, virtual]);
  const press = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    if (Number.isFinite(by)) steps.by(by);
    else steps.to(by < 0 ? 0 : attempts.length - 1);
  };
  // As wide as the last number needs: the bars of all rows begin at one line.
  const digits = formatCount(attempts.at(-1)?.ordinal ?? 0).length;
  return (
    <div className={styles.attempts} style={{ '--ordinals': `${Math.max(34, 8 * digits + 4)}px` }}>
      {prediction.truncated && (
        <Notice
          tone="again"
          title={`The simulation stopped after ${formatCount(attempts.length)} rows; records left are pending.`}
        />
      )}
      <AttemptStage prediction={prediction} places={places} />
      <div
        ref={scroll}
        className={styles.scroll}
        role="listbox"
        aria-label="Attempts, in order"
        aria-activedescendant={steps.row === undefined ? undefined : `attempt-${steps.row}`}
        tabIndex={0}
        onKeyDown={press}
      >
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const attempt = attempts[item.index];
            const place = places[item.index];
            if (attempt === undefined || place === undefined) return null;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it has the keys.
              <div
                key={item.index}
                id={`attempt-${item.index}`}
                role="option"
                tabIndex={-1}
                aria-selected={item.index === steps.row}
                aria-posinset={item.index + 1}
                aria-setsize={attempts.length}
                className={styles.item}
                style={{ transform: `translateY(${item.start}px)` }}
                onMouseEnter={() => setLit(attempt)}
                onMouseLeave={() => setLit(undefined)}
                onClick={() => steps.to(item.index)}
              >
                <AttemptRow
                  prediction={prediction}
                  attempt={attempt}
                  place={place}
                  deepest={deepest}
                  pointed={pointed}
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};
