import type { ReactNode } from 'react';
import type { LayerView, RecordDetail } from '../api/shapes.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './record.module.css';
import { useRecord } from './use-record.ts';

type RecordFrameProps = { readonly children: (detail: RecordDetail) => ReactNode };

/** What every tab of the record has around it: waiting, trouble, and the record's own issues on top. */
export function RecordFrame({ children }: RecordFrameProps) {
  const { batch } = useBatchView();
  const { detail, behind, error, retry } = useRecord();
  if (batch.records === 0) return <p className={styles.note}>This event has no records: it closes a time window.</p>;
  if (error) return <ProblemNotice error={error} onRetry={retry} />;
  if (detail === undefined) return <p className={styles.note}>Reading the record…</p>;
  return (
    <div className={styles.frame} data-behind={behind || undefined} aria-busy={behind}>
      {detail.issues.map((issue) => (
        <Notice
          key={issue.code + issue.pointer}
          tone={issue.severity === 'error' ? 'gone' : 'again'}
          title={issue.message}
        >
          at <code>{issue.pointer}</code>
        </Notice>
      ))}
      {children(detail)}
    </div>
  );
}

type LayersFrameProps = { readonly children: (detail: RecordDetail, layers: LayerView) => ReactNode };

/** The frame for tabs that show what the data decodes to. A record without readable data has nothing to decode. */
export function LayersFrame({ children }: LayersFrameProps) {
  return (
    <RecordFrame>
      {(detail) =>
        detail.layers === undefined ? (
          <p className={styles.note}>There is no data to decode; Raw and Metadata show what there is.</p>
        ) : (
          children(detail, detail.layers)
        )
      }
    </RecordFrame>
  );
}
