import { useBatchView } from '../../panel/batch-view.ts';
import { CountSetting } from './count-setting.tsx';

const EMPTY_STATE_BYTES = 2;
// More than a response may have: what lies behind the limit of 1 MB of state is to be seen, too.
const MOST_STATE_BYTES = 6 * 1024 * 1024;
const MOST_FAILURES = 10_000;

/** What the function does with the state of a tumbling window; there while the mapping has one. */
export function WindowSettings() {
  const { view, setWhatIf } = useBatchView();
  const { windowBehaviour } = view.whatIf;
  const { stateBytes = EMPTY_STATE_BYTES, finalFailures = 0 } = windowBehaviour;
  return (
    <>
      <CountSetting
        label="Bytes of its state"
        value={stateBytes}
        minimum={EMPTY_STATE_BYTES}
        maximum={MOST_STATE_BYTES}
        onChange={(n) => setWhatIf({ windowBehaviour: { ...windowBehaviour, stateBytes: n } })}
      />
      <CountSetting
        label="Final invocation fails"
        hint="times"
        value={finalFailures}
        minimum={0}
        maximum={MOST_FAILURES}
        onChange={(n) => setWhatIf({ windowBehaviour: { ...windowBehaviour, finalFailures: n } })}
      />
    </>
  );
}
