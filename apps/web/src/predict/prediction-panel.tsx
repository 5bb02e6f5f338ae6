import { Button } from '@mantine/core';
import { useBatchView } from '../panel/batch-view.ts';
import { usedMapping } from '../state/what-if.ts';
import { Columns } from '../ui/columns.tsx';
import { formatCount, formatPlural } from '../ui/format.ts';
import attemptStyles from './attempts.module.css';
import { Attempts } from './attempts.tsx';
import styles from './predict.module.css';
import { Contradictions, RulesFold } from './rules.tsx';
import { CompareSwitch } from './settings/compare-switch.tsx';
import { TotalsView } from './totals.tsx';
import { VerdictPane } from './verdict-pane.tsx';

/** The verdict on the left, the attempts in the middle, what it comes to on the right: all in sight at once. */
export function PredictionPanel() {
  const { answer, batch, rows, complete } = useBatchView();
  if (answer === undefined) {
    const read = `${formatCount(rows.length)} of ${formatCount(batch.records)} read`;
    return (
      <p className={styles.note} role="status">
        {complete ? 'Asking what the filter says of every record…' : `The prediction needs every record: ${read}.`}
      </p>
    );
  }
  const { prediction } = answer;
  return (
    <Columns tracks="minmax(268px, 17%) minmax(0, 1fr) minmax(246px, 17%)">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and may hold nothing that takes the focus. */}
      <section aria-label="Verdict" tabIndex={0}>
        <VerdictPane answer={answer} />
      </section>
      <section aria-label="Attempts" className={attemptStyles.pane}>
        {prediction.attempts.length === 0 ? (
          <p className={styles.note}>No attempts: there is no record to be delivered.</p>
        ) : (
          <Attempts prediction={prediction} />
        )}
      </section>
      <section aria-label="Totals">
        <TotalsView prediction={prediction} />
        <Contradictions rules={prediction.rules} />
        <RulesFold rules={prediction.rules} />
      </section>
    </Columns>
  );
}

/** The settings in one line, in the tab bar. */
export function MappingSummary() {
  const { view, setView, answer } = useBatchView();
  const mapping = usedMapping(view.whatIf);
  const refused = answer?.replaced.length ?? 0;
  const reports = mapping.functionResponseTypes.includes('ReportBatchItemFailures');
  return (
    <>
      <CompareSwitch />
      <span>
        retries <b>{mapping.maximumRetryAttempts < 0 ? '∞' : mapping.maximumRetryAttempts}</b> · bisect{' '}
        <b>{mapping.bisectBatchOnFunctionError ? 'on' : 'off'}</b> · reporting <b>{reports ? 'on' : 'off'}</b> · age{' '}
        <b>{mapping.maximumRecordAgeInSeconds < 0 ? '∞' : `${mapping.maximumRecordAgeInSeconds} s`}</b>
        {view.whatIf.batches !== 'captured' && (
          <>
            {' '}
            · cut at <b>{formatCount(mapping.batchSize)}</b>
          </>
        )}
        {refused > 0 && <> · AWS refuses {formatPlural(refused, 'setting')}</>}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        aria-label="Edit the settings"
        onClick={() => setView({ drawer: 'settings' })}
      >
        edit
      </Button>
    </>
  );
}
