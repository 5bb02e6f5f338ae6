import type { Attempt, Prediction } from '@shardscope/event-model';
import { useSteps } from '../panel/attempt-steps.ts';
import { Grade } from '../panel/grade.tsx';
import { formatCount } from '../ui/format.ts';
import { toneOf } from './attempt-spans.ts';
import { ordinalsOf, recordsWords, whenWords } from './attempt-words.ts';
import styles from './verdict-pane.module.css';

type StepViewProps = { readonly prediction: Prediction; readonly attempt: Attempt };

/** The attempt that a person stands at, in sentences: what was delivered and when, the verdict, what Lambda does next and why. */
export function StepView({ prediction, attempt }: StepViewProps) {
  const steps = useSteps();
  const { verdict } = attempt;
  const last = prediction.attempts.at(-1);
  const all = last === undefined ? 0 : last.ordinal + last.count - 1;
  return (
    <div className={styles.pane}>
      <div className={styles.nav}>
        <b>
          {attempt.count > 1 ? 'Attempts' : 'Attempt'} {ordinalsOf(attempt)} of {formatCount(all)}
        </b>
        <button type="button" aria-label="Previous attempt" onClick={() => steps.by(-1)}>
          <kbd>,</kbd>
        </button>
        <button type="button" aria-label="Next attempt" onClick={() => steps.by(1)}>
          <kbd>.</kbd>
        </button>
        <button type="button" onClick={steps.leave}>
          <kbd>Esc</kbd>
          <span className="visually-hidden"> leaves the attempts</span>
        </button>
      </div>
      <p className="dim">
        {recordsWords(attempt)}, {whenWords(attempt)}
      </p>
      <p className={styles.verdict} data-tone={toneOf(attempt)}>
        {'because' in verdict ? verdict.because : verdict.rule.text} <Grade rule={verdict.rule} />
      </p>
      <p>
        <b>Then:</b> {attempt.rule.text} <Grade rule={attempt.rule} />
      </p>
    </div>
  );
}
