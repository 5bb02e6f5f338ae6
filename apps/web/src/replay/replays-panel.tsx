import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { functionsQuery, replayQuery, replaysQuery, useSource } from '../api/queries.ts';
import type { Replay } from '../api/shapes.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import type { AwsChoice } from '../state/settings.ts';
import { useAwsChoice } from '../state/use-settings.ts';
import { Columns } from '../ui/columns.tsx';
import { Answer } from './answer.tsx';
import { History } from './history.tsx';
import { PlanForm } from './plan-form.tsx';
import { PlanView } from './plan-view.tsx';
import { RefusedPlan } from './refused-plan.tsx';

// A plan with the key of its one send: the same key goes with every try, so the server invokes at most once.
type Planned = { readonly plan: Replay; readonly idempotencyKey: string; readonly choice: AwsChoice };

/** Choose, see the facts, confirm, send once, read the answer. */
export function ReplaysPanel() {
  const source = useSource();
  const { capture } = useBatchView();
  const [choice] = useAwsChoice();
  const functions = useQuery(functionsQuery(source, choice));
  const history = useQuery(replaysQuery(source, capture.id));
  const [made, setPlanned] = useState<Planned>();
  const [shown, setShown] = useState<string>();
  const [refused, setRefused] = useState<Error>();
  // A button that sends with one profile must not stand below the choice of another.
  const planned = made?.choice === choice ? made : undefined;
  const sent = history.data?.filter((replay) => replay.status !== 'planned') ?? [];
  const answer = sent.find((replay) => replay.id === shown);
  return (
    <Columns tracks="minmax(240px, 300px) minmax(0, 1fr) minmax(220px, 280px)">
      <section aria-label="Plan a replay">
        <h2>Replay to</h2>
        {functions.error && <ProblemNotice error={functions.error} onRetry={() => void functions.refetch()} />}
        <PlanForm
          functions={functions.data ?? []}
          // A button that sends to one function must not stand beside the choice of another.
          onEdit={() => setPlanned(undefined)}
          onRefused={(error) => {
            setShown(undefined);
            setPlanned(undefined);
            setRefused(error);
          }}
          onPlan={(plan) => {
            setShown(undefined);
            setRefused(undefined);
            setPlanned({ plan, idempotencyKey: crypto.randomUUID(), choice });
          }}
        />
      </section>
      <section key={answer?.id ?? planned?.plan.id} aria-label={answer ? 'Answer' : 'Plan'}>
        {answer ? (
          <WholeAnswer listed={answer} />
        ) : planned ? (
          <PlanView
            key={planned.plan.id}
            plan={planned.plan}
            idempotencyKey={planned.idempotencyKey}
            onSent={(replay) => {
              setPlanned(undefined);
              setShown(replay.id);
            }}
          />
        ) : refused ? (
          <RefusedPlan error={refused} />
        ) : (
          <p className="dim">
            A plan says first what would be sent, and where. Nothing runs until you send it, and a plan is sent at most
            once.
          </p>
        )}
      </section>
      <section aria-label="Replays of this capture">
        <h2>Sent before</h2>
        {history.error && <ProblemNotice error={history.error} onRetry={() => void history.refetch()} />}
        <History replays={sent} shown={shown} onShow={setShown} />
      </section>
    </Columns>
  );
}

/** What the list knows at once, the rest as soon as it is here. */
function WholeAnswer({ listed }: { readonly listed: Replay }) {
  const whole = useQuery(replayQuery(useSource(), listed.id));
  return (
    <>
      {whole.error && <ProblemNotice error={whole.error} onRetry={() => void whole.refetch()} />}
      <Answer replay={whole.data ?? listed} />
    </>
  );
}
