import { type ReadMapping, readMapping } from '@shardscope/event-model';
import { useMemo, useState } from 'react';
import { formatPlural } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { FORM_WORDS } from './form-words.ts';
import { MappingChanges } from './mapping-changes.tsx';
import styles from './settings.module.css';
import type { LeafProps } from './side.tsx';
import { UseSettings } from './use-settings.tsx';
import { useShownMapping } from './use-shown-mapping.ts';

/** Settings out of what people have at hand. Nothing is changed before one of the buttons is pressed. */
export function PasteSettings({ onNames }: LeafProps) {
  const [text, setText] = useState('');
  const reading = useMemo(() => (text.trim() === '' ? undefined : readMapping(text)), [text]);
  return (
    <>
      <textarea
        className={styles.area}
        aria-label="Settings to read"
        rows={3}
        spellCheck={false}
        placeholder="Paste get-event-source-mapping, SAM, CloudFormation, CDK or Serverless"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {reading?.kind === 'refused' && (
        <Notice tone="again" title="No settings in it.">
          {reading.message}
        </Notice>
      )}
      {reading?.kind === 'read' && (
        <ul className={styles.list} aria-label="Settings that were read">
          {reading.mappings.map((read, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same text gives the same list.
            <li key={i}>
              <Reading read={read} onNames={onNames} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type ReadingProps = Pick<LeafProps, 'onNames'> & { readonly read: ReadMapping };

function Reading({ read, onNames }: ReadingProps) {
  const { mapping } = useShownMapping();
  const { functionName, eventSourceArn } = read.names;
  return (
    <>
      <b>{FORM_WORDS[read.form]}</b>{' '}
      <span className="dim">
        {formatPlural(read.given.length, 'setting')} named, the others are defaults
        {functionName !== undefined && `, function ${functionName}`}
        {eventSourceArn !== undefined && `, from ${eventSourceArn}`}
      </span>
      <MappingChanges from={mapping} to={read.mapping} none="The same as the settings shown." />
      {read.notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <UseSettings mapping={read.mapping} onUse={() => onNames(read.names)} />
    </>
  );
}
