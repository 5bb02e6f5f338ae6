import type { MappingNames } from '@shardscope/event-model';
import type { ListedMapping } from '../../api/shapes.ts';
import { useBatchView } from '../../panel/batch-view.ts';
import { formatTime } from '../../ui/format.ts';
import { MappingChanges } from './mapping-changes.tsx';
import styles from './settings.module.css';
import type { LeafProps } from './side.tsx';
import { UseSettings } from './use-settings.tsx';
import { useShownMapping } from './use-shown-mapping.ts';

type AccountMappingProps = Pick<LeafProps, 'onNames'> & { readonly item: ListedMapping };

/** One mapping of the account: where it reads from, how it goes, and what it would change here. */
export function AccountMapping({ item, onNames }: AccountMappingProps) {
  const { facts } = useBatchView();
  const { mapping } = useShownMapping();
  const stream = item.eventSourceArn.split(':').at(-1);
  const isOfThis = facts !== undefined && facts.streamArn === item.eventSourceArn;
  return (
    <li>
      <b>{stream}</b> {isOfThis && '· the source of this batch '}
      <span className="dim">
        {[item.state, item.stateTransitionReason].filter(Boolean).join(': ')}
        {item.lastModified !== undefined && ` · changed ${dateOf(item.lastModified)}`}
      </span>
      {item.lastProcessingResult !== undefined && (
        <p className={styles.note}>
          Last processing result: <b>{item.lastProcessingResult}</b>
        </p>
      )}
      <MappingChanges from={mapping} to={item.mapping} none="The same as the settings shown." />
      {item.notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <UseSettings mapping={item.mapping} onUse={() => onNames(namesOf(item))} />
    </li>
  );
}

function namesOf({ functionArn, eventSourceArn }: ListedMapping): MappingNames {
  return {
    eventSourceArn,
    ...(functionArn !== undefined && { functionName: functionArn }),
  };
}

function dateOf(lastModified: string): string {
  const { date, time } = formatTime(Date.parse(lastModified), 'utc');
  return `${date} ${time.slice(0, 5)} UTC`;
}
