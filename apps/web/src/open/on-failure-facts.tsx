import type { OnFailureFacts } from '@shardscope/event-model';
import styles from './open.module.css';

const NAMES: readonly (readonly [keyof OnFailureFacts, string])[] = [
  ['condition', 'condition'],
  ['functionArn', 'function'],
  ['functionError', 'function error'],
  ['approximateInvokeCount', 'invocations (approximate)'],
  ['streamArn', 'stream'],
  ['shardId', 'shard'],
  ['batchSize', 'records'],
  ['startSequenceNumber', 'first sequence number'],
  ['endSequenceNumber', 'last sequence number'],
  ['firstArrival', 'first arrival'],
  ['lastArrival', 'last arrival'],
  ['requestId', 'request id'],
  ['via', 'came through'],
];

/** What an on-failure record says: which records of which shard were given up, and why. */
export function OnFailureFactsView({ facts }: { readonly facts: OnFailureFacts }) {
  return (
    <section aria-label="On-failure record">
      <h2>What was given up</h2>
      <dl className={styles.facts}>
        {NAMES.filter(([field]) => facts[field] !== undefined).map(([field, name]) => (
          <div key={field} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd className="mono wrap">{String(facts[field])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
