import type { ReadResponse } from '@shardscope/event-model';
import styles from './evidence.module.css';
import { Findings } from './findings.tsx';
import { VerdictView } from './verdict-view.tsx';

/** A response as Lambda reads it. What is lost stands above the verdict: that may well be a success. */
export function Reading({ read, records }: { readonly read: ReadResponse; readonly records: number }) {
  const errors = read.findings.filter(({ severity }) => severity === 'error');
  const others = read.findings.filter(({ severity }) => severity !== 'error');
  return (
    <div className={styles.reading}>
      <Findings findings={errors} />
      <VerdictView verdict={read.verdict} records={records} />
      <Findings findings={others} />
    </div>
  );
}
