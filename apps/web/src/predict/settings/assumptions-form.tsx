import { type Assumptions, DEFAULT_ASSUMPTIONS } from '@shardscope/event-model';
import { useBatchView } from '../../panel/batch-view.ts';
import { ASSUMPTION_CHOICES, ASSUMPTION_RANGES } from '../../state/assumption-values.ts';
import { CHOICE_WORDS, NUMBER_WORDS } from './assumption-words.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import { CountSetting } from './count-setting.tsx';
import styles from './settings.module.css';

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) => Object.keys(table) as Key[];

/** Every point that AWS leaves open, as a setting: what one of them decides is marked `assumed` in the prediction. */
export function AssumptionsForm() {
  const { view, setWhatIf } = useBatchView();
  const { assumptions } = view.whatIf;
  const assume = (change: Partial<Assumptions>) => setWhatIf({ assumptions: { ...assumptions, ...change } });
  const changed = changedAssumptions(assumptions);
  return (
    <div className={styles.narrow}>
      <p className={styles.note}>
        Neither the batch nor AWS’s documentation tells these points. What one of them decides is marked assumed.
      </p>
      {keysOf(ASSUMPTION_RANGES).map((name) => (
        <CountSetting
          key={name}
          label={NUMBER_WORDS[name].title}
          hint={hintOf(`${DEFAULT_ASSUMPTIONS[name]} ${NUMBER_WORDS[name].unit}`, changed.includes(name))}
          differs={changed.includes(name)}
          value={assumptions[name]}
          {...ASSUMPTION_RANGES[name]}
          isFraction
          onChange={(value) => assume({ [name]: value })}
        />
      ))}
      {keysOf(ASSUMPTION_CHOICES).map((name) => {
        const { title, values } = CHOICE_WORDS[name];
        const words: Readonly<Record<string, string>> = values;
        return (
          <ChoiceSetting
            key={name}
            label={title}
            differs={changed.includes(name)}
            {...(changed.includes(name) && { hint: hintOf(words[DEFAULT_ASSUMPTIONS[name]] ?? '', true) })}
            choices={words}
            value={assumptions[name]}
            onChange={(value) => assume({ [name]: value })}
          />
        );
      })}
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.plain}
          disabled={changed.length === 0}
          onClick={() => setWhatIf({ assumptions: DEFAULT_ASSUMPTIONS })}
        >
          Back to what we assume
        </button>
      </div>
    </div>
  );
}

/** Names of the assumptions that are not ours any more. */
export function changedAssumptions(assumptions: Assumptions): readonly (keyof Assumptions)[] {
  return keysOf(assumptions).filter((name) => assumptions[name] !== DEFAULT_ASSUMPTIONS[name]);
}

function hintOf(standard: string, isChanged: boolean): string {
  return isChanged ? `changed from ${standard}` : `we assume ${standard}`;
}
