import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { replaysQuery, useSource } from '../api/queries.ts';
import type { Replay } from '../api/shapes.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { usedMapping } from '../state/what-if.ts';
import { formatBytes, formatCount, formatDuration, formatPlural } from '../ui/format.ts';
import { useNow } from '../ui/now.tsx';
import styles from './replay.module.css';

type PlanViewProps = {
  readonly plan: Replay;
  readonly idempotencyKey: string;
  readonly onSent: (replay: Replay) => void;
};

/** The facts of one plan, and the button that sends it. */
const SENT = 'Sent once. The answer is kept in the history, also when this page is closed.';

function planWords(left: number): string {
  return left > 0 ? `the plan holds for ${formatDuration(left)}` : 'the plan has expired: plan again';
}

export function PlanView({ plan, idempotencyKey, onSent }: PlanViewProps) {
  const source = useSource();
  const client = useQueryClient();
  const { view, batch } = useBatchView();
  // Where a mapping begins to read says nothing of an invocation.
  const {
    onFailureDestination,
    startingPosition: _,
    startingPositionTimestamp: __,
    ...mapping
  } = usedMapping(view.whatIf);
  const [confirm, setConfirm] = useState('');
  const left = (Date.parse(plan.expiresAt) - useNow()) / 1000;
  const send = useMutation({
    mutationFn: () =>
      source.sendReplay(plan.id, idempotencyKey, {
        mapping: { ...mapping, ...(onFailureDestination && { onFailureDestination }) },
        ...(plan.production ? { confirm } : {}),
      }),
    onSuccess: async (replay) => {
      await client.invalidateQueries(replaysQuery(source, plan.captureId));
      onSent(replay);
    },
  });
  const records = plan.positions?.length ?? batch.records;
  return (
    <>
      <h2>
        {plan.target.name}: {formatPlural(records, 'record')},{' '}
        {send.isPending ? 'sent, waiting for the answer' : 'not sent yet'}
      </h2>
      <dl className={styles.facts}>
        <Fact name="payload">
          {formatBytes(plan.payloadBytes)} ({formatCount(plan.payloadBytes)} bytes)
        </Fact>
        <Fact name="SHA-256">
          <code className="wrap">{plan.payloadSha256}</code>
        </Fact>
        {plan.facts.map((fact) => (
          <Fact key={fact.name} name={fact.name}>
            {fact.known ? <code className="wrap">{fact.value}</code> : <span className="faint">not known here</span>}
          </Fact>
        ))}
        <Fact name="differs from the captured event">
          {plan.differences.length === 0 ? (
            'nothing: exactly the captured bytes'
          ) : (
            <ul>
              {plan.differences.map((difference) => (
                <li key={difference.code + difference.message}>{difference.message}</li>
              ))}
            </ul>
          )}
        </Fact>
      </dl>
      <div className={styles.confirm}>
        {plan.production && (
          <TextInput
            size="xs"
            mt={8}
            label={`This is production. Type ${plan.target.name} to confirm.`}
            value={confirm}
            onChange={(event) => setConfirm(event.currentTarget.value)}
            classNames={{ input: 'mono' }}
          />
        )}
        <div className={styles.send}>
          <Button
            size="compact-sm"
            color={plan.production ? 'red' : 'blue'}
            loading={send.isPending}
            disabled={send.isError || left <= 0 || (plan.production && confirm !== plan.target.name)}
            onClick={() => send.mutate()}
          >
            Send once to {plan.target.name}
          </Button>
          <span className="dim">{send.isPending ? SENT : planWords(left)}</span>
        </div>
        {send.error && <ProblemNotice error={send.error} />}
      </div>
    </>
  );
}

export function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
