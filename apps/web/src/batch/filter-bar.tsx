import { Menu, TextInput } from '@mantine/core';
import { type RefObject, useId, useMemo, useState } from 'react';
import { useBatchView } from '../panel/batch-view.ts';
import { useSettings, useSettingsStore } from '../state/use-settings.ts';
import { formatCount, formatPlural } from '../ui/format.ts';
import styles from './filter-bar.module.css';
import { FilterBox } from './filter-box.tsx';
import { FilterCounts } from './filter-counts.tsx';
import { FilterTrouble } from './filter-trouble.tsx';
import type { Line } from './lines.ts';
import { type RowsToMark, rowsToMark } from './rows-to-mark.ts';
import type { Filtering } from './use-filter.ts';

type FilterBarProps = {
  readonly filtering: Filtering<Line>;
  readonly readFailed: boolean;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly highlightInput: RefObject<HTMLInputElement | null>;
  readonly onIds: () => void;
  readonly onColumns: () => void;
  readonly onFilterHelp: () => void;
  readonly onEnter: () => void;
  /** Back to the list, wherever it stands. */
  readonly onLeave: () => void;
};

/** The filter, what it went through, and what can be done to all it lets through. */
export function FilterBar({
  filtering,
  readFailed,
  input,
  highlightInput,
  onIds,
  onColumns,
  onFilterHelp,
  onEnter,
  onLeave,
}: FilterBarProps) {
  const { timeZone } = useSettings();
  const settings = useSettingsStore();
  const trouble = useId();
  const { asked, scan } = filtering;
  const isWrong = scan.kind === 'failed';
  return (
    <>
      <div className={styles.bar}>
        <FilterBox
          input={input}
          troubleId={isWrong ? trouble : undefined}
          onHelp={onFilterHelp}
          onEnter={onEnter}
          onLeave={onLeave}
        />
        <HighlightInput input={highlightInput} onLeave={onLeave} />
        <FilterCounts filtering={filtering} readFailed={readFailed} />
        <span className="grow" />
        <MarksMenu filtering={filtering} onIds={onIds} />
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
      <FilterTrouble id={trouble} asked={asked} scan={scan} onHelp={onFilterHelp} />
    </>
  );
}

type HighlightInputProps = { readonly input: RefObject<HTMLInputElement | null>; readonly onLeave: () => void };

function HighlightInput({ input, onLeave }: HighlightInputProps) {
  const { view, setView } = useBatchView();
  return (
    <TextInput
      ref={input}
      size="xs"
      className={styles.highlight}
      aria-label="Highlight records"
      placeholder="h highlight"
      value={view.highlight}
      onChange={(event) => setView({ highlight: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        setView({ highlight: '' });
        onLeave();
      }}
    />
  );
}

type MarksMenuProps = { readonly filtering: Filtering<Line>; readonly onIds: () => void };

function MarksMenu({ filtering: { matched, scan }, onIds }: MarksMenuProps) {
  const { batch, rows, marked, changeMarks } = useBatchView();
  // The box for ids takes the focus: the menu must not take it back.
  const [returns, setReturns] = useState(true);
  const openIds = () => {
    setReturns(false);
    onIds();
  };
  const isScanning = scan.kind === 'scanning';
  const toMark = useMemo(() => rowsToMark(matched, 'part' in scan ? scan.part : undefined), [matched, scan]);
  return (
    <Menu
      position="bottom-end"
      withinPortal
      withInitialFocusPlaceholder={false}
      returnFocus={returns}
      onOpen={() => setReturns(true)}
    >
      <Menu.Target>
        <button type="button" className={styles.link}>
          marked <b data-tone={marked.length > 0 ? 'gone' : undefined}>{formatCount(marked.length)}</b> ▾
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={isScanning} onClick={() => changeMarks({ kind: 'add', ...toMark })}>
          {isScanning ? 'Mark all matched, once all are scanned' : `Mark all ${foundWords(toMark)} matched`}
        </Menu.Item>
        <Menu.Item onClick={openIds} rightSection={<kbd>i</kbd>}>
          By a pasted list of ids…
        </Menu.Item>
        <Menu.Item
          onClick={() =>
            changeMarks({ kind: 'invert', records: batch.records, userRecords: (n) => rows[n]?.userRecords ?? 0 })
          }
        >
          Invert
        </Menu.Item>
        <Menu.Item onClick={() => changeMarks({ kind: 'clear' })}>Clear</Menu.Item>
        <Menu.Item onClick={() => changeMarks({ kind: 'undo' })} rightSection={<kbd>Ctrl z</kbd>}>
          Undo
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** `12`, or where user records are among them `12 records and 3 user records`. */
function foundWords({ positions, userRecords }: RowsToMark): string {
  if (userRecords.length === 0) return formatCount(positions.length);
  const inside = formatPlural(userRecords.length, 'user record');
  return positions.length === 0 ? inside : `${formatPlural(positions.length, 'record')} and ${inside}`;
}
