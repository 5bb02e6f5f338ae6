import { createContext, useContext } from 'react';
import { useBatchView } from '../panel/batch-view.ts';
import { rowKey, rowNumber } from '../state/row-key.ts';
import { formatCount, formatPlural } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import styles from './batch-table.module.css';
import type { Line } from './lines.ts';
import type { UserRecordsView } from './use-user-records.ts';

export const UserRecordsContext = createContext<UserRecordsView | undefined>(undefined);

/** The number of a line and, for an aggregate, what opens it. */
export function NumberCell({ row }: { readonly row: { readonly original: Line } }) {
  const inside = useContext(UserRecordsContext);
  const { n, m, userRecords = 0 } = row.original;
  const number = <span className="faint">{rowNumber({ n, m })}</span>;
  if (inside === undefined || userRecords === 0) return number;
  return (
    <>
      <Disclosure
        isOpen={inside.lines.has(n)}
        label={`The ${formatPlural(userRecords, 'user record')} of record ${n}`}
        onToggle={() => inside.toggle(n)}
      />
      {number}
    </>
  );
}

export function NumberHeader() {
  const inside = useContext(UserRecordsContext);
  if (inside === undefined || inside.total === 0) return '#';
  return (
    <>
      <Disclosure
        isOpen={inside.isAllOpen}
        label={`All ${formatPlural(inside.total, 'user record')}`}
        onToggle={() => inside.openAll(!inside.isAllOpen)}
      />
      #
    </>
  );
}

type DisclosureProps = { readonly isOpen: boolean; readonly label: string; readonly onToggle: () => void };

function Disclosure({ isOpen, label, onToggle }: DisclosureProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-expanded={isOpen}
      aria-label={label}
      title={label}
      className={styles.disclosure}
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <Icon name="open" />
    </button>
  );
}

type AggregateLineProps = { readonly n: number; readonly userRecords: number; readonly preview: string };

/** An aggregate in one line: what it holds, how much of that cannot be listed, and how many of them are marked. */
export function AggregateLine({ n, userRecords, preview }: AggregateLineProps) {
  const inside = useContext(UserRecordsContext);
  const marked = useMarkedInside(n, userRecords);
  const listed = inside?.lines.get(n)?.length;
  return (
    <>
      {marked > 0 && (
        <span className={styles.inside} data-tone="gone">
          {formatCount(marked)} marked ·{' '}
        </span>
      )}
      {preview}
      {listed !== undefined && listed < userRecords && (
        <span className="dim"> · the first {formatCount(listed)} are listed</span>
      )}
    </>
  );
}

/** Counted over what the aggregate holds: it is a few, while the marks of a batch may be thousands. */
function useMarkedInside(n: number, userRecords: number): number {
  const { markedRows, markedSet } = useBatchView();
  if (!markedSet.has(n)) return 0;
  let count = 0;
  for (let m = 0; m < userRecords; m++) if (markedRows.has(rowKey(n, m))) count++;
  return count;
}
