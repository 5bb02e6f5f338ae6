import { type Attempt, hasRecord, type Prediction } from '@shardscope/event-model';
import { useBatchView } from '../panel/batch-view.ts';
import { formatCount } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { AttemptBar } from './attempt-bar.tsx';
import type { Place } from './attempt-places.ts';
import { checkpointOf, lostBy, spansOf, toneOf } from './attempt-spans.ts';
import { TreeLines } from './attempt-tree-lines.tsx';
import { attemptWords, ordinalsOf, recordsWords, secondsWords, whenWords } from './attempt-words.ts';
import styles from './attempts.module.css';

type AttemptRowProps = {
  readonly prediction: Prediction;
  readonly attempt: Attempt;
  readonly place: Place;
  /** Splits above the deepest of all rows; 0 leaves the branch out. */
  readonly deepest: number;
  /** The record under the pointer, in the list or in the time strip. */
  readonly pointed: number | undefined;
};

/** One attempt: its ordinal, its bar, the branch that leads to it, its words and its time. */
export function AttemptRow({ prediction, attempt, place, deepest, pointed }: AttemptRowProps) {
  const { batch, view } = useBatchView();
  const lost = lostBy(prediction, attempt).length;
  const { icon, subject, outcome } = attemptWords(attempt, place, checkpointOf(prediction, attempt), lost);
  const holdsPointed = pointed !== undefined && hasRecord(prediction, attempt, pointed);
  return (
    <span
      className={styles.attempt}
      data-holds={holdsPointed || undefined}
      title={`${recordsWords(attempt)}, ${whenWords(attempt)}. ${attempt.rule.text} (${attempt.rule.grade})`}
    >
      <span className="mono dim number">{formatCount(attempt.ordinal)}</span>
      <AttemptBar
        range={attempt}
        spans={spansOf(prediction, attempt)}
        records={batch.records}
        selected={view.record}
        pointed={pointed}
      />
      <span className={styles.words}>
        {deepest > 0 && <TreeLines place={place} depth={attempt.splitDepth} deepest={deepest} />}
        <span className={styles.outcome} data-tone={lost > 0 ? 'gone' : toneOf(attempt)}>
          <Icon name={icon} />
        </span>
        <span className={styles.text}>
          {subject !== '' && <span className="dim">{subject} </span>}
          {outcome}
        </span>
      </span>
      <span className="mono dim number">{secondsWords(attempt.startSeconds)}</span>
      <span className="visually-hidden">
        attempt {ordinalsOf(attempt)}, {recordsWords(attempt)}
      </span>
    </span>
  );
}
