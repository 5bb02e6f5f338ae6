import { useBatchView } from '../../panel/batch-view.ts';
import styles from './compare-switch.module.css';

/** Which of two settings the fates show and the form edits. There only while two are compared. */
export function CompareSwitch() {
  const { view, setWhatIf } = useBatchView();
  const { proposal } = view.whatIf;
  if (proposal === undefined) return null;
  const side = (shown: boolean, word: string) => (
    <label className={styles.side} data-on={proposal.shown === shown || undefined}>
      <input
        type="radio"
        name="shown-settings"
        checked={proposal.shown === shown}
        onChange={() => setWhatIf({ proposal: { ...proposal, shown } })}
      />
      {word}
    </label>
  );
  return (
    <span role="radiogroup" aria-label="Settings that the fates show" className={styles.switch}>
      fates of {side(false, 'current')} {side(true, 'proposed')}
    </span>
  );
}
