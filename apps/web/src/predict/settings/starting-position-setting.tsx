import { type EventSourceMapping, STARTING_POSITIONS } from '@shardscope/event-model';
import { useId, useState } from 'react';
import { Setting } from './setting.tsx';
import styles from './settings.module.css';
import { formatStart, parseStart } from './start-time.ts';
import { useShownMapping } from './use-shown-mapping.ts';

const OPEN = 'open';

/** Where a new mapping begins to read. It decides nothing about this batch, which was read; it goes out with the settings. */
export function StartingPositionSetting() {
  const { mapping, other, change } = useShownMapping();
  const { startingPosition: position } = mapping;
  const differs = other !== undefined && other.mapping.startingPosition !== position;
  const choose = (text: string) => {
    const startingPosition = STARTING_POSITIONS.find((it) => it === text);
    const startingPositionTimestamp =
      startingPosition === 'AT_TIMESTAMP' ? mapping.startingPositionTimestamp : undefined;
    change({ startingPosition, startingPositionTimestamp });
  };
  return (
    <>
      <Setting
        label="StartingPosition"
        hint={
          differs ? `${other.name} ${other.mapping.startingPosition ?? OPEN}` : 'of a new mapping, not of this batch'
        }
        differs={differs}
      >
        <select
          className={styles.choice}
          aria-label="StartingPosition"
          value={position ?? OPEN}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value={OPEN}>left open</option>
          {STARTING_POSITIONS.map((it) => (
            <option key={it} value={it}>
              {it}
            </option>
          ))}
        </select>
      </Setting>
      {position === 'AT_TIMESTAMP' && <StartTimeSetting />}
    </>
  );
}

/** The moment, in UTC. A text that is no time waits until it is one. */
function StartTimeSetting() {
  const { mapping, other, change, errorOf } = useShownMapping();
  const errorId = useId();
  const seconds = mapping.startingPositionTimestamp;
  const [draft, setDraft] = useState<string>();
  const isWaiting = draft !== undefined && draft.trim() !== '' && parseStart(draft) === undefined;
  const waits = 'StartingPositionTimestamp is a time such as 2026-01-31T08:00:00Z, or seconds since 1970.';
  const error = isWaiting ? waits : errorOf('StartingPositionTimestamp');
  const before = other && differenceOf(other.mapping, mapping);
  return (
    <Setting
      label="StartingPositionTimestamp"
      hint={before === undefined ? 'UTC, not in the future' : `${other?.name} ${before}`}
      differs={before !== undefined}
      errorId={errorId}
      {...(error !== undefined && { error })}
    >
      <input
        className={styles.text}
        aria-label="StartingPositionTimestamp"
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : errorId}
        placeholder="2026-01-31T08:00:00Z"
        value={draft ?? (seconds === undefined ? '' : formatStart(seconds))}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
          const read = parseStart(event.currentTarget.value);
          if (read !== undefined || event.currentTarget.value.trim() === '')
            change({ startingPositionTimestamp: read });
        }}
        onBlur={() => {
          if (!isWaiting) setDraft(undefined);
        }}
      />
    </Setting>
  );
}

function differenceOf(other: EventSourceMapping, shown: EventSourceMapping): string | undefined {
  const { startingPositionTimestamp: seconds } = other;
  if (seconds === shown.startingPositionTimestamp) return undefined;
  return seconds === undefined ? 'none' : formatStart(seconds);
}
