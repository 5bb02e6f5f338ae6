import { useEffect, useRef } from 'react';
import styles from './keys.module.css';
import { useFocusBack } from './use-focus-back.ts';
import type { KeyBinding } from './use-keys.ts';

const words: Readonly<Record<string, string>> = { Mod: 'Ctrl', ArrowDown: '↓', ArrowUp: '↑' };

/** Keys as they are printed on a keyboard. */
export const Keys = ({ keys }: { readonly keys: readonly string[] }) =>
  keys.map((name) => (
    <kbd key={name}>{name.replace(/Mod|Arrow\w+/g, (word) => words[word] ?? word).replaceAll('+', ' ')}</kbd>
  ));

type KeyBarProps = { readonly bindings: readonly KeyBinding[]; readonly said: string; readonly right: string };

/** The line at the foot: the keys that matter most, and the last thing that happened. */
export function KeyBar({ bindings, said, right }: KeyBarProps) {
  return (
    <footer className={styles.bar}>
      <div className={styles.prominent}>
        {bindings
          .filter((binding) => binding.prominent)
          .map((binding) => (
            <span key={binding.label}>
              <Keys keys={binding.keys.slice(0, 1)} /> {binding.label}
            </span>
          ))}
      </div>
      <span role="status" aria-live="polite" className={styles.said}>
        {said}
      </span>
      <span>{right}</span>
    </footer>
  );
}

/** Every key with its meaning. */
export function KeySheet({
  bindings,
  onClose,
}: {
  readonly bindings: readonly KeyBinding[];
  readonly onClose: () => void;
}) {
  const sheet = useRef<HTMLElement>(null);
  useFocusBack(sheet);
  useEffect(() => sheet.current?.focus(), []);
  return (
    <section
      ref={sheet}
      className={styles.sheet}
      aria-label="Keys"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // One press closes one thing.
        event.stopPropagation();
        onClose();
      }}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onClose()}
    >
      <header className={styles.sheetHead}>
        <h2>Keys</h2>
        <button type="button" className={styles.close} onClick={onClose}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      <dl>
        {bindings.map((binding) => (
          <div key={binding.label} style={{ display: 'contents' }}>
            <dt>
              <Keys keys={binding.keys} />
            </dt>
            <dd>{binding.label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
