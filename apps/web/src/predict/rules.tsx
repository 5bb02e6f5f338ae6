import type { Grade as GradeWord, Rule } from '@shardscope/event-model';
import { Grade } from '../panel/grade.tsx';
import { SourceText } from '../panel/source-text.tsx';
import { formatPlural } from '../ui/format.ts';
import styles from './totals.module.css';

const GRADES: readonly GradeWord[] = ['documented', 'observed', 'assumed'];

/** The rules that decided, each with its grade and its source, in a fold. */
export function RulesFold({ rules }: { readonly rules: readonly Rule[] }) {
  const counts = GRADES.map((grade) => ({ grade, count: rules.filter((rule) => rule.grade === grade).length }));
  const words = counts.filter(({ count }) => count > 0).map(({ grade, count }) => `${count} ${grade}`);
  return (
    <details
      className={styles.fold}
      onToggle={({ currentTarget }) => currentTarget.open && currentTarget.scrollIntoView({ block: 'start' })}
    >
      <summary>
        {formatPlural(rules.length, 'rule')} decided: {words.join(', ')}
      </summary>
      <ul className={styles.rules}>
        {rules.map((rule) => (
          <li key={rule.id}>
            {rule.text} <Grade rule={{ grade: rule.grade, source: rule.source }} />
            <div className={styles.source}>
              <SourceText text={rule.source} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Where sources contradict each other, both sides: what this prediction follows, and what is said elsewhere. */
export function Contradictions({ rules }: { readonly rules: readonly Rule[] }) {
  return rules.map(
    ({ id, differs, text, grade }) =>
      differs !== undefined && (
        <section key={id} className={styles.differ} aria-label="Sources differ">
          <h2>Sources differ</h2>
          <dl>
            <dt>{grade}, followed here</dt>
            <dd>{text}</dd>
            <dt>but</dt>
            <dd>{differs}</dd>
          </dl>
        </section>
      ),
  );
}
