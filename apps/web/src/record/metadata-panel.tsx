import { visibleText } from '../ui/visible-text.ts';
import styles from './record.module.css';
import { RecordFrame } from './record-frame.tsx';

/** Every field beside the data, as sent. */
export function MetadataPanel() {
  return (
    <RecordFrame>
      {({ metadata }) => (
        <dl className={styles.facts}>
          {metadata.map(([name, text]) => (
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
