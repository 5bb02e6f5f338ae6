import { Setting } from './setting.tsx';
import styles from './settings.module.css';

type ChoiceSettingProps<Value extends string> = {
  readonly label: string;
  readonly hint?: string;
  readonly differs?: boolean;
  readonly choices: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** One of a few, by their words. */
export function ChoiceSetting<Value extends string>(props: ChoiceSettingProps<Value>) {
  const { label, hint, differs, choices, value, onChange } = props;
  const values = Object.keys(choices) as Value[];
  return (
    <Setting label={label} differs={differs} {...(hint !== undefined && { hint })}>
      <select
        className={styles.choice}
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = values.find((it) => it === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {values.map((it) => (
          <option key={it} value={it}>
            {choices[it]}
          </option>
        ))}
      </select>
    </Setting>
  );
}
