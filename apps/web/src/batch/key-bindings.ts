import { stepsOf } from '../panel/attempt-steps.ts';
import type { BatchView } from '../panel/batch-view.ts';
import type { Panel } from '../panel/panel.ts';
import type { KeyBinding } from '../ui/use-keys.ts';
import type { Moves } from './use-moves.ts';
import type { UserRecordsView } from './use-user-records.ts';

export type Commands = {
  readonly focusFilter: () => void;
  readonly focusHighlight: () => void;
  readonly openSettings: () => void;
  readonly copyResponse: () => void;
  readonly toggleTimeZone: () => void;
  readonly toggleHelp: () => void;
  readonly openPalette: () => void;
  readonly openIds: () => void;
  readonly toggleColumns: () => void;
  readonly toggleFilterHelp: () => void;
};

/** THE LIST of keys of the batch screen; the foot line and the key sheet are drawn from it. */
export function keyBindings(
  value: BatchView,
  moves: Moves,
  inside: UserRecordsView,
  panels: readonly Panel[],
  commands: Commands,
): KeyBinding[] {
  const { setView, changeMarks } = value;
  const tabs = panels.filter((panel) => panel.place === 'record');
  return [
    { keys: ['j'], label: 'next record', run: () => moves.step(1), prominent: true },
    { keys: ['k'], label: 'previous record', run: () => moves.step(-1) },
    { keys: ['x'], label: 'mark failed', run: moves.toggle, prominent: true },
    { keys: ['Shift+x'], label: 'mark from the last mark to here', run: moves.markRange },
    { keys: ['f'], label: 'next marked', run: () => moves.toMark(1), prominent: true },
    { keys: ['Shift+f'], label: 'previous marked', run: () => moves.toMark(-1) },
    { keys: ['i'], label: 'mark by a pasted list of ids', run: commands.openIds },
    { keys: ['Mod+z'], label: 'undo a change of marks', run: () => changeMarks({ kind: 'undo' }) },
    { keys: ['/'], label: 'filter', run: commands.focusFilter, prominent: true },
    { keys: ['F1'], label: 'help with filters', run: commands.toggleFilterHelp },
    { keys: ['h'], label: 'highlight', run: commands.focusHighlight, prominent: true },
    ...(inside.total > 0
      ? [
          {
            keys: ['o'],
            label: 'open or close the user records of this record',
            run: () => inside.toggle(value.view.record),
          },
          { keys: ['Shift+o'], label: 'open or close all user records', run: () => inside.openAll(!inside.isAllOpen) },
        ]
      : []),
    { keys: ['['], label: 'only from this record on, in time', run: () => moves.brushFrom('from') },
    { keys: [']'], label: 'only up to this record, in time', run: () => moves.brushFrom('to') },
    { keys: ['='], label: 'all times', run: () => setView({ brush: undefined }) },
    ...tabs.map((panel, i) => ({
      keys: [String(i + 1)],
      label: `record: ${panel.title}`,
      run: () => setView({ tab: panel.id }),
    })),
    { keys: ['.'], label: 'next attempt', run: () => stepsOf(value).by(1), prominent: true },
    { keys: [','], label: 'previous attempt', run: () => stepsOf(value).by(-1) },
    ...(value.step === undefined
      ? []
      : [{ keys: ['Escape'], label: 'leave the attempts', run: () => stepsOf(value).leave() }]),
    { keys: ['s'], label: 'settings', run: commands.openSettings, prominent: true },
    { keys: ['c'], label: 'copy the response', run: commands.copyResponse, prominent: true },
    ...(panels.some(({ id }) => id === 'replays')
      ? [{ keys: ['r'], label: 'replay', run: () => setView({ drawer: 'replays' }), prominent: true }]
      : []),
    { keys: ['v'], label: 'columns', run: commands.toggleColumns },
    { keys: ['t'], label: 'time zone of arrivals', run: commands.toggleTimeZone },
    { keys: ['Mod+k'], label: 'every command', run: commands.openPalette, prominent: true },
    { keys: ['?'], label: 'keys', run: commands.toggleHelp, prominent: true },
  ];
}
