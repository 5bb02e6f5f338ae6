import { readFilterPatterns } from '@shardscope/event-model';
import { useId } from 'react';
import { useBatchView } from '../../panel/batch-view.ts';
import { ProblemNotice } from '../../panel/problem-notice.tsx';
import type { FilterState } from '../../panel/use-filter-verdicts.ts';
import { isTooLongForLink } from '../../state/link-text.ts';
import { formatPlural } from '../../ui/format.ts';
import styles from './settings.module.css';
import { useShownMapping } from './use-shown-mapping.ts';

const FIRST_PATTERN = '{"data":{}}';
const NONE: readonly string[] = [];

/** FilterCriteria: one pattern a line. A record is delivered when one of them matches it. */
export function FilterPatterns() {
  const { filter } = useBatchView();
  const { mapping, other, change } = useShownMapping();
  const patterns = mapping.filterPatterns ?? NONE;
  const set = (wanted: readonly string[]) => change({ filterPatterns: wanted });
  const differs = other && JSON.stringify(other.mapping.filterPatterns ?? NONE) !== JSON.stringify(patterns);
  return (
    <fieldset className={styles.setting} data-differs={differs || undefined} aria-label="FilterCriteria">
      <div className={styles.row}>
        <span className={styles.name}>
          <span>FilterCriteria</span>
          <small>
            {differs && `${other.name} ${formatPlural(other.mapping.filterPatterns?.length ?? 0, 'pattern')} · `}
            {patterns.length === 0 ? 'none: every record is delivered' : <Counts filter={filter} />}
          </small>
        </span>
        <button type="button" className={styles.plain} onClick={() => set([...patterns, FIRST_PATTERN])}>
          Add a pattern
        </button>
      </div>
      {patterns.map((pattern, i) => (
        <PatternLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a pattern is its place; its text changes with every key.
          key={i}
          name={`Filter pattern ${i + 1}`}
          pattern={pattern}
          onChange={(text) => set(patterns.with(i, text))}
          onRemove={() => set(patterns.toSpliced(i, 1))}
        />
      ))}
      {isTooLongForLink(JSON.stringify(patterns)) && (
        <p className={styles.note}>These patterns are too long for the link: a reload starts without them.</p>
      )}
      {filter.kind === 'failed' && <ProblemNotice error={filter.error} onRetry={filter.retry} />}
    </fieldset>
  );
}

type PatternLineProps = {
  readonly name: string;
  readonly pattern: string;
  readonly onChange: (text: string) => void;
  readonly onRemove: () => void;
};

function PatternLine({ name, pattern, onChange, onRemove }: PatternLineProps) {
  const errorId = useId();
  const [read] = readFilterPatterns([pattern]);
  const isRefused = read?.kind === 'refused';
  return (
    <>
      <div className={styles.pattern}>
        <input
          className={styles.text}
          aria-label={name}
          aria-invalid={isRefused}
          aria-describedby={isRefused ? errorId : undefined}
          spellCheck={false}
          value={pattern}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <button type="button" className={styles.plain} aria-label={`Remove ${name.toLowerCase()}`} onClick={onRemove}>
          Remove
        </button>
      </div>
      {isRefused && (
        <p className={styles.error} id={errorId} role="alert">
          {read.message} The prediction leaves this pattern out.
        </p>
      )}
    </>
  );
}

function Counts({ filter }: { readonly filter: FilterState }) {
  if (filter.kind === 'waiting') return <span role="status">holding the records against it…</span>;
  if (filter.kind !== 'known') return null;
  const { verdicts, ofRecord } = filter.verdicts;
  const delivered = ofRecord.reduce((sum, index) => sum + (verdicts[index]?.delivered ? 1 : 0), 0);
  return (
    <span role="status">
      delivers {delivered} of {formatPlural(ofRecord.length, 'record')}
    </span>
  );
}
