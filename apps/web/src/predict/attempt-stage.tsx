import type { Prediction } from '@shardscope/event-model';
import { useSteps } from '../panel/attempt-steps.ts';
import type { Place } from './attempt-places.ts';
import { AttemptRow } from './attempt-row.tsx';
import styles from './attempts.module.css';

type AttemptStageProps = { readonly prediction: Prediction; readonly places: readonly Place[] };

/** The attempt that a person stands at, above all others: its bar slides into that of the next. */
export function AttemptStage({ prediction, places }: AttemptStageProps) {
  const { row } = useSteps();
  const attempt = row === undefined ? undefined : prediction.attempts[row];
  const place = row === undefined ? undefined : places[row];
  if (attempt === undefined || place === undefined) return null;
  // Without its branch: here it stands alone.
  return (
    <div className={styles.stage} aria-hidden="true">
      <AttemptRow prediction={prediction} attempt={attempt} place={place} deepest={0} pointed={undefined} />
    </div>
  );
}
