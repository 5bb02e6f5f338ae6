import { MAPPING_RANGES } from '@shardscope/event-model';
import { type KeyboardEvent, useId, useState } from 'react';
import { formatCount } from '../../ui/format.ts';
import { Setting } from './setting.tsx';
import styles from './settings.module.css';
import { useShownMapping } from './use-shown-mapping.ts';

type NumberSettingProps = { readonly name: keyof typeof MAPPING_RANGES; readonly hint?: string };

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 };

/** A number of the mapping. What is typed stays, in range or not; text that is no number waits until it is one. */
export function NumberSetting({ name, hint }: NumberSettingProps) {
  const { mapping, other, change, errorOf } = useShownMapping();
  const errorId = useId();
  const value = mapping[name];
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: number }>();
  const waiting = draft !== undefined && draft.of === value;
  const field = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const waits = `${field} must be a whole number. The prediction uses ${value}.`;
  const error = waiting ? waits : errorOf(field);
  const type = (text: string) => {
    const isNumber = /^-?\d{1,9}$/.test(text.trim());
    setDraft(isNumber ? undefined : { text, of: value });
    if (isNumber) change({ [name]: Number(text) });
  };
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    type(String(value + by));
  };
  const before = other && other.mapping[name] !== value ? `${other.name} ${other.mapping[name]}` : undefined;
  return (
    <Setting
      label={field}
      hint={before ?? hint ?? rangeOf(name)}
      differs={before !== undefined}
      errorId={errorId}
      {...(error !== undefined && { error })}
    >
      <input
        className={styles.number}
        aria-label={field}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : errorId}
        inputMode="numeric"
        value={waiting ? draft.text : String(value)}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={step}
      />
    </Setting>
  );
}

function rangeOf(name: keyof typeof MAPPING_RANGES): string {
  const { minimum, maximum } = MAPPING_RANGES[name];
  return `${minimum}–${formatCount(maximum)}`;
}
