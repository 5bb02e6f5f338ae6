import type { FailingBehaviour } from '@shardscope/event-model';
import { useBatchView } from '../../panel/batch-view.ts';
import { shownMapping } from '../../state/what-if.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import { CountSetting } from './count-setting.tsx';
import { ExactResponse } from './exact-response.tsx';
import { behaviourOf, failingOf, type HowOften, howOftenOf, timesOf } from './function-choice.ts';
import { SwitchSetting } from './switch-setting.tsx';
import { WindowSettings } from './window-settings.tsx';

const KINDS: Readonly<Record<FailingBehaviour['kind'] | 'returns', string>> = {
  'reports-marked': 'reports the marked',
  'throws-on-marked': 'throws on a marked',
  'times-out-on-marked': 'times out on a marked',
  'powertools-batch': 'Powertools batch',
  returns: 'returns exactly this',
};
const HOW_OFTEN: Readonly<Record<HowOften, string>> = {
  always: 'every time',
  recovers: 'at first, then recovers',
  throttled: 'after being throttled',
};
const STOPS = { all: 'processes all', first: 'stops at the first' };
const FIRST_ATTEMPT = { arrival: 'at the last arrival', now: 'now, records aged' };
const MOST_TIMES = 100_000;

/** What the function does with the marked records, as one choice, and when its first attempt happens. */
export function FunctionSettings() {
  const { view, setWhatIf, answer } = useBatchView();
  const { behaviour, firstAttempt } = view.whatIf;
  const failing = failingOf(behaviour);
  const howOften = howOftenOf(behaviour);
  const times = timesOf(behaviour);
  const fail = (wanted: FailingBehaviour) => setWhatIf({ behaviour: behaviourOf(wanted, howOften, times) });
  const again = (wanted: HowOften, n: number) => failing && setWhatIf({ behaviour: behaviourOf(failing, wanted, n) });
  // An exact response starts from the one that the function gives as it is: that is what a person wants to change.
  const returns = () => setWhatIf({ behaviour: { kind: 'returns', payloadText: answer?.responseText } });
  return (
    <>
      <ChoiceSetting
        label="The function"
        choices={KINDS}
        value={failing?.kind ?? 'returns'}
        onChange={(kind) => (kind === 'returns' ? returns() : fail({ kind }))}
      />
      {behaviour.kind === 'returns' && <ExactResponse behaviour={behaviour} />}
      {failing?.kind === 'reports-marked' && (
        <ChoiceSetting
          label="At a failure"
          choices={STOPS}
          value={failing.stopsAtFirst ? 'first' : 'all'}
          onChange={(stops) => fail(stops === 'first' ? { ...failing, stopsAtFirst: true } : { kind: failing.kind })}
        />
      )}
      {failing?.kind === 'powertools-batch' && (
        <SwitchSetting
          label="Throws when all fail"
          hint="its own default: on"
          checked={failing.throwsWhenAllFail !== false}
          onChange={(on) => fail(on ? { kind: failing.kind } : { ...failing, throwsWhenAllFail: false })}
        />
      )}
      {failing && (
        <ChoiceSetting
          label="How often"
          choices={HOW_OFTEN}
          value={howOften}
          onChange={(wanted) => again(wanted, times)}
        />
      )}
      {howOften !== 'always' && (
        <CountSetting
          label={howOften === 'recovers' ? 'Attempts that fail first' : 'Calls throttled first'}
          {...(howOften === 'throttled' && { hint: 'no retry is used' })}
          value={times}
          minimum={0}
          maximum={MOST_TIMES}
          onChange={(n) => again(howOften, n)}
        />
      )}
      <ChoiceSetting
        label="First attempt"
        choices={FIRST_ATTEMPT}
        value={firstAttempt}
        onChange={(wanted) => setWhatIf({ firstAttempt: wanted })}
      />
      {shownMapping(view.whatIf).tumblingWindowInSeconds > 0 && <WindowSettings />}
    </>
  );
}
