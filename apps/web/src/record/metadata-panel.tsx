import type { RecordDetail } from '../api/shapes.ts';
import { formatTime } from '../ui/format.ts';
import { visibleText } from '../ui/visible-text.ts';
import styles from './record.module.css';
import { RecordFrame } from './record-frame.tsx';

/** Every field beside the data, as sent; before them what is read out of those fields. */
export function MetadataPanel() {
  return (
    <RecordFrame>
      {(detail) => (
        <dl className={styles.facts} tabIndex={0}>
          {[...readOut(detail), ...detail.metadata].map(([name, text]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{visibleText(text)}</dd>
            </div>
          ))}
        </dl>
      )}
    </RecordFrame>
  );
}

function* readOut({ arrivalMillis, shardId, shardAssumed }: RecordDetail): Generator<readonly [string, string]> {
  if (arrivalMillis !== undefined) {
    const { date, time } = formatTime(arrivalMillis, 'utc');
    yield ['arrived', `${date} ${time} UTC`];
  }
  if (shardId !== undefined) yield [shardAssumed ? 'shard (assumed)' : 'shard', shardId];
}
