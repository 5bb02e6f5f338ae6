import { CopyButton } from '../ui/copy-button.tsx';
import { LongText } from './long-text.tsx';
import styles from './record.module.css';
import { RecordFrame } from './record-frame.tsx';

/** The record's own JSON, exactly as it stands in the input. */
export function RawPanel() {
  return (
    <RecordFrame>
      {({ n, m, rawText, pointer }) => (
        <>
          <LongText key={n} text={rawText} />
          <div className={styles.foot}>
            <CopyButton text={rawText} label="Copy" />
            <span>
              {m !== undefined && 'the aggregate around the user record, '}at <code>{pointer || '/'}</code> in the input
            </span>
          </div>
        </>
      )}
    </RecordFrame>
  );
}
