import type { EventSourceMapping } from '@shardscope/event-model';
import { mappingDifferences } from './mapping-differences.ts';
import styles from './settings.module.css';

type MappingChangesProps = {
  readonly from: EventSourceMapping;
  readonly to: EventSourceMapping;
  /** What to say where nothing differs. */
  readonly none: string;
};

/** What one mapping has otherwise than another, in one sentence. */
export function MappingChanges({ from, to, none }: MappingChangesProps) {
  const changes = mappingDifferences(from, to).map((it) => `${it.field} ${it.current} → ${it.proposed}`);
  return <p className={styles.note}>{changes.length === 0 ? none : changes.join(', ')}</p>;
}
