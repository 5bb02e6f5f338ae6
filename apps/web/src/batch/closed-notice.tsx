import { Button } from '@mantine/core';
import { useContext } from 'react';
import { useBatchView } from '../panel/batch-view.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { formatCount, formatPlural } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { UserRecordsContext } from './aggregate-cells.tsx';
import type { FilterScan } from './use-filter.ts';
import { MAX_ALL } from './use-user-records.ts';

/** Says which user records are not among the lines, where that matters: a highlight sees lines only, and so does the filter of the page. */
export function ClosedNotice({ scan }: { readonly scan: FilterScan }) {
  const inside = useContext(UserRecordsContext);
  const { view } = useBatchView();
  if (inside === undefined || inside.total === 0) return null;
  if (inside.error) return <ProblemNotice error={inside.error} onRetry={inside.retry} />;
  const closed = inside.total - inside.shown;
  if (inside.reading || closed === 0) return null;
  // A source that scans looks into every aggregate; the page alone sees lines.
  const isAsked = scan.kind === 'page' || view.highlight !== '';
  if (inside.isAllOpen && inside.total > MAX_ALL) {
    return (
      <Notice
        tone="info"
        title={`${formatCount(inside.shown)} of ${formatPlural(inside.total, 'user record')} are open.`}
      >
        No more are opened at once, and words to highlight are not looked for in the rest. Open an aggregate by itself
        to see what it holds.
      </Notice>
    );
  }
  if (!isAsked) return null;
  const actions = (
    <Button size="compact-xs" variant="default" onClick={() => inside.openAll(true)}>
      Open all
    </Button>
  );
  return (
    <Notice
      tone="info"
      title={`${formatPlural(closed, 'user record')} in closed aggregates ${closed === 1 ? 'is' : 'are'} not looked at.`}
      actions={actions}
    />
  );
}
