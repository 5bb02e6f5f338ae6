import { Button } from '@mantine/core';
import { type DestinationKind, destinationKindOf, isTemplateReference } from '@shardscope/event-model';
import { useState } from 'react';
import { useBatchView } from '../../panel/batch-view.ts';
import { shownMapping } from '../../state/what-if.ts';
import { Columns } from '../../ui/columns.tsx';
import { formatPlural } from '../../ui/format.ts';
import { KINDS } from './destinations.ts';
import { MessageDocument } from './message-document.tsx';
import { MessageList } from './message-list.tsx';
import styles from './on-failure.module.css';
import { useMessages } from './use-messages.ts';

/** What the on-failure destination gets, one document for each piece that is discarded. */
export function OnFailurePanel() {
  const { answer, facts, view } = useBatchView();
  const messages = useMessages();
  const [picked, pick] = useState(0);
  const [kind, setKind] = useState<DestinationKind>();
  if (answer === undefined || facts === undefined) return <p className={styles.note}>Reading the records…</p>;
  const { startMillis, totals } = answer.prediction;
  const chosen = Math.min(picked, messages.length - 1);
  const message = messages[chosen];
  const set = shownMapping(view.whatIf).onFailureDestination;
  if (message === undefined) return <NoMessage expired={totals.expired} isSet={Boolean(set)} />;
  const setKindOfMapping = set === undefined ? undefined : destinationKindOf(set);
  const shown = kind ?? setKindOfMapping ?? 'sqs';
  return (
    <Columns tracks="minmax(246px, 17%) minmax(0, 1fr) minmax(260px, 24%)">
      <section aria-label="Messages" className={styles.list}>
        <DestinationNote set={set} discarded={totals.discarded} />
        <DestinationChoice shown={shown} ofMapping={setKindOfMapping} onChange={setKind} />
        <h2>{formatPlural(messages.length, 'message')}</h2>
        <MessageList messages={messages} chosen={chosen} onChoose={pick} />
      </section>
      <MessageDocument message={message} kind={shown} facts={facts} startMillis={startMillis} />
    </Columns>
  );
}

type DestinationChoiceProps = {
  readonly shown: DestinationKind;
  readonly ofMapping: DestinationKind | undefined;
  readonly onChange: (kind: DestinationKind) => void;
};

function DestinationChoice({ shown, ofMapping, onChange }: DestinationChoiceProps) {
  return (
    <select
      className={styles.choice}
      aria-label="Kind of destination"
      value={shown}
      onChange={(event) => {
        const chosen = KINDS.find(({ kind }) => kind === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen.kind);
      }}
    >
      {KINDS.map(({ kind, name }) => (
        <option key={kind} value={kind}>
          {name}
          {kind === ofMapping && ', as set'}
        </option>
      ))}
    </select>
  );
}

/** Why the documents are imagined, where they are. */
function DestinationNote({ set, discarded }: { readonly set: string | undefined; readonly discarded: number }) {
  if (set) {
    if (destinationKindOf(set) !== undefined) return null;
    const what = isTemplateReference(set) ? 'is a reference of a template' : 'is none that AWS would take';
    return (
      <p>
        The destination <span className="mono wrap">{set}</span> {what}: its kind is not known. This is what one would
        get.
      </p>
    );
  }
  return (
    <div>
      <p>
        <b>No destination is set:</b> {formatPlural(discarded, 'record')} would be lost without a trace. This is what
        one would get.
      </p>
      <ToSettings label="Set a destination" />
    </div>
  );
}

type NoMessageProps = { readonly expired: number; readonly isSet: boolean };

function NoMessage({ expired, isSet }: NoMessageProps) {
  if (expired === 0) return <p className={styles.note}>Nothing is discarded, so nothing is sent.</p>;
  return (
    <div className={styles.note}>
      <p>
        {formatPlural(expired, 'record')} would expire in the stream, and Lambda sends no message for that (assumed). It
        sends one for what it discards: that takes a limit for retries or for the age
        {isSet ? '.' : ', and a destination.'}
      </p>
      <ToSettings label={isSet ? 'Set a limit' : 'Set a limit and a destination'} />
    </div>
  );
}

function ToSettings({ label }: { readonly label: string }) {
  const { setView } = useBatchView();
  return (
    <Button size="compact-xs" variant="default" mt={6} onClick={() => setView({ drawer: 'settings' })}>
      {label}
    </Button>
  );
}
