import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import type { BatchDetail, Capture } from '../api/shapes.ts';
import { BatchViewContext } from '../panel/batch-view.ts';
import type { Panel } from '../panel/panel.ts';
import { PanelTabs } from '../panel/panel-tabs.tsx';
import { Pointed, PointedContext } from '../panel/pointed.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { useSettings, useSettingsStore } from '../state/use-settings.ts';
import { KeyBar, KeySheet } from '../ui/key-sheet.tsx';
import { Palette } from '../ui/palette.tsx';
import { Split } from '../ui/split.tsx';
import { useFocusKept } from '../ui/use-focus-kept.ts';
import { useKeys } from '../ui/use-keys.ts';
import { UserRecordsContext } from './aggregate-cells.tsx';
import { BatchHeader } from './batch-header.tsx';
import styles from './batch-screen.module.css';
import { BatchTable } from './batch-table.tsx';
import { ClosedNotice } from './closed-notice.tsx';
import { EventIssues } from './event-issues.tsx';
import { FilterBar } from './filter-bar.tsx';
import { IdsBox } from './ids-box.tsx';
import { keyBindings } from './key-bindings.ts';
import { withUserRecords } from './lines.ts';
import { MarksNotice } from './marks-notice.tsx';
import type { SaveState } from './marks-saver.ts';
import { TimeStrip } from './time-strip.tsx';
import { useBatch } from './use-batch-view.ts';
import { useFilter } from './use-filter.ts';
import { useGoOn } from './use-go-on.ts';
import { useMoves } from './use-moves.ts';
import { useUserRecords } from './use-user-records.ts';

// Behind a click, so it comes when it is asked for.
const ColumnsSheet = lazy(() => import('./columns-sheet.tsx').then((module) => ({ default: module.ColumnsSheet })));

const FilterHelp = lazy(() => import('./filter-help.tsx').then((module) => ({ default: module.FilterHelp })));

type Sheet = 'keys' | 'commands' | 'columns' | 'filters';
type BatchScreenProps = { readonly capture: Capture; readonly batch: BatchDetail; readonly panels: readonly Panel[] };

// Until a person moves them. On a small screen the list keeps the larger part.
const PANES = {
  record: { size: Math.round(Math.min(430, window.innerWidth * 0.29)), minimum: 240 },
  drawer: { size: Math.round(Math.max(274, Math.min(440, window.innerHeight * 0.34))), minimum: 90 },
};

