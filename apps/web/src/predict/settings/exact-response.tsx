import { useBatchView } from '../../panel/batch-view.ts';
import { isTooLongForLink } from '../../state/link-text.ts';
import { formatPlural } from '../../ui/format.ts';
import styles from './settings.module.css';

/** A response as a function would return it, letter by letter; the same text answers every invocation. */
export function ExactResponse({ behaviour }: { readonly behaviour: { readonly payloadText?: string | undefined } }) {
  const { answer, setView, setWhatIf } = useBatchView();
  const { payloadText } = behaviour;
  const findings = answer?.read.findings.length ?? 0;
  return (
    <>
      <textarea
        className={styles.area}
        aria-label="Exact response"
        spellCheck={false}
        rows={3}
        value={payloadText ?? ''}
        onChange={({ currentTarget: { value } }) =>
          setWhatIf({ behaviour: value === '' ? { kind: 'returns' } : { kind: 'returns', payloadText: value } })
        }
      />
      <div className={styles.actions}>
        <span className={styles.note}>
          {payloadText === undefined ? 'Empty: the function returns nothing.' : 'The same to every invocation.'}
          {isTooLongForLink(payloadText ?? '') && ' Too long for the link: a reload starts without it.'}
        </span>
        {findings > 0 && (
          <button type="button" className={styles.plain} onClick={() => setView({ drawer: 'response' })}>
            {formatPlural(findings, 'finding')} under Response
          </button>
        )}
      </div>
    </>
  );
}
