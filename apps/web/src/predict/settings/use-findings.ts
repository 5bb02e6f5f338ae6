import { type Finding, lintFilters, lintMapping, readFilterPatterns } from '@shardscope/event-model';
import { useMemo } from 'react';
import { useBatchView } from '../../panel/batch-view.ts';
import { usedMapping } from '../../state/what-if.ts';
import { functionFactsOf } from './function-facts.ts';

const ORDER = { error: 0, warning: 1, info: 2 };
const FAN_OUT = /:kinesis:.*\/consumer\//;

/** What a person should know about the shown settings before a record fails, the gravest first. */
export function useFindings(): readonly Finding[] {
  const { view, filter, facts } = useBatchView();
  const { whatIf } = view;
  return useMemo(() => {
    // What AWS refuses stands at its field; here it is what it comes to.
    const mapping = usedMapping(whatIf);
    const isFanOut = FAN_OUT.test(facts?.streamArn ?? '');
    const records = facts?.records ?? [];
    const aggregates = records.filter(({ userRecords }) => userRecords !== undefined).length;
    const { retentionHours } = whatIf.assumptions;
    const data = { records: records.length, aggregates, isFanOut, retentionHours };
    const ofMapping = lintMapping(mapping, functionFactsOf(whatIf), data);
    if (filter.kind !== 'known') return ofMapping;
    // The verdicts know more of the data than a count of aggregates does.
    const ofFilter = lintFilters(readFilterPatterns(mapping.filterPatterns ?? []), filter.verdicts, { isFanOut });
    const codes = new Set(ofFilter.map(({ code }) => code));
    const all = [...ofFilter, ...ofMapping.filter(({ code }) => !codes.has(code))];
    return all.sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  }, [whatIf, filter, facts]);
}
