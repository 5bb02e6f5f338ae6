import { type BatchFacts, type Finding, marksOfRows, type RowAddress } from '@shardscope/event-model';
import { useMemo } from 'react';
import type { BatchDetail, Row } from '../api/shapes.ts';
import type { FilterState } from '../panel/use-filter-verdicts.ts';
import { type RowKey, rowAt } from '../state/row-key.ts';
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
      // As sent: a consumer of enhanced fan-out is named by its own ARN, and gets its aggregates opened.
      streamArn: batch.eventSourceArn ?? '',
      window: batch.window,
    };
  }, [batch, rows, complete]);
}

export function useAnswer(
  facts: BatchFacts | undefined,
  marked: readonly RowKey[],
  whatIf: WhatIf,
  nowMillis: number | undefined,
  filter: FilterState,
): WhatIfAnswer | undefined {
  return useMemo(() => {
    // Without the verdicts of a filter every fate would be a guess; where they cannot be had, the prediction says so.
    if (facts === undefined || filter.kind === 'waiting') return undefined;
    const verdicts = filter.kind === 'known' ? filter.verdicts : undefined;
    const reported = marksOfRows(rowsInside(marked, facts), facts.records);
    const answer = answerWhatIf(facts, reported.marked, whatIf, nowMillis, verdicts);
    // An exact response does not look at the marks, so that what they say of it would be wrong.
    const ofMarks = whatIf.behaviour.kind === 'returns' ? [] : reported.findings;
    return { ...answer, read: { ...answer.read, findings: mergeFindings(ofMarks, answer.read.findings) } };
  }, [facts, marked, whatIf, nowMillis, filter]);
}

/** Marks may come from the server for a batch that an older version cut longer: what lies outside is not ours to predict. */
function rowsInside(marked: readonly RowKey[], { records }: BatchFacts): RowAddress[] {
  return marked.map(rowAt).filter(({ position, userRecord }) => {
    const record = records[position];
    return record !== undefined && (userRecord ?? -1) < (record.userRecords ?? 0);
  });
}

/** What the marks say, before what the response says of the same things. */
function mergeFindings(ofMarks: readonly Finding[], ofResponse: readonly Finding[]): readonly Finding[] {
  const said = new Set(ofMarks.map(({ code }) => code));
  return [...ofMarks, ...ofResponse.filter(({ code }) => !said.has(code))];
}
