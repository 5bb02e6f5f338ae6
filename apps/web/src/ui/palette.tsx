import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Keys } from './key-sheet.tsx';
import styles from './keys.module.css';
import { useFocusBack } from './use-focus-back.ts';
import type { KeyBinding } from './use-keys.ts';

type PaletteProps = { readonly bindings: readonly KeyBinding[]; readonly onClose: () => void };

/** Every command by its name: typed words narrow the list, Enter runs the chosen one. */
export function Palette({ bindings, onClose }: PaletteProps) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  useFocusBack(input);
  useEffect(() => input.current?.focus(), []);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = bindings.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
  const run = (binding: KeyBinding | undefined) => {
    onClose();
    binding?.run();
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setChosen((chosen + step + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter') run(found[chosen]);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <div role="dialog" aria-label="Commands" className={styles.sheet}>
      <input
        ref={input}
        className={styles.command}
        role="combobox"
        aria-label="Command"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found.length > 0 ? `${list}-${chosen}` : undefined}
        placeholder="What do you want to do?"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={press}
        onBlur={onClose}
      />
      <div id={list} role="listbox" aria-label="Commands" className={styles.options}>
        {found.map((binding, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys for every line.
          <div
            key={binding.label}
            id={`${list}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            className={styles.option}
            // The field keeps the focus: losing it would close the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(binding)}
          >
            {binding.label} <Keys keys={binding.keys.slice(0, 1)} />
          </div>
        ))}
      </div>
      {found.length === 0 && <p>No command of that name.</p>}
    </div>
  );
}
