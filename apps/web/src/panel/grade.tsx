import type { Rule } from '@shardscope/event-model';
import styles from './evidence.module.css';

/** How a rule is known, with its source under the pointer. Where documented and observed differ, both are said. */
export function Grade({ rule }: { readonly rule: Pick<Rule, 'grade' | 'source' | 'differs'> }) {
  return (
    <span className={styles.grade} title={rule.source}>
      {rule.grade}
      {rule.differs !== undefined && <span className="wrap"> · {rule.differs}</span>}
    </span>
  );
}
