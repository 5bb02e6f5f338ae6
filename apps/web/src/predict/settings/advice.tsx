import { applyPreset, MAPPING_PRESETS, presetOf } from '@shardscope/event-model';
import { Grade } from '../../panel/grade.tsx';
import { Setting } from './setting.tsx';
import styles from './settings.module.css';
import { useFindings } from './use-findings.ts';
import { useShownMapping } from './use-shown-mapping.ts';

const SEVERITY_WORDS = { error: 'Wrong', warning: 'Risk', info: 'Note' } as const;
const OWN = 'own';

/** Ready settings for one way to live with records that fail, and what is to be said of the present ones. */
export function Advice() {
  const findings = useFindings();
  return (
    <>
      <PresetChoice />
      {findings.length === 0 ? (
        <p className={styles.note}>Nothing to say against these settings.</p>
      ) : (
        <ul className={styles.findings} aria-label="Findings on the settings">
          {findings.map(({ code, severity, what, fix, rule }) => (
            <li key={code}>
              <b>{SEVERITY_WORDS[severity]}:</b> {what} <span className="dim">{fix}</span>
              <details>
                <summary>
                  why · <Grade rule={rule} />
                </summary>
                {rule.text} <span className="wrap">Source: {rule.source}.</span>
              </details>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function PresetChoice() {
  const { mapping, set } = useShownMapping();
  const preset = presetOf(mapping);
  return (
    <>
      <Setting label="Preset">
        <select
          className={styles.preset}
          aria-label="Preset"
          value={preset?.id ?? OWN}
          onChange={(event) => {
            const chosen = MAPPING_PRESETS.find(({ id }) => id === event.currentTarget.value);
            if (chosen !== undefined) set(applyPreset(mapping, chosen));
          }}
        >
          {preset === undefined && <option value={OWN}>your own settings</option>}
          {MAPPING_PRESETS.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </Setting>
      {preset !== undefined && <p className={styles.note}>{preset.description}</p>}
    </>
  );
}
