import { Button } from '@mantine/core';
import { useBatchView } from '../panel/batch-view.ts';
import { VerdictView } from '../panel/verdict-view.tsx';
import { shownMapping } from '../state/what-if.ts';
import { Columns } from '../ui/columns.tsx';
import { Attempts } from './attempts.tsx';
import styles from './predict.module.css';
import { TotalsView } from './totals.tsx';

/** The first verdict on the left, the attempts in the middle, what it comes to on the right. */
export function PredictionPanel() {
  const { answer, batch, rows } = useBatchView();
  // The first attempt may hold less than the batch: records that expired or did not fit 6 MB are not in it.
  const first = answer?.prediction.attempts[0];
  return (
    <Columns tracks="minmax(220px, 280px) minmax(0, 1fr) minmax(210px, 270px)">
      <section aria-label="First verdict">
        {first && (
          <VerdictView verdict={first.verdict} records={first.to - first.from} positionOf={(n) => first.from + n} />
        )}
      </section>
      <section aria-label="Attempts" className={styles.attempts}>
        {answer ? (
          <Attempts prediction={answer.prediction} records={batch.records} />
        ) : (
          <p className="dim" role="status">
            The prediction needs every record: {rows.length} of {batch.records} read.
          </p>
        )}
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and holds nothing that takes the focus. */}
      <section aria-label="Totals" tabIndex={0}>
        {answer && <TotalsView prediction={answer.prediction} />}
      </section>
    </Columns>
  );
}

/** The settings in one line, in the tab bar. */
export function MappingSummary() {
  const { view, setView } = useBatchView();
  const mapping = shownMapping(view.whatIf);
  const reports = mapping.functionResponseTypes.includes('ReportBatchItemFailures');
  return (
    <>
      <span>
        retries <b>{mapping.maximumRetryAttempts < 0 ? '∞' : mapping.maximumRetryAttempts}</b> · bisect{' '}
        <b>{mapping.bisectBatchOnFunctionError ? 'on' : 'off'}</b> · reporting <b>{reports ? 'on' : 'off'}</b> · age{' '}
        <b>{mapping.maximumRecordAgeInSeconds < 0 ? '∞' : `${mapping.maximumRecordAgeInSeconds} s`}</b>
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
