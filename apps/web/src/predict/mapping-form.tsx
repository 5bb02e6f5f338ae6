import { NativeSelect, NumberInput, Switch, TextInput } from '@mantine/core';
import { checkMapping, type EventSourceMapping } from '@shardscope/event-model';
import { useBatchView } from '../panel/batch-view.ts';
import { DEFAULT_WHAT_IF, type WhatIf } from '../state/what-if.ts';
import { Notice } from '../ui/notice.tsx';
import styles from './predict.module.css';

const BEHAVIOURS: readonly { readonly value: WhatIf['behaviour']['kind']; readonly label: string }[] = [
  { value: 'reports-marked', label: 'reports the marked records' },
  { value: 'throws-on-marked', label: 'throws when one is marked' },
  { value: 'times-out-on-marked', label: 'times out when one is marked' },
  { value: 'recovers', label: 'reports them, then recovers' },
];

/** The settings that decide, by AWS's names. Every change shows in the fates at once. */
export function MappingForm() {
  const { view, setWhatIf } = useBatchView();
  const { mapping, behaviour, firstAttempt } = view.whatIf;
  const set = (change: Partial<EventSourceMapping>) => setWhatIf({ mapping: { ...mapping, ...change } });
  const count = (
    name: 'maximumRetryAttempts' | 'maximumRecordAgeInSeconds' | 'batchSize',
    label: string,
    hint: string,
  ) => (
    <NumberInput
      size="xs"
      label={label}
      description={hint}
      value={mapping[name]}
      allowDecimal={false}
      onChange={(value) => typeof value === 'number' && set({ [name]: value })}
    />
  );
  return (
    <form className={styles.form} aria-label="Event source mapping" onSubmit={(event) => event.preventDefault()}>
      {count('maximumRetryAttempts', 'MaximumRetryAttempts', '−1: until records expire (AWS default)')}
      {count('maximumRecordAgeInSeconds', 'MaximumRecordAgeInSeconds', '−1: no limit (AWS default)')}
      <Switch
        size="xs"
        label="BisectBatchOnFunctionError"
        className={styles.wide ?? ''}
        checked={mapping.bisectBatchOnFunctionError}
        onChange={(event) => set({ bisectBatchOnFunctionError: event.currentTarget.checked })}
      />
      <Switch
        size="xs"
        label="ReportBatchItemFailures"
        description="AWS default is off: then no response is read"
        className={styles.wide ?? ''}
        checked={mapping.functionResponseTypes.length > 0}
        onChange={(event) =>
          set({ functionResponseTypes: event.currentTarget.checked ? ['ReportBatchItemFailures'] : [] })
        }
      />
      <NativeSelect
        size="xs"
        label="The function"
        className={styles.wide ?? ''}
        data={[...BEHAVIOURS]}
        value={behaviour.kind}
        onChange={(event) => {
          const kind = BEHAVIOURS.find(({ value }) => value === event.currentTarget.value)?.value ?? 'reports-marked';
          setWhatIf({ behaviour: kind === 'recovers' ? { kind, times: 2 } : { kind } });
        }}
      />
      {behaviour.kind === 'recovers' && (
        <NumberInput
          size="xs"
          label="Attempts that fail before it recovers"
          className={styles.wide ?? ''}
          min={1}
          max={9999}
          value={behaviour.times}
          onChange={(value) =>
            typeof value === 'number' && setWhatIf({ behaviour: { kind: 'recovers', times: value } })
          }
        />
      )}
      <NativeSelect
        size="xs"
        label="First attempt"
        className={styles.wide ?? ''}
        data={[
          { value: 'arrival', label: 'when the last record had arrived (assumed)' },
          { value: 'now', label: 'now: records have aged since' },
        ]}
        value={firstAttempt}
        onChange={(event) => setWhatIf({ firstAttempt: event.currentTarget.value === 'now' ? 'now' : 'arrival' })}
      />
      <TextInput
        size="xs"
        label="On-failure destination (ARN)"
        className={styles.wide ?? ''}
        placeholder="none: what is discarded is gone"
        value={mapping.onFailureDestination ?? ''}
        onChange={(event) => set({ onFailureDestination: event.currentTarget.value.trim() || undefined })}
      />
      <MappingProblems mapping={mapping} />
      <button type="button" hidden={view.whatIf === DEFAULT_WHAT_IF} onClick={() => setWhatIf(DEFAULT_WHAT_IF)}>
        Back to the defaults
      </button>
    </form>
  );
}

function MappingProblems({ mapping }: { readonly mapping: EventSourceMapping }) {
  const problems = checkMapping(mapping);
  if (problems.length === 0) return null;
  return (
    <div className={styles.problems}>
      {problems.map((problem) => (
        <Notice key={problem.field + problem.message} tone="gone" title={`${problem.field}: AWS refuses it.`}>
          {problem.message}
        </Notice>
      ))}
    </div>
  );
}
