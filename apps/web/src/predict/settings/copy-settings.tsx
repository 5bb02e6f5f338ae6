import { MAPPING_FORMS, type MappingForm, writeMapping } from '@shardscope/event-model';
import { useMemo, useState } from 'react';
import { useBatchView } from '../../panel/batch-view.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { FORM_WORDS } from './form-words.ts';
import styles from './settings.module.css';
import type { LeafProps } from './side.tsx';
import { useShownMapping } from './use-shown-mapping.ts';

/** The shown settings in the notation of another tool. */
export function CopySettings({ names }: LeafProps) {
  const { mapping } = useShownMapping();
  const { facts } = useBatchView();
  const [form, setForm] = useState<MappingForm>('aws-json');
  const eventSourceArn = facts?.streamArn;
  const written = useMemo(
    () => writeMapping(mapping, form, { ...(eventSourceArn && { eventSourceArn }), ...names }),
    [mapping, form, eventSourceArn, names],
  );
  return (
    <>
      <div className={styles.actions}>
        <select
          className={styles.choice}
          aria-label="Notation"
          value={form}
          onChange={(event) => setForm(MAPPING_FORMS.find((it) => it === event.currentTarget.value) ?? form)}
        >
          {MAPPING_FORMS.map((it) => (
            <option key={it} value={it}>
              {FORM_WORDS[it]}
            </option>
          ))}
        </select>
        <CopyButton text={written.text} label="Copy settings" />
      </div>
      {written.notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <textarea
        className={styles.area}
        aria-label="Settings as text"
        readOnly
        spellCheck={false}
        rows={written.text.split('\n').length}
        value={written.text}
      />
    </>
  );
}
