import { checkMapping, type EventSourceMapping, type FunctionBehaviour, lintMapping } from '@shardscope/event-model';
import { Grade } from '../../panel/grade.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './settings.module.css';

type MappingFindingsProps = {
  readonly mapping: EventSourceMapping;
  readonly behaviour: FunctionBehaviour;
};

const SEVERITY_WORDS = { error: 'Wrong', warning: 'Risk', info: 'Note' } as const;

/** What AWS refuses in these settings, then what it takes and a person may regret. */
export function MappingFindings({ mapping, behaviour }: MappingFindingsProps) {
  const problems = checkMapping(mapping);
  const reportsFailures = behaviour.kind === 'reports-marked' || behaviour.kind === 'recovers';
  const refused = new Set(problems.map(({ field }) => field));
  // AWS's own words say it already, and better.
  const findings = lintMapping(mapping, { reportsFailures }).filter(
    ({ code }) => code !== 'age-under-60' || !refused.has('MaximumRecordAgeInSeconds'),
  );
  if (problems.length + findings.length === 0) return null;
  return (
    <div className={styles.problems}>
      {problems.map((problem) => (
        <Notice key={problem.field + problem.message} tone="gone" title={`${problem.field}: AWS refuses it.`}>
          {problem.message}
        </Notice>
      ))}
      {findings.length > 0 && (
        <ul className={styles.rules} aria-label="Findings on the settings">
          {findings.map(({ code, severity, what, fix, rule }) => (
            <li key={code}>
              <b>{SEVERITY_WORDS[severity]}:</b> {what} <span className="dim">{fix}</span> <Grade rule={rule} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
