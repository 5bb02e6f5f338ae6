import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '../api/problem.ts';
import { accountFunctionsQuery, refreshChosenPlace, useSource } from '../api/queries.ts';
import type { FunctionTarget, Replay, ReplayRequest } from '../api/shapes.ts';
import { AccountFunctions } from '../panel/account-functions.tsx';
import { useBatchView } from '../panel/batch-view.ts';
import { useAwsChoice } from '../state/use-settings.ts';
import { formatCount } from '../ui/format.ts';
import styles from './replay.module.css';
import { TemplateFields } from './template-fields.tsx';

const OTHER = 'other';

type PlanFormProps = {
  readonly functions: readonly FunctionTarget[];
  /** Something else is chosen now than a plan was made of. */
  readonly onEdit: () => void;
  readonly onPlan: (plan: Replay) => void;
  readonly onRefused: (error: Error) => void;
};

export function PlanForm({ functions: own, onEdit, onPlan, onRefused }: PlanFormProps) {
  const source = useSource();
  const client = useQueryClient();
  const [place] = useAwsChoice();
  const account = useQuery(accountFunctionsQuery(source, place));
  const functions = [...own, ...(account.data?.items ?? []).filter(({ id }) => own.every((it) => it.id !== id))];
  const { capture, batch, marked } = useBatchView();
  const [choice, setChoice] = useState<string>();
  const [arn, setArn] = useState('');
  const [qualifier, setQualifier] = useState('');
  const [records, setRecords] = useState<'all' | 'marked'>('all');
  const [template, setTemplate] = useState<ReplayRequest['template']>();
  const chosen = functions.find(({ id }) => id === (choice ?? functions[0]?.id));
  const target = choice === OTHER || chosen === undefined ? arn.trim() : chosen.id;
  const plan = useMutation({
    mutationFn: () =>
      source.planReplay({
        captureId: capture.id,
        batch: batch.n,
        target,
        place,
        ...(qualifier.trim() === '' ? {} : { qualifier: qualifier.trim() }),
        ...(records === 'marked' ? { positions: marked } : {}),
        ...(template === undefined ? {} : { template }),
      }),
    onSuccess: onPlan,
    onError: onRefused,
    onSettled: () => refreshChosenPlace(client),
  });
  // Whether the input lacks what an event needs is the server's to say; once asked, the fields stay.
  const asked = template !== undefined || toProblem(plan.error).code === 'event-fields-needed';
  const nothing = records === 'marked' && marked.length === 0;
  return (
    <form
      className={styles.form}
      aria-label="Plan"
      onChange={onEdit}
      onSubmit={(event) => {
        event.preventDefault();
        plan.mutate();
      }}
    >
      <NativeSelect
        size="xs"
        label="Function"
        description={chosen?.description}
        inputWrapperOrder={['label', 'input', 'description']}
        value={choice ?? functions[0]?.id ?? OTHER}
        onChange={(event) => setChoice(event.currentTarget.value)}
        data={[
          ...functions.map(({ id, name, kind, production }) => ({
            value: id,
            label: `${name} (${kind})${production ? ' · production' : ''}`,
          })),
          { value: OTHER, label: 'another, by name or ARN' },
        ]}
      />
      <AccountFunctions query={account} />
      {(choice === OTHER || chosen === undefined) && (
        <TextInput
          size="xs"
          label="Function name or ARN"
          placeholder="arn:aws:lambda:eu-west-1:123456789012:function:orders"
          value={arn}
          onChange={(event) => setArn(event.currentTarget.value)}
        />
      )}
      <div className={styles.pair}>
        <NativeSelect
          size="xs"
          label="Records"
          value={records}
          onChange={(event) => setRecords(event.currentTarget.value === 'marked' ? 'marked' : 'all')}
          data={[
            { value: 'all', label: `all ${formatCount(batch.records)}` },
            { value: 'marked', label: `the ${formatCount(marked.length)} marked` },
          ]}
        />
        <TextInput
          size="xs"
          label="Alias or version"
          placeholder="none"
          value={qualifier}
          onChange={(event) => setQualifier(event.currentTarget.value)}
        />
      </div>
      {asked && <TemplateFields batch={batch} template={template ?? {}} onChange={setTemplate} />}
      <Button
        type="submit"
        size="compact-sm"
        variant="default"
        loading={plan.isPending}
        disabled={target === '' || nothing}
      >
        Plan the replay
      </Button>
    </form>
  );
}
