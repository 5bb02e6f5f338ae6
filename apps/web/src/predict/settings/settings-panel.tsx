import type { KeyboardEvent } from 'react';
import { useBatchView } from '../../panel/batch-view.ts';
import { DEFAULT_WHAT_IF } from '../../state/what-if.ts';
import { Columns } from '../../ui/columns.tsx';
import { CompareSwitch } from './compare-switch.tsx';
import { FunctionSettings } from './function-settings.tsx';
import { MappingForm } from './mapping-form.tsx';
import styles from './settings.module.css';
import { Side } from './side.tsx';

/** What the function does, the settings of the mapping, and what is to be said of them. */
export function SettingsPanel() {
  const { setWhatIf } = useBatchView();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it holds the fields, and one key of theirs passes by here.
    <div className={styles.panel} onKeyDown={leave}>
      <Columns tracks="minmax(262px, 0.8fr) minmax(330px, 2.2fr) minmax(336px, 1.1fr)">
        <section aria-label="What the function does">
          <div className={styles.head}>
            <h2>What the function does</h2>
          </div>
          <FunctionSettings />
        </section>
        <section aria-label="Mapping">
          <div className={styles.head}>
            <h2>Event source mapping</h2>
            <CompareSwitch />
            <span className="grow" />
            <button
              type="button"
              className={styles.plain}
              onClick={() => setWhatIf({ ...DEFAULT_WHAT_IF, proposal: undefined })}
            >
              Back to the defaults
            </button>
          </div>
          <MappingForm />
        </section>
        <section aria-label="Beside the mapping">
          <Side />
        </section>
      </Columns>
    </div>
  );
}

/** Out of a field and back to the keys of the list. */
function leave(event: KeyboardEvent) {
  if (event.key !== 'Escape' || !(event.target instanceof HTMLElement)) return;
  event.preventDefault();
  event.target.blur();
}
