import { isTemplateReference } from '@shardscope/event-model';
import { useId } from 'react';
import { Setting } from './setting.tsx';
import styles from './settings.module.css';
import { useShownMapping } from './use-shown-mapping.ts';

/** Where Lambda tells of what it discards: an ARN, or the reference of a template that stands for one. */
export function DestinationSetting() {
  const { mapping, other, change, errorOf } = useShownMapping();
  const errorId = useId();
  const { onFailureDestination: destination } = mapping;
  const error = errorOf('DestinationConfig');
  const differs = other !== undefined && other.mapping.onFailureDestination !== destination;
  return (
    <Setting
      label="On-failure destination"
      hint={differs ? `${other.name} ${other.mapping.onFailureDestination ?? 'none'}` : hintOf(destination)}
      differs={differs}
      errorId={errorId}
      {...(error !== undefined && { error })}
    >
      <input
        className={styles.text}
        aria-label="On-failure destination"
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : errorId}
        placeholder="arn:aws:sqs:…"
        value={destination ?? ''}
        onChange={(event) => change({ onFailureDestination: event.currentTarget.value.trim() || undefined })}
      />
    </Setting>
  );
}

function hintOf(destination: string | undefined): string {
  if (destination === undefined) return 'none: what is discarded is gone';
  return isTemplateReference(destination) ? 'a reference of a template, not an ARN' : '';
}
