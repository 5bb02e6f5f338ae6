import {
  type BatchFacts,
  buildOnFailureDelivery,
  type DestinationKind,
  type DiscardMessage,
} from '@shardscope/event-model';
import { useBatchView } from '../../panel/batch-view.ts';
import { Grade } from '../../panel/grade.tsx';
import { useSettings } from '../../state/use-settings.ts';
import { shownMapping } from '../../state/what-if.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { formatPlural, formatTime } from '../../ui/format.ts';
import { arrivalOf, destinationOf, functionArnOf } from './destinations.ts';
import { wordsOf } from './message-list.tsx';
import styles from './on-failure.module.css';

type MessageDocumentProps = {
  readonly message: DiscardMessage;
  readonly kind: DestinationKind;
  readonly facts: BatchFacts;
  readonly startMillis: number;
};

/** The document as it arrives at one kind of destination, and what is not in it. */
export function MessageDocument({ message, kind, facts, startMillis }: MessageDocumentProps) {
  const { view } = useBatchView();
  const destination = destinationOf(kind, shownMapping(view.whatIf).onFailureDestination, facts);
  const delivery = buildOnFailureDelivery(message, facts, {
    destination,
    functionArn: functionArnOf(facts),
    startMillis,
  });
  if (delivery === undefined) return null;
  const { at, text } = arrivalOf(delivery);
  return (
    <>
      <section aria-label="On-failure document">
        <div className={styles.heading}>
          <h2>
            {message.condition}, {wordsOf(message)}
          </h2>
          <CopyButton text={text} label="Copy document" />
        </div>
        <p className={styles.at}>
          <span className="dim">to</span> <span className="mono wrap">{at}</span>
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll box must be reachable by keyboard. */}
        <pre className={styles.document} tabIndex={0}>
          {text}
        </pre>
      </section>
      <ul className={styles.notes} aria-label="What to know of this document">
        {kind !== 's3' && <FetchBefore message={message} facts={facts} />}
        <li>
          {delivery.rule.text} <Grade rule={delivery.rule} />
        </li>
        {delivery.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        <li>
          The function and the request are not known here: a name and a row of zeros stand in.
          {facts.streamArn === '' && ' The stream is not known either: its ARN is empty.'}
        </li>
      </ul>
    </>
  );
}

type FetchBeforeProps = { readonly message: DiscardMessage; readonly facts: BatchFacts };

/** Without data in the message the records have to be read from the stream, as long as it keeps them. */
function FetchBefore({ message, facts }: FetchBeforeProps) {
  const { assumptions } = useBatchView().view.whatIf;
  const { timeZone } = useSettings();
  const first = facts.records[message.from];
  if (message.window?.isFinal || first === undefined) return <li>It names no records: there is nothing to fetch.</li>;
  const hours = assumptions.retentionHours;
  const { date, time } = formatTime(first.arrivalMillis + hours * 3_600_000, timeZone);
  const isOne = message.to - message.from === 1;
  return (
    <li>
      No data inside: {wordsOf(message)} must be fetched from the stream before{' '}
      <b>
        {date} {time.slice(0, 8)} {timeZone === 'utc' ? 'UTC' : 'local time'}
      </b>
      , when {isOne ? 'it expires' : 'the first of them expires'} (a retention of {formatPlural(hours, 'hour')} is
      assumed).
    </li>
  );
}
