import type { BatchFacts } from '@shardscope/event-model';
import { useMemo } from 'react';
import type { BatchDetail, Row } from '../api/shapes.ts';
import type { FilterState } from '../panel/use-filter-verdicts.ts';
import { answerWhatIf, type WhatIf, type WhatIfAnswer } from '../state/what-if.ts';

/** What the model needs of the batch, out of the rows; `undefined` until all of them are there. */
export function useFacts(batch: BatchDetail, rows: readonly Row[], complete: boolean): BatchFacts | undefined {
  return useMemo(() => {
    if (!complete) return undefined;
    return {
      records: rows.map((row) => ({
        sequenceNumber: row.sequenceNumber ?? '',
        partitionKey: row.partitionKey ?? '',
        // A record without an arrival cannot age; the batch's own time stands in, and the row carries the issue.
        arrivalMillis: row.arrivalMillis ?? batch.firstArrivalMillis ?? 0,
        eventBytes: row.eventBytes,
        userRecords: row.userRecords,
      })),
      envelopeBytes: batch.envelopeBytes,
      shardId: batch.shardId ?? '',
      streamArn: batch.streamArn ?? '',
      window: batch.window,
    };
  }, [batch, rows, complete]);
}

export function useAnswer(
  facts: BatchFacts | undefined,
  marked: readonly number[],
  whatIf: WhatIf,
  nowMillis: number | undefined,
  filter: FilterState,
): WhatIfAnswer | undefined {
  return useMemo(() => {
    // Without the verdicts of a filter every fate would be a guess; where they cannot be had, the prediction says so.
    if (facts === undefined || filter.kind === 'waiting') return undefined;
    // Marks may come from the server for a batch that an older version cut longer: what lies outside is not ours to predict.
    const inside = marked.filter((position) => position < facts.records.length);
    return answerWhatIf(facts, inside, whatIf, nowMillis, filter.kind === 'known' ? filter.verdicts : undefined);
  }, [facts, marked, whatIf, nowMillis, filter]);
}
