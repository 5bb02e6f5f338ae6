import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accountFunctionsQuery, functionsQuery, refreshChosenPlace, useSource } from '../../api/queries.ts';
import { AccountFunctions } from '../../panel/account-functions.tsx';
import { useBatchView } from '../../panel/batch-view.ts';
import { ProblemNotice } from '../../panel/problem-notice.tsx';
import { useAwsChoice } from '../../state/use-settings.ts';
import { formatPlural } from '../../ui/format.ts';
import { AccountMapping } from './account-mapping.tsx';
import { Setting } from './setting.tsx';
import styles from './settings.module.css';
import type { LeafProps } from './side.tsx';

const OTHER = 'other';

/** The settings that a function has in its account, read when they are asked for. Reading runs nothing. */
export function AccountSettings({ onNames }: LeafProps) {
  const source = useSource();
  const { batch } = useBatchView();
  const client = useQueryClient();
  const [place] = useAwsChoice();
  const functions = useQuery(functionsQuery(source, place));
  const account = useQuery(accountFunctionsQuery(source, place));
  // A sample function lives in no account.
  const own = (functions.data ?? []).filter(({ kind }) => kind !== 'sample');
  const known = [...own, ...(account.data?.items ?? []).filter(({ id }) => own.every((it) => it.id !== id))];
  const [choice, setChoice] = useState<string>();
  const [name, setName] = useState('');
  const chosen = known.find(({ id }) => id === (choice ?? known[0]?.id));
  const isOther = chosen === undefined || choice === OTHER;
  const asked = isOther ? name.trim() : chosen.id;
  // A name without a region is looked up where the stream of this batch is, unless a region was chosen.
  const region = place.region ?? batch.region;
  const read = useMutation({
    mutationFn: () => source.functionMappings(asked, { ...place, ...(region !== undefined && { region }) }),
    onSettled: () => refreshChosenPlace(client),
  });
  return (
    <form
      aria-label="Settings from the account"
      onSubmit={(event) => {
        event.preventDefault();
        if (asked !== '') read.mutate();
      }}
    >
      {known.length > 0 && (
        <Setting label="Function">
          <select
            className={styles.preset}
            aria-label="Function in the account"
            value={isOther ? OTHER : chosen.id}
            onChange={(event) => setChoice(event.currentTarget.value)}
          >
            {known.map((it) => (
              <option key={it.id} value={it.id}>
                {it.name} ({it.kind})
              </option>
            ))}
            <option value={OTHER}>another, by name or ARN</option>
          </select>
        </Setting>
      )}
      <AccountFunctions query={account} />
      {isOther && (
        <Setting label="Name or ARN">
          <input
            className={styles.text}
            aria-label="Function name or ARN"
            placeholder="arn:aws:lambda:…:function:orders"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Setting>
      )}
      <div className={styles.actions}>
        <button type="submit" className={styles.plain} disabled={asked === '' || read.isPending}>
          Read its mappings
        </button>
        <span className={styles.note} role="status">
          {read.isPending ? 'Asking the account…' : 'Needs lambda:ListEventSourceMappings.'}
        </span>
      </div>
      {functions.error && <ProblemNotice error={functions.error} onRetry={() => void functions.refetch()} />}
      {read.error && <ProblemNotice error={read.error} onRetry={read.mutate} />}
      {read.data && (
        <>
          <p className={styles.note}>
            {formatPlural(read.data.items.length, 'mapping')} of Kinesis streams
            {read.data.region !== undefined && ` in ${read.data.region}`}
            {read.data.otherSources > 0 && `, ${read.data.otherSources} of other sources left out`}
            {read.data.cut && '; there are more than were read'}.
          </p>
          <ul className={styles.list} aria-label="Mappings in the account">
            {read.data.items.map((item, i) => (
              <AccountMapping key={item.uuid ?? i} item={item} onNames={onNames} />
            ))}
          </ul>
        </>
      )}
    </form>
  );
}
