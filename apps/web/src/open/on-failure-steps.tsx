import type { OnFailureFacts } from '@shardscope/event-model';
import { Link } from '@tanstack/react-router';
import { CopyButton } from '../ui/copy-button.tsx';
import styles from './open.module.css';

/** The message holds no data: how its records are read, with what the form of the streams asks for. */
export function OnFailureSteps({ facts }: { readonly facts: OnFailureFacts }) {
  const { streamArn, shardId, startSequenceNumber, batchSize } = facts;
  if (streamArn === undefined || startSequenceNumber === undefined) return undefined;
  const [, , , region, account, name] = streamArn.split(':');
  return (
    <section aria-label="How to get the records">
      <h2>How to get the records</h2>
      <ol className={styles.steps}>
        <li>
          Under <Link to="/">Streams on the first page</Link> choose a profile of account {account} and the region{' '}
          {region}, list the streams, and choose <code>{name?.replace('stream/', '')}</code>.
        </li>
        <li>
          {shardId && (
            <>
              Leave only <code>{shardId}</code> chosen.{' '}
            </>
          )}
          From: AT_SEQUENCE_NUMBER, with the first sequence number{' '}
          <CopyButton text={startSequenceNumber} label="Copy the first sequence number" />
          {batchSize !== undefined && <> Records at most: {batchSize}.</>}
        </li>
        <li>Do it soon: the stream drops records when its retention is over, 24 hours unless it was raised.</li>
      </ol>
    </section>
  );
}
