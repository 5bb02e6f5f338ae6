import { TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import type { FilterEngine } from '../api/source.ts';
import { useBatchView } from '../panel/batch-view.ts';
import styles from './filter-bar.module.css';
import { LANGUAGES, languageOf, recognise } from './filter-language.ts';

type FilterBoxProps = {
  readonly input: RefObject<HTMLInputElement | null>;
  /** Id of the sentence that says what is wrong with the filter. */
  readonly troubleId: string | undefined;
  readonly onHelp: () => void;
  /** Goes on to what the filter found. */
  readonly onEnter: () => void;
  readonly onLeave: () => void;
};

/** Where the filter is typed, with the language it is read in: recognised from the text, or chosen. */
export function FilterBox({ input, troubleId, onHelp, onEnter, onLeave }: FilterBoxProps) {
  const { view, setView } = useBatchView();
  return (
    <div className={styles.filter}>
      <TextInput
        ref={input}
        size="xs"
        className={styles.text}
        classNames={{ input: styles.typed }}
        aria-label="Filter the records"
        error={troubleId !== undefined}
        aria-describedby={troubleId}
        placeholder="/ filter: words, /regex/, $.path, {pattern}, CEL"
        spellCheck={false}
        value={view.filter}
        onChange={(event) => setView({ filter: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'F1') {
            event.preventDefault();
            onHelp();
          } else if (event.key === 'Enter') {
            onEnter();
          } else if (event.key === 'Escape') {
            setView({ filter: '', language: undefined });
            onLeave();
          }
        }}
      />
      <select
        className={styles.language}
        aria-label="Language of the filter"
        title="How the filter is read"
        value={view.language ?? ''}
        onChange={(event) =>
          setView({ language: LANGUAGES.find(({ engine }) => engine === event.currentTarget.value)?.engine })
        }
      >
        <option value="">{recognisedWord(view.filter)}</option>
        {LANGUAGES.map(({ engine, name }) => (
          <option key={engine} value={engine}>
            {name}
          </option>
        ))}
      </select>
      <button
        type="button"
        className={styles.help}
        aria-label="Help with filters"
        title="Help with filters (F1)"
        onClick={onHelp}
      >
        ?
      </button>
    </div>
  );
}

/** Without a choice the list shows what the text was taken for. */
function recognisedWord(filter: string): string {
  const engine: FilterEngine | undefined = filter.trim() === '' ? undefined : recognise(filter);
  return engine === undefined ? 'any language' : `auto: ${languageOf(engine)}`;
}
