import type { DiscardMessage } from '@shardscope/event-model';
import { useMemo } from 'react';
import { useBatchView } from '../../panel/batch-view.ts';
import { answerWhatIf, shownMapping, withShownMapping } from '../../state/what-if.ts';

// Any will do: the model only asks whether there is one.
const IMAGINED = 'arn:aws:sqs:us-east-1:000000000000:failed-records';

/** The messages of the prediction; without a destination, those that one would get. */
export function useMessages(): readonly DiscardMessage[] {
  const { answer, facts, marked, view, firstAttemptMillis, filter } = useBatchView();
  const { whatIf } = view;
  return useMemo(() => {
    if (answer === undefined || facts === undefined) return [];
    const mapping = shownMapping(whatIf);
    if (mapping.onFailureDestination) return answer.prediction.messages;
    const imagined = { ...whatIf, ...withShownMapping(whatIf, { ...mapping, onFailureDestination: IMAGINED }) };
    const verdicts = filter.kind === 'known' ? filter.verdicts : undefined;
    return answerWhatIf(facts, marked, imagined, firstAttemptMillis, verdicts).prediction.messages;
  }, [answer, facts, marked, whatIf, firstAttemptMillis, filter]);
}
