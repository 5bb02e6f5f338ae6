import type { Assumptions } from './assumptions.ts';
import type { EventSourceMapping } from './event-source-mapping.ts';
import type { FilterVerdicts } from './filter-verdicts.ts';
import type { FunctionBehaviour } from './function-behaviour.ts';
import type { BatchFacts } from './prediction.ts';
import type { WindowBehaviour } from './window.ts';

/** Everything that a prediction rests on. */
export type PredictionInput = {
  readonly facts: BatchFacts;
  readonly mapping: EventSourceMapping;
  readonly behaviour: FunctionBehaviour;
  /** Positions of the records that fail, in any order. A script does not look at them; `returns` tells by them what its response leaves out. */
  readonly marked: readonly number[];
  /** What the mapping's filter criteria say of every record of `facts`, from `filterVerdicts`; without it nothing is filtered. */
  readonly filter?: FilterVerdicts | undefined;
  readonly assumptions: Assumptions;
  /** What the function does with a tumbling window, beside the records; a script says it by its responses. */
  readonly windowBehaviour?: WindowBehaviour | undefined;
  /**
   * When the first attempt happens, in milliseconds since the epoch. Without it: when the last record arrived, which is right for a
   * captured batch. With today's date an old capture has expired before its first attempt.
   */
  readonly nowMillis?: number | undefined;
  /** Rows of the story before the simulation gives up and leaves records pending. */
  readonly maximumRows?: number;
};
