import { NumberInput, Switch, TextInput } from '@mantine/core';
import type { EventSourceMapping } from '@shardscope/event-model';
import { useBatchView } from '../../panel/batch-view.ts';
import { Setting } from './setting.tsx';
import styles from './settings.module.css';

/** The settings that decide, by AWS's names. Every change shows in the fates at once. */
export function MappingForm() {
  const { view, setWhatIf } = useBatchView();
  const { mapping } = view.whatIf;
  const set = (change: Partial<EventSourceMapping>) => setWhatIf({ mapping: { ...mapping, ...change } });
  const count = (name: 'maximumRetryAttempts' | 'maximumRecordAgeInSeconds', label: string, hint: string) => (
    <Setting label={label} hint={hint}>
      <NumberInput
        aria-label={label}
        size="xs"
        className={styles.narrow ?? ''}
        value={mapping[name]}
        allowDecimal={false}
        onChange={(value) => typeof value === 'number' && set({ [name]: value })}
      />
    </Setting>
  );
  return (
    <form aria-label="Event source mapping" onSubmit={(event) => event.preventDefault()}>
      {count('maximumRetryAttempts', 'MaximumRetryAttempts', '−1: until records expire')}
      {count('maximumRecordAgeInSeconds', 'MaximumRecordAgeInSeconds', '−1: no limit')}
      <Setting label="BisectBatchOnFunctionError">
        <Switch
          aria-label="BisectBatchOnFunctionError"
          size="xs"
          checked={mapping.bisectBatchOnFunctionError}
          onChange={(event) => set({ bisectBatchOnFunctionError: event.currentTarget.checked })}
        />
      </Setting>
      <Setting label="ReportBatchItemFailures" hint="AWS default is off: then no response is read">
        <Switch
          aria-label="ReportBatchItemFailures"
          size="xs"
          checked={mapping.functionResponseTypes.length > 0}
          onChange={(event) =>
            set({ functionResponseTypes: event.currentTarget.checked ? ['ReportBatchItemFailures'] : [] })
          }
        />
      </Setting>
      <Setting label="On-failure destination" hint="none: what is discarded is gone">
        <TextInput
          aria-label="On-failure destination"
          size="xs"
          className={styles.medium ?? ''}
          placeholder="arn:aws:sqs:…"
          value={mapping.onFailureDestination ?? ''}
          onChange={(event) => set({ onFailureDestination: event.currentTarget.value.trim() || undefined })}
        />
      </Setting>
    </form>
  );
}
