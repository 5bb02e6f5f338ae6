import type { Prediction } from '@shardscope/event-model';
import { Grade } from '../panel/grade.tsx';
import { formatCount, formatDuration } from '../ui/format.ts';
import styles from './predict.module.css';

/** What the story comes to, and the rules that decided it. */
export function TotalsView({ prediction }: { readonly prediction: Prediction }) {
  const { totals, rules } = prediction;
  return (
    <>
      <dl className={styles.totals}>
        <Total value={formatCount(totals.invocations)} name="invocations" />
        <Total
          value={formatCount(totals.recordsRedelivered)}
          name="delivered again"
          tone={tint(totals.recordsRedelivered, 'again')}
        />
        <Total value={formatCount(totals.discarded)} name="discarded" tone={tint(totals.discarded, 'gone')} />
        <Total value={formatCount(totals.expired)} name="expired" tone={tint(totals.expired, 'gone')} />
        {totals.rejected > 0 && <Total value={formatCount(totals.rejected)} name="calls rejected" tone="blocked" />}
        <Total value={formatDuration(totals.blockedSeconds)} name="shard blocked (assumed)" />
      </dl>
      <h2>Rules that decided</h2>
      <ul className={styles.rules}>
        {rules.map((rule) => (
          <li key={rule.id}>
            {rule.text} <Grade rule={rule} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Total({
  value,
  name,
  tone,
}: {
  readonly value: string;
  readonly name: string;
  readonly tone?: string | undefined;
}) {
  return (
    <div>
      <dt className="dim">{name}</dt>
      <dd data-tone={tone}>{value}</dd>
    </div>
  );
}

const tint = (n: number, tone: string) => (n > 0 ? tone : undefined);
