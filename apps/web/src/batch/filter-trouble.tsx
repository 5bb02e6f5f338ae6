import { toProblem } from '../api/problem.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { formatCount, formatPlural } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import styles from './filter-bar.module.css';
import { failedRow } from './filter-counts.tsx';
import { type AskedFilter, languageOf } from './filter-language.ts';
import type { FilterScan } from './use-filter.ts';

type FilterTroubleProps = {
  readonly id: string;
  readonly asked: AskedFilter | undefined;
  readonly scan: FilterScan;
  readonly onHelp: () => void;
};

/** One line under the filter: what is wrong with it, where, and what it does meanwhile; or why records could not be judged. */
export function FilterTrouble({ id, asked, scan, onHelp }: FilterTroubleProps) {
  const { batch } = useBatchView();
  if (asked === undefined) return null;
  if (scan.kind === 'failed') return <Refused id={id} asked={asked} scan={scan} onHelp={onHelp} />;
  if (scan.kind !== 'done') return null;
  const { counts, failure } = scan.part;
  const unseen = counts.total - counts.scanned;
  if (unseen === 0 && (failure === undefined || counts.matched > 0)) return null;
  return (
    <div id={id} className={styles.trouble} role="status">
      <Icon name="warning" />
      {unseen > 0 ? (
        <span>
          The time was up: {formatPlural(unseen, 'record')} of {formatCount(batch.records)} were not looked at. Ask for
          less.
        </span>
      ) : (
        <span>
          {formatPlural(counts.failed, 'record')} could not be judged, first record {failure && failedRow(failure)}:{' '}
          {failure?.message}
        </span>
      )}
    </div>
  );
}

type RefusedProps = Omit<FilterTroubleProps, 'asked' | 'scan'> & {
  readonly asked: AskedFilter;
  readonly scan: FilterScan & { readonly kind: 'failed' };
};

function Refused({ id, asked, scan, onHelp }: RefusedProps) {
  const problem = toProblem(scan.error);
  const { reason, offset } = problem.facts;
  const isWrong = problem.code === 'filter-invalid' && typeof reason === 'string' && typeof offset === 'number';
  return (
    <div id={id} className={styles.trouble} role="status">
      <Icon name="warning" />
      {isWrong ? (
        <span>
          {languageOf(asked.engine)}: {reason}. <Place expression={asked.expression} offset={offset} /> No record is
          hidden meanwhile.
        </span>
      ) : (
        <span>
          {problem.title} {problem.detail} No record is hidden meanwhile.
        </span>
      )}
      <span className="grow" />
      <button type="button" className={styles.link} onClick={isWrong ? onHelp : scan.retry}>
        {isWrong ? (
          <>
            Examples <kbd>F1</kbd>
          </>
        ) : (
          'Try again'
        )}
      </button>
    </div>
  );
}

const AROUND = 16;

/** The place in the expression where reading stopped, with a little around it. */
function Place({ expression, offset }: { readonly expression: string; readonly offset: number }) {
  const before = expression.slice(Math.max(0, offset - AROUND), offset);
  const here = expression.slice(offset, offset + 1);
  const after = expression.slice(offset + 1, offset + AROUND);
  return (
    <code className={styles.place} title={`character ${offset}`}>
      {offset > AROUND && '…'}
      {before}
      <mark>{here === '' ? ' ' : here}</mark>
      {after}
      {offset + AROUND < expression.length && '…'}
    </code>
  );
}
