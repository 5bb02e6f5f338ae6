import type { FunctionFacts } from '@shardscope/event-model';
import type { WhatIf } from '../../state/what-if.ts';
import { failingOf } from './function-choice.ts';

/** What the chosen behaviour says of the function behind the mapping; an exact response is read elsewhere, letter by letter. */
export function functionFactsOf({ behaviour }: WhatIf): FunctionFacts {
  const failing = failingOf(behaviour);
  if (failing === undefined) return {};
  return {
    reportsFailures: failing.kind === 'reports-marked' || failing.kind === 'powertools-batch',
    throwsWhenAllFail: failing.kind === 'powertools-batch' && failing.throwsWhenAllFail !== false,
  };
}