/** One batch, everything at once: the list, the record, and what Lambda makes of the marks. */
export function BatchScreen({ capture, batch, panels }: BatchScreenProps) {
  const open = useBatch(capture, batch);
  const { view, setView, answer, say } = open.value;
  const settings = useSettingsStore();
  const { panes, timeZone } = useSettings();
  const filterInput = useRef<HTMLInputElement>(null);
  const highlightInput = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const drawer = useRef<HTMLDivElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  useFocusKept(screen, grid);
  const [sheet, setSheet] = useState<Sheet>();
  const [askingIds, setAskingIds] = useState(false);
  const closeSheet = () => setSheet(undefined);
  const toggleSheet = (name: Sheet) => () => setSheet(sheet === name ? undefined : name);
  const [pointed] = useState(() => new Pointed());

  const inside = useUserRecords(
    capture.id,
    batch.n,
    open.rows.rows,
    view.userRecord === undefined ? undefined : view.record,
  );
  const lines = useMemo(() => withUserRecords(open.rows.rows, inside.lines), [open.rows.rows, inside.lines]);
  const filtering = useFilter(open.value, lines);
  const { matched } = filtering;
  const moves = useMoves(open.value, matched, inside);
  const goOn = useGoOn(filtering, moves);
  const bindings = keyBindings(open.value, moves, inside, panels, {
    focusFilter: () => filterInput.current?.focus(),
    focusHighlight: () => highlightInput.current?.focus(),
    // Pressed again, the key goes in: with the first one, marking goes on.
    openSettings: () => (view.drawer === 'settings' ? drawer.current?.focus() : setView({ drawer: 'settings' })),
    copyResponse: () => void copyResponse(answer?.responseText).then(say),
    toggleTimeZone: () => settings.update({ timeZone: timeZone === 'utc' ? 'local' : 'utc' }),
    toggleHelp: toggleSheet('keys'),
    openPalette: () => setSheet('commands'),
    openIds: () => setAskingIds(true),
    toggleColumns: toggleSheet('columns'),
    toggleFilterHelp: toggleSheet('filters'),
  });
  const canReplay = panels.some(({ id }) => id === 'replays');
  useKeys(bindings);

  const resize = (name: string) => (size: number) => settings.update({ panes: { ...panes, [name]: size } });
  const pane = (name: keyof typeof PANES) => ({
    size: panes[name] ?? PANES[name].size,
    minimum: PANES[name].minimum,
    onResize: resize(name),
  });
  return (
    <BatchViewContext value={open.value}>
      <PointedContext value={pointed}>
        <UserRecordsContext value={inside}>
          <div ref={screen} className={styles.screen}>
            <BatchHeader
              marksRevision={revisionOf(open.marks.save)}
              onReplay={canReplay ? () => setView({ drawer: 'replays' }) : undefined}
            />
            <main className={styles.main}>
              <div>
                <TimeStrip failed={open.rows.error !== undefined} lets={filtering.lets} />
                <FilterBar
                  filtering={filtering}
                  readFailed={open.rows.error !== undefined}
                  input={filterInput}
                  highlightInput={highlightInput}
                  onIds={() => setAskingIds(true)}
                  onFilterHelp={toggleSheet('filters')}
                  onColumns={toggleSheet('columns')}
                  onLeave={() => grid.current?.focus()}
                  onEnter={() => {
                    grid.current?.focus();
                    goOn();
                  }}
                />
              </div>
              <Split direction="rows" label="the drawer" {...pane('drawer')}>
                <Split direction="columns" label="the record" {...pane('record')}>
                  <div className={styles.list}>
                    {askingIds && <IdsBox onClose={() => setAskingIds(false)} />}
                    <MarksNotice save={open.marks.save} />
                    <EventIssues />
                    <ClosedNotice scan={filtering.scan} />
                    {open.rows.error && <ProblemNotice error={open.rows.error} onRetry={open.rows.retry} />}
                    {/* Without any row, the reason above is all there is to say. */}
                    {!(open.rows.error && open.rows.rows.length === 0) && (
                      <BatchTable grid={grid} lines={matched} moves={moves} scan={filtering.scan} />
                    )}
                  </div>
                  <PanelTabs
                    label="Record"
                    panels={panels.filter((panel) => panel.place === 'record')}
                    current={view.tab}
                    onChange={(tab) => setView({ tab })}
                  />
                </Split>
                <PanelTabs
                  label="Batch"
                  panels={panels.filter((panel) => panel.place === 'drawer')}
                  current={view.drawer}
                  onChange={(id) => setView({ drawer: id })}
                  body={drawer}
                />
              </Split>
            </main>
            <KeyBar bindings={bindings} said={open.said} right={marksWord(open.marks.save, view.marksRevision)} />
            {sheet === 'keys' && <KeySheet bindings={bindings} onClose={closeSheet} />}
            <Suspense>
              {sheet === 'columns' && <ColumnsSheet onClose={closeSheet} />}
              {sheet === 'filters' && <FilterHelp onClose={closeSheet} />}
            </Suspense>
            {sheet === 'commands' && <Palette bindings={bindings} onClose={closeSheet} />}
          </div>
        </UserRecordsContext>
      </PointedContext>
    </BatchViewContext>
  );
}

async function copyResponse(text: string | undefined): Promise<string> {
  if (text === undefined) return 'There is no response to copy: the function throws or times out.';
  return navigator.clipboard.writeText(text).then(
    () => 'Response copied.',
    () => 'The browser refused to copy; the Response tab has the text.',
  );
}

function revisionOf(save: SaveState): number | undefined {
  return save.kind === 'saving' || save.kind === 'failed' ? undefined : save.revision;
}

/** How the marks stand; where the link was made at another revision of them, both are said. */
function marksWord(save: SaveState, linked: number | undefined): string {
  if (save.kind === 'saving') return 'saving marks…';
  if (save.kind === 'failed') return 'marks not saved';
  if (save.revision === undefined) return '';
  const link = linked === undefined || linked === save.revision ? '' : `, the link is of revision ${linked}`;
  const word = save.kind === 'followed' ? 'marks changed elsewhere, now' : 'marks saved,';
  return `${word} revision ${save.revision}${link}`;
}
