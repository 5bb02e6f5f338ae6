import type { EventSourceMapping } from '@shardscope/event-model';
import { mappingDifferences } from './mapping-differences.ts';
import styles from './settings.module.css';
import { useShownMapping } from './use-shown-mapping.ts';

/** What other settings would change in the shown ones. */
export function MappingChanges({ mapping }: { readonly mapping: EventSourceMapping }) {
  const { mapping: shown } = useShownMapping();
  const changes = mappingDifferences(shown, mapping);
  return (
    <p className={styles.note}>
      {changes.length === 0
        ? 'The same as the settings shown.'
        : changes.map(({ field, current, proposed }) => `${field} ${current} → ${proposed}`).join(', ')}
    </p>
  );
}
