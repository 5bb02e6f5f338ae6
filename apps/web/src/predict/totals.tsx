import { isLost, type Prediction } from '@shardscope/event-model';
import { useMemo } from 'react';
import { formatCount, formatPlural } from '../ui/format.ts';
import { secondsWords } from './attempt-words.ts';
import styles from './totals.module.css';

/** What the story comes to, in figures to be read from the back of a room. */
export function TotalsView({ prediction }: { readonly prediction: Prediction }) {
  const { totals, fates } = prediction;
  const { userRecords } = totals;
  // Done for Lambda, although the function said that they failed: no total of Lambda's own counts them.
  const unread = useMemo(() => fates.filter((fate) => fate.final === 'done' && isLost(fate)).length, [fates]);
  return (
    <dl className={styles.totals}>
      <Total value={totals.invocations} name="invocations" />
      <Total value={totals.recordsRedelivered} name="delivered again" tone="again" inside={userRecords?.redelivered} />
      <Total value={totals.discarded} name="discarded" tone="gone" inside={userRecords?.discarded} />
      <Total value={totals.expired} name="expired" tone="gone" inside={userRecords?.expired} />
      {unread > 0 && <Total value={unread} name="lost, report unread" tone="gone" />}
      {totals.filtered !== undefined && <Total value={totals.filtered} name="filtered" tone="quiet" />}
      {totals.rejected > 0 && <Total value={totals.rejected} name="calls rejected" tone="blocked" />}
      <div className={styles.long}>
        <dt>time to unblock (assumed)</dt>
        <dd data-tone={totals.expired > 0 ? 'blocked' : undefined}>{secondsWords(totals.blockedSeconds)}</dd>
      </div>
    </dl>
  );
}

type TotalProps = {
  readonly value: number;
  readonly name: string;
  readonly tone?: string;
  /** The same in user records, where records are KPL aggregates. */
  readonly inside?: number | undefined;
};

function Total({ value, name, tone, inside }: TotalProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd data-tone={value > 0 ? tone : undefined}>{formatCount(value)}</dd>
      {inside !== undefined && inside > 0 && <dd className={styles.inside}>{formatPlural(inside, 'user record')}</dd>}
    </div>
  );
}
