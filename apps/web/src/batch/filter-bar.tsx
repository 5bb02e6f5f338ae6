import { Menu, TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import type { Row } from '../api/shapes.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { useSettings, useSettingsStore } from '../state/use-settings.ts';
import { formatCount } from '../ui/format.ts';
import styles from './filter-bar.module.css';

type FilterBarProps = {
  readonly matched: readonly Row[];
  readonly input: RefObject<HTMLInputElement | null>;
  readonly highlightInput: RefObject<HTMLInputElement | null>;
  readonly onIds: () => void;
  readonly onColumns: () => void;
};

/** The filter, what it went through, and what can be done to all it lets through. */
export function FilterBar({ matched, input, highlightInput, onIds, onColumns }: FilterBarProps) {
  const { batch, rows, complete } = useBatchView();
  const { timeZone } = useSettings();
  const settings = useSettingsStore();
  const issues = rows.filter((row) => row.issues.length > 0 || row.status !== 'ok').length;
  const cut = rows.filter((row) => row.previewCut).length;
  return (
    <div className={styles.bar}>
      <WordsInput
        name="filter"
        input={input}
        label="Filter the records"
        placeholder="/ filter: words in preview, key, number"
      />
      <WordsInput name="highlight" input={highlightInput} label="Highlight records" placeholder="h highlight" />
      <span role="status" className={styles.counts}>
        {!complete && (
          <>
            loading <b>{formatCount(rows.length)}</b> of {formatCount(batch.records)} ·{' '}
          </>
        )}
        scanned <b>{formatCount(rows.length)}</b> · matched <b>{formatCount(matched.length)}</b> · issues{' '}
        <b data-tone={issues > 0 ? 'again' : undefined}>{formatCount(issues)}</b> · previews cut{' '}
        <b>{formatCount(cut)}</b>
      </span>
      <span className="grow" />
      <MarksMenu matched={matched} onIds={onIds} />
      <button type="button" className={styles.link} onClick={onColumns}>
        columns <kbd>v</kbd>
      </button>
      <button
        type="button"
        className={styles.link}
        onClick={() => settings.update({ timeZone: timeZone === 'utc' ? 'local' : 'utc' })}
        title="Show arrivals in the other time zone"
      >
        arrival <b>{timeZone === 'utc' ? 'UTC' : 'local'}</b> <kbd>t</kbd>
      </button>
    </div>
  );
}

type WordsInputProps = {
  readonly name: 'filter' | 'highlight';
  readonly input: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly placeholder: string;
};

function WordsInput({ name, input, label, placeholder }: WordsInputProps) {
  const { view, setView } = useBatchView();
  return (
    <TextInput
      ref={input}
      size="xs"
      className={styles[name]}
      aria-label={label}
      placeholder={placeholder}
      value={view[name]}
      onChange={(event) => setView({ [name]: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        setView({ [name]: '' });
        event.currentTarget.blur();
      }}
    />
  );
}

function MarksMenu({ matched, onIds }: Pick<FilterBarProps, 'matched' | 'onIds'>) {
  const { batch, marked, changeMarks } = useBatchView();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button type="button" className={styles.link}>
          marked <b data-tone={marked.length > 0 ? 'gone' : undefined}>{formatCount(marked.length)}</b> ▾
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => changeMarks({ kind: 'add', positions: matched.map((row) => row.n) })}>
          Mark all {formatCount(matched.length)} matched
        </Menu.Item>
        <Menu.Item onClick={onIds} rightSection={<kbd>i</kbd>}>
          By a pasted list of ids…
        </Menu.Item>
        <Menu.Item onClick={() => changeMarks({ kind: 'invert', records: batch.records })}>Invert</Menu.Item>
        <Menu.Item onClick={() => changeMarks({ kind: 'clear' })}>Clear</Menu.Item>
        <Menu.Item onClick={() => changeMarks({ kind: 'undo' })} rightSection={<kbd>Ctrl Z</kbd>}>
          Undo
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
