import { useBatchView } from '../../panel/batch-view.ts';
import type { WhatIf } from '../../state/what-if.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import styles from './settings.module.css';

const BATCHES: Readonly<Record<WhatIf['batches'], string>> = {
  captured: 'stay the batch that came',
  backlog: 'are cut anew, all waiting',
  live: 'are cut anew, as they arrived',
};

/** Whether BatchSize, the batching window and the lanes decide: they cut batches, and this one is cut. */
export function BatchesSetting() {
  const { view, setWhatIf } = useBatchView();
  const { batches } = view.whatIf;
  const hint =
    batches === 'captured'
      ? 'BatchSize, batching window and factor cut the batches to come, not this one'
      : 'BatchSize, batching window, factor and 6 MB decide';
  return (
    <div className={styles.broad}>
      <ChoiceSetting
        label="These records"
        hint={hint}
        choices={BATCHES}
        value={batches}
        onChange={(wanted) => setWhatIf({ batches: wanted })}
      />
    </div>
  );
}
