import { useId, useState } from 'react';
import { formatCount } from '../../ui/format.ts';
import { Setting } from './setting.tsx';
import styles from './settings.module.css';

type CountSettingProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly isFraction?: boolean;
  readonly differs?: boolean;
  readonly onChange: (value: number) => void;
};

/** A number of ours: only what it may be is taken, anything else stays as typed beside the reason. */
export function CountSetting(props: CountSettingProps) {
  const { label, hint, value, minimum, maximum, isFraction, differs, onChange } = props;
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: number }>();
  const errorId = useId();
  const waiting = draft !== undefined && draft.of === value;
  const type = (text: string) => {
    const isNumber = (isFraction ? /^\d{1,6}(?:\.\d{1,6})?$/ : /^\d{1,7}$/).test(text.trim());
    const wanted = Number(text);
    const isTaken = isNumber && wanted >= minimum && wanted <= maximum;
    // A text that only spells the same number otherwise, such as `2.0`, may be on its way to another one.
    setDraft(isTaken && wanted !== value ? undefined : { text, of: value });
    if (isTaken) onChange(wanted);
  };
  const isWrong = waiting && Number(draft.text) !== value;
  const range = `${formatCount(minimum)} to ${formatCount(maximum)}`;
  const error = `${label}: ${isFraction ? 'a number' : 'a whole number'} from ${range}. The prediction uses ${value}.`;
  return (
    <Setting
      label={label}
      {...(hint !== undefined && { hint })}
      {...(isWrong && { error })}
      errorId={errorId}
      differs={differs}
    >
      <input
        className={styles.number}
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? errorId : undefined}
        inputMode="decimal"
        value={waiting ? draft.text : String(value)}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </Setting>
  );
}
