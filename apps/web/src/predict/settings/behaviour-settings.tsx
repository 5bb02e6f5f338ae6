import { NativeSelect, NumberInput } from '@mantine/core';
import { useBatchView } from '../../panel/batch-view.ts';
import type { WhatIf } from '../../state/what-if.ts';
import { Setting } from './setting.tsx';
import styles from './settings.module.css';

const BEHAVIOURS: readonly { readonly value: WhatIf['behaviour']['kind']; readonly label: string }[] = [
  { value: 'reports-marked', label: 'reports the marked' },
  { value: 'throws-on-marked', label: 'throws on a marked' },
  { value: 'times-out-on-marked', label: 'times out on a marked' },
  { value: 'recovers', label: 'reports, then recovers' },
];

/** What the function does with the marked records, and when its first attempt happens. */
export function BehaviourSettings() {
  const { view, setWhatIf } = useBatchView();
  const { behaviour, firstAttempt } = view.whatIf;
  return (
    <>
      <Setting label="The function">
        <NativeSelect
          aria-label="The function"
          size="xs"
          className={styles.medium ?? ''}
          data={[...BEHAVIOURS]}
          value={behaviour.kind}
          onChange={(event) => {
            const kind = BEHAVIOURS.find(({ value }) => value === event.currentTarget.value)?.value ?? 'reports-marked';
            setWhatIf({ behaviour: kind === 'recovers' || kind === 'throttled' ? { kind, times: 2 } : { kind } });
          }}
        />
      </Setting>
      {behaviour.kind === 'recovers' && (
        <Setting label="Attempts that fail first">
          <NumberInput
            aria-label="Attempts that fail first"
            size="xs"
            className={styles.narrow ?? ''}
            min={1}
            max={9999}
            value={behaviour.times}
            onChange={(times) => typeof times === 'number' && setWhatIf({ behaviour: { kind: 'recovers', times } })}
          />
        </Setting>
      )}
      <Setting label="First attempt">
        <NativeSelect
          aria-label="First attempt"
          size="xs"
          className={styles.medium ?? ''}
          data={[
            { value: 'arrival', label: 'at the last arrival' },
            { value: 'now', label: 'now, records aged' },
          ]}
          value={firstAttempt}
          onChange={(event) => setWhatIf({ firstAttempt: event.currentTarget.value === 'now' ? 'now' : 'arrival' })}
        />
      </Setting>
    </>
  );
}
