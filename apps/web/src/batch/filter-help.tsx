import { useEffect, useRef } from 'react';
import { useBatchView } from '../panel/batch-view.ts';
import { useFocusBack } from '../ui/use-focus-back.ts';
import { LANGUAGES } from './filter-language.ts';
import styles from './side-sheet.module.css';

/** What can be typed into the filter, with examples that try themselves. Stands over the record, never over the list. */
export function FilterHelp({ onClose }: { readonly onClose: () => void }) {
  const { setView } = useBatchView();
  const sheet = useRef<HTMLElement>(null);
  useFocusBack(sheet);
  useEffect(() => sheet.current?.focus(), []);
  return (
    <section
      ref={sheet}
      className={styles.sheet}
      aria-label="Help with filters"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className={styles.head}>
        <b>Filters</b>
        <span className="grow" />
        <button type="button" onClick={onClose}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      {LANGUAGES.toReversed().map(({ engine, name, explains, examples }) => (
        <section key={engine} aria-label={name} className={styles.part}>
          <b>{name}</b>
          <p className="dim">{explains}</p>
          {examples.map((example) => (
            <button
              key={example}
              type="button"
              className={styles.example}
              aria-label={`Try ${example}`}
              onClick={() => setView({ filter: example, language: undefined })}
            >
              {example}
            </button>
          ))}
        </section>
      ))}
      <p className="faint">
        The whole decoded value is looked at, through every layer, not only what a row shows of it.
      </p>
    </section>
  );
}
