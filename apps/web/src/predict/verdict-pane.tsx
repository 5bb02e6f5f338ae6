import type { Prediction } from '@shardscope/event-model';
import { useSteps } from '../panel/attempt-steps.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { VerdictView } from '../panel/verdict-view.tsx';
import type { WhatIfAnswer } from '../state/what-if.ts';
import { Icon } from '../ui/icons.tsx';
import { recordsWords } from './attempt-words.ts';
import { deliveredBy } from './delivered-by.ts';
import { ResponsePreview } from './response-preview.tsx';
import { StepView } from './step-view.tsx';
import styles from './verdict-pane.module.css';
import { WindowHint } from './window-hint.tsx';

/** What the function returns and what Lambda reads in it; while a person steps, the attempt that they stand at. */
export function VerdictPane({ answer }: { readonly answer: WhatIfAnswer }) {
  const { row } = useSteps();
  const { prediction } = answer;
  const attempt = row === undefined ? undefined : prediction.attempts[row];
  if (attempt !== undefined) return <StepView prediction={prediction} attempt={attempt} />;
  return (
    <div className={styles.pane}>
      <ResponsePreview text={answer.responseText} />
      <WindowHint />
      <WorstFinding answer={answer} />
      <FirstVerdict prediction={prediction} />
      {prediction.attempts.length > 0 && (
        <p className={styles.hint}>
          <kbd>.</kbd> <kbd>,</kbd> step through the attempts
        </p>
      )}
    </div>
  );
}

/** The first verdict that is no success: what fails may come in a later batch. Else the first. */
function FirstVerdict({ prediction }: { readonly prediction: Prediction }) {
  const { attempts } = prediction;
  const [first] = attempts;
  const shown = attempts.find(({ verdict, from, to }) => verdict.kind !== 'complete-success' && from < to) ?? first;
  if (first === undefined || shown === undefined) return <p>The function is not invoked.</p>;
  return (
    <>
      {shown !== first && (
        <p className="dim">
          Attempt {shown.ordinal}, {recordsWords(shown)}
        </p>
      )}
      <VerdictView verdict={shown.verdict} {...deliveredBy(prediction, shown)} />
    </>
  );
}

/** A failure that nobody will hear of must be seen here, not one tab away. */
function WorstFinding({ answer }: { readonly answer: WhatIfAnswer }) {
  const { setView } = useBatchView();
  const { findings } = answer.read;
  const worst =
    findings.find(({ severity }) => severity === 'error') ?? findings.find(({ severity }) => severity === 'warning');
  if (worst === undefined) return null;
  return (
    <button
      type="button"
      className={styles.worst}
      data-tone={worst.severity === 'error' ? 'gone' : 'again'}
      onClick={() => setView({ drawer: 'response' })}
    >
      <Icon name="warning" /> {worst.what}
    </button>
  );
}
