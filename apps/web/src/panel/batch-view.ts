import type { AttemptRange, BatchFacts } from '@shardscope/event-model';
import { createContext, useContext } from 'react';
import type { BatchDetail, Capture, Row } from '../api/shapes.ts';
import type { ViewState } from '../state/location.ts';
import type { MarksChange } from '../state/marks.ts';
import type { RowKey } from '../state/row-key.ts';
import type { WhatIf, WhatIfAnswer } from '../state/what-if.ts';
import type { FilterState } from './use-filter-verdicts.ts';

/** One open batch as every panel sees it: what is stored, what is chosen, what follows. */
export type BatchView = {
  readonly capture: Capture;
  readonly batch: BatchDetail;
  /** Loaded so far, in the order of the batch. */
  readonly rows: readonly Row[];
  readonly complete: boolean;
  readonly view: ViewState;
  readonly setView: (change: Partial<ViewState>) => void;
  readonly setWhatIf: (change: Partial<WhatIf>) => void;
  /** Positions of the records that have a mark on them or on a user record inside: what a response can name. */
  readonly marked: readonly number[];
  readonly markedSet: ReadonlySet<number>;
  /** The marked rows themselves, records and user records. */
  readonly markedRows: ReadonlySet<RowKey>;
  readonly changeMarks: (change: MarksChange) => void;
  /** `undefined` until every row is there: a prediction over a part would be wrong. */
  readonly answer: WhatIfAnswer | undefined;
  /** When the first attempt is imagined; `undefined` is when the last record had arrived. */
  readonly firstAttemptMillis: number | undefined;
  /** What the filter criteria of the shown settings say; while they wait there is no answer. */
  readonly filter: FilterState;
  /** What the model knows of the batch, as soon as every row is there. */
  readonly facts: BatchFacts | undefined;
  /** Index of the attempt that a person stands at, while they step through the story. */
  readonly step: number | undefined;
  /** Positions that an attempt under the pointer covers, or the one stepped to: they light up in the table. */
  readonly lit: AttemptRange | undefined;
  readonly setLit: (range: AttemptRange | undefined) => void;
  /** A short sentence for the status bar and for screen readers. */
  readonly say: (text: string) => void;
};

export const BatchViewContext = createContext<BatchView | undefined>(undefined);

export function useBatchView(): BatchView {
  const view = useContext(BatchViewContext);
  if (view === undefined) throw new Error('A panel needs an open batch above it.');
  return view;
}
