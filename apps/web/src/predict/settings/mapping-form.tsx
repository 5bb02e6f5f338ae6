import type { EventSourceMapping } from '@shardscope/event-model';
import { BatchesSetting } from './batches-setting.tsx';
import { DestinationSetting } from './destination-setting.tsx';
import { FilterPatterns } from './filter-patterns.tsx';
import { NumberSetting } from './number-setting.tsx';
import styles from './settings.module.css';
import { StartingPositionSetting } from './starting-position-setting.tsx';
import { SwitchSetting } from './switch-setting.tsx';
import { useShownMapping } from './use-shown-mapping.ts';

const reports = (mapping: EventSourceMapping) => mapping.functionResponseTypes.length > 0;

/** The settings of the mapping, by AWS's names. Every change shows in the fates at once. */
export function MappingForm() {
  const { mapping, other, change } = useShownMapping();
  const otherSide = (of: (mapping: EventSourceMapping) => boolean) =>
    other && { name: other.name, checked: of(other.mapping) };
  return (
    <form className={styles.two} aria-label="Event source mapping" onSubmit={(event) => event.preventDefault()}>
      <div>
        <NumberSetting name="maximumRetryAttempts" hint="−1–10,000" />
        <NumberSetting name="maximumRecordAgeInSeconds" hint="−1, 60–604,800" />
        <SwitchSetting
          label="BisectBatchOnFunctionError"
          checked={mapping.bisectBatchOnFunctionError}
          other={otherSide((it) => it.bisectBatchOnFunctionError)}
          onChange={(checked) => change({ bisectBatchOnFunctionError: checked })}
        />
        <SwitchSetting
          label="ReportBatchItemFailures"
          hint="AWS: off"
          checked={reports(mapping)}
          other={otherSide(reports)}
          onChange={(checked) => change({ functionResponseTypes: checked ? ['ReportBatchItemFailures'] : [] })}
        />
      </div>
      <div>
        <NumberSetting name="tumblingWindowInSeconds" hint="0–900" />
        <NumberSetting name="batchSize" />
        <NumberSetting name="maximumBatchingWindowInSeconds" />
        <NumberSetting name="parallelizationFactor" />
      </div>
      <div className={styles.wide}>
        <StartingPositionSetting />
        <DestinationSetting />
        <FilterPatterns />
        <BatchesSetting />
      </div>
    </form>
  );
}
