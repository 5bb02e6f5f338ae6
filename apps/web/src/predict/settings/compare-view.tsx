import { comparePredictions, type Figure } from '@shardscope/event-model';
import { useMemo } from 'react';
import { useBatchView } from '../../panel/batch-view.ts';
import { useFilterVerdicts } from '../../panel/use-filter-verdicts.ts';
import { answerWhatIf, usedMapping, type WhatIf } from '../../state/what-if.ts';
import { formatCount, formatDuration, formatPlural } from '../../ui/format.ts';
import { MappingChanges } from './mapping-changes.tsx';
import styles from './settings.module.css';

/** Two settings side by side: what they differ in, and what each comes to. */
export function CompareView() {
  const { view, setWhatIf } = useBatchView();
  const { mapping, proposal } = view.whatIf;
  if (proposal === undefined) {
    return (
      <>
        <p className={styles.note}>
          Keeps the present settings as current and lets you edit proposed ones. The table shows the fates of either,
          and the difference stands here.
        </p>
        <button
          type="button"
          className={styles.plain}
          onClick={() => setWhatIf({ proposal: { mapping, shown: true } })}
        >
          Propose other settings
        </button>
      </>
    );
  }
  return (
    <>
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.plain}
          onClick={() => setWhatIf({ mapping: proposal.mapping, proposal: undefined })}
        >
          Use proposed
        </button>
        <button type="button" className={styles.plain} onClick={() => setWhatIf({ proposal: undefined })}>
          Drop
        </button>
      </div>
      <MappingChanges from={mapping} to={proposal.mapping} none="No setting differs yet: edit the proposed ones." />
      <table className={styles.table} aria-label="Current and proposed">
        <thead>
          <tr>
            <td />
            <th scope="col" data-shown={!proposal.shown || undefined}>
              current
            </th>
            <th scope="col" data-shown={proposal.shown || undefined}>
              proposed
            </th>
            <th scope="col">difference</th>
          </tr>
        </thead>
        <tbody>
          <Figures />
        </tbody>
      </table>
    </>
  );
}

function Figures() {
  const comparison = useComparison();
  if (comparison === undefined) {
    return (
      <tr>
        <th scope="row" colSpan={4}>
          Predicting both…
        </th>
      </tr>
    );
  }
  const { invocations, deliveries, blockedSeconds, recordsLost, lostSilently, saved, newlyLost } = comparison;
  return (
    <>
      <FigureRow name="invocations" figure={invocations} />
      <FigureRow name="deliveries" figure={deliveries} />
      <FigureRow name="blocked (assumed)" figure={blockedSeconds} format={formatDuration} />
      <FigureRow name="records lost" figure={recordsLost} isLoss />
      <FigureRow name="lost silently" figure={lostSilently} isLoss />
      <tr>
        <th scope="row" colSpan={4}>
          {formatPlural(saved.length, 'record')} saved, {formatCount(newlyLost.length)} newly lost.
          {!comparison.isComplete && ' One of the two stopped before its end: its figures are lower bounds.'}
        </th>
      </tr>
    </>
  );
}

type FigureRowProps = {
  readonly name: string;
  readonly figure: Figure;
  readonly format?: (n: number) => string;
  readonly isLoss?: boolean;
};

function FigureRow({ name, figure, format = formatCount, isLoss }: FigureRowProps) {
  const { current, proposed, difference } = figure;
  const sign = difference > 0 ? '+' : '−';
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-tone={isLoss && current > 0 ? 'gone' : undefined}>{format(current)}</td>
      <td data-tone={isLoss && proposed > 0 ? 'gone' : undefined}>{format(proposed)}</td>
      <td>{difference === 0 ? '=' : sign + format(Math.abs(difference))}</td>
    </tr>
  );
}

/** Both predictions held against each other; the shown one is there already. */
function useComparison() {
  const { capture, batch, view, facts, marked, firstAttemptMillis, answer } = useBatchView();
  const { whatIf } = view;
  const shown = whatIf.proposal?.shown === true;
  const other = useMemo((): WhatIf => {
    const { proposal } = whatIf;
    return { ...whatIf, ...(proposal && { proposal: { ...proposal, shown: !proposal.shown } }) };
  }, [whatIf]);
  const used = useMemo(() => usedMapping(other), [other]);
  const filter = useFilterVerdicts(capture.id, batch.n, used);
  return useMemo(() => {
    if (facts === undefined || answer === undefined || filter.kind === 'waiting') return undefined;
    const verdicts = filter.kind === 'known' ? filter.verdicts : undefined;
    const inside = marked.filter((position) => position < facts.records.length);
    const { prediction } = answerWhatIf(facts, inside, other, firstAttemptMillis, verdicts);
    return shown
      ? comparePredictions(prediction, answer.prediction)
      : comparePredictions(answer.prediction, prediction);
  }, [facts, marked, firstAttemptMillis, filter, other, answer, shown]);
}
