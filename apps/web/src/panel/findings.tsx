import type { Finding } from '@shardscope/event-model';
import { Notice } from '../ui/notice.tsx';
import styles from './evidence.module.css';
import { Grade } from './grade.tsx';
import { SourceText } from './source-text.tsx';

const TONES = { error: 'gone', warning: 'again', info: 'info' } as const;

/** What is to be said of a response: what happens, the fix, and folded why, how that is known and from where. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <div className={styles.findings}>
      {findings.map(({ code, severity, what, fix, rule }) => (
        <Notice key={code + what} tone={TONES[severity]} title={what}>
          {fix}
          <details className={styles.why}>
            <summary>
              why · <Grade rule={rule} />
            </summary>
            {rule.text} <span className="dim">Source: </span>
            <SourceText text={rule.source} />
          </details>
        </Notice>
      ))}
    </div>
  );
}
