import type { EventSourceMapping } from '@shardscope/event-model';
import { useBatchView } from '../../panel/batch-view.ts';
import styles from './settings.module.css';

type UseSettingsProps = { readonly mapping: EventSourceMapping; readonly onUse: () => void };

/** Settings from elsewhere become the current ones, or a proposal beside them. */
export function UseSettings({ mapping, onUse }: UseSettingsProps) {
  const { view, setWhatIf, say } = useBatchView();
  return (
    <div className={styles.actions}>
      <button
        type="button"
        className={styles.plain}
        onClick={() => {
          const { proposal } = view.whatIf;
          setWhatIf({ mapping, proposal: proposal && { ...proposal, shown: false } });
          onUse();
          say('These settings are the current ones now.');
        }}
      >
        Use as current
      </button>
      <button
        type="button"
        className={styles.plain}
        onClick={() => {
          setWhatIf({ proposal: { mapping, shown: true } });
          onUse();
          say('These settings are proposed now.');
        }}
      >
        Propose
      </button>
    </div>
  );
}
