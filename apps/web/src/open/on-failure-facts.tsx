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
];

const VIA: Readonly<Record<OnFailureFacts['via'], string>> = {
  sqs: 'a message of an SQS queue',
  sns: 'a notification of an SNS topic',
  s3: 'an object in S3',
  plain: 'itself, with no envelope around it',
};

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
        <dt>came as</dt>
        <dd>{VIA[facts.via]}</dd>
      </dl>
    </section>
  );
}
