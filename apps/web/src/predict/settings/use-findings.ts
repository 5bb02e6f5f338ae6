import { type Finding, lintSettings } from '@shardscope/event-model';
import { useMemo } from 'react';
import { useBatchView } from '../../panel/batch-view.ts';
import { usedMapping } from '../../state/what-if.ts';

/** What a person should know about the shown settings before a record fails, the gravest first. */
export function useFindings(): readonly Finding[] {
  const { view, filter, facts } = useBatchView();
  const { whatIf } = view;
  return useMemo(() => {
    if (facts === undefined) return [];
    const { behaviour, assumptions } = whatIf;
    // What AWS refuses stands at its field; here it is what it comes to.
    const mapping = usedMapping(whatIf);
    const verdicts = filter.kind === 'known' ? filter.verdicts : undefined;
    return lintSettings({ facts, mapping, behaviour, marked: [], filter: verdicts, assumptions });
  }, [whatIf, filter, facts]);
}
