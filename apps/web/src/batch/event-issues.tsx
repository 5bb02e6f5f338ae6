import { useMemo } from 'react';
import { useBatchView } from '../panel/batch-view.ts';
import { formatPlural } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';

/** Issues of the input and of the event: those of a record stand with the record. */
export function EventIssues() {
  const { capture, batch, rows, complete } = useBatchView();
  const issues = useMemo(() => {
    if (!complete) return [];
    const ofRecords = new Set(rows.flatMap((row) => row.issues.map(({ code, pointer }) => `${code} ${pointer}`)));
    const all = [...capture.issueList, ...batch.issueList];
    return all.filter(({ code, pointer }) => !ofRecords.has(`${code} ${pointer}`));
  }, [capture, batch, rows, complete]);
  const [first] = issues;
  if (first === undefined) return null;
  return (
    <Notice tone={first.severity === 'error' ? 'gone' : 'again'} title={first.message}>
      {issues.length > 1 && (
        <details>
          <summary>{formatPlural(issues.length - 1, 'more issue')} of this event</summary>
          <ul>
            {issues.slice(1).map((issue) => (
              <li key={issue.code + issue.pointer}>{issue.message}</li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  );
}
