import { checkMapping, type EventSourceMapping, usableMapping } from '@shardscope/event-model';
import { useMemo } from 'react';
import { useBatchView } from '../../panel/batch-view.ts';
import { shownMapping, withShownMapping } from '../../state/what-if.ts';

/** The settings that the fates show and the form edits, and what stands on the other side while two are compared. */
export function useShownMapping() {
  const { view, setWhatIf } = useBatchView();
  const { whatIf } = view;
  const { proposal } = whatIf;
  const mapping = shownMapping(whatIf);
  const other = proposal && (proposal.shown ? whatIf.mapping : proposal.mapping);
  const checked = useMemo(
    () => ({ problems: checkMapping(mapping, Date.now()), replaced: usableMapping(mapping).replaced }),
    [mapping],
  );
  return {
    mapping,
    ...(other && { other: { name: proposal?.shown ? 'current' : 'proposed', mapping: other } }),
    set: (wanted: EventSourceMapping) => setWhatIf(withShownMapping(whatIf, wanted)),
    change: (change: Partial<EventSourceMapping>) => setWhatIf(withShownMapping(whatIf, { ...mapping, ...change })),
    /** Everything that AWS says against one field, and what the prediction takes in its place. */
    errorOf: (field: string): string | undefined => {
      const said = checked.problems.filter((problem) => problem.field === field).map(({ message }) => ended(message));
      if (said.length === 0) return undefined;
      const used = checked.replaced.filter((it) => it.field === field).map((it) => it.used);
      return used.length === 0 ? said.join(' ') : `${said.join(' ')} The prediction uses ${used.join(', ')}.`;
    },
  };
}

/** AWS ends its sentences about ranges without a stop. */
const ended = (message: string) => (/[.)]$/.test(message) ? message : `${message}.`);
