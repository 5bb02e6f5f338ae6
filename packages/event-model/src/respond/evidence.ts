/**
 * How a rule is known. `documented`: AWS says so. `observed`: seen on AWS, or recorded from it. `assumed`: neither; ours.
 * From the reference's letters: V, N = observed; D, M = documented; O, R, U and derived = assumed.
 */
export type Grade = 'documented' | 'observed' | 'assumed';

/** A rule that decided something, with how we know it. Where documented and observed differ, `differs` says how. */
export type Rule = {
  /** Stable id: `empty-list`, `lowest-wins`, `unknown-identifier`, ... */
  readonly id: string;
  readonly grade: Grade;
  /** A whole sentence in the words of AWS. */
  readonly text: string;
  /** Page or recording that the rule comes from. */
  readonly source: string;
  readonly differs?: string;
};

/**
 * A table of rules from rows without ids: the key is the id, so that a rule cannot be listed under another name.
 *
 * @example defineRules({ 'a-b': { grade: 'assumed', text: 'A.', source: 'ours' } })['a-b'].id // 'a-b'
 */
export function defineRules<Id extends string>(
  rows: Readonly<Record<Id, Omit<Rule, 'id'>>>,
): Readonly<Record<Id, Rule>> {
  const rules = {} as Record<Id, Rule>;
  for (const id of Object.keys(rows) as Id[]) rules[id] = { id, ...rows[id] };
  return rules;
}

/** The grade of something that rests on both: one assumption makes the whole assumed. */
export function weakerGrade(a: Grade, b: Grade): Grade {
  if (a === 'assumed' || b === 'assumed') return 'assumed';
  return a === 'observed' || b === 'observed' ? 'observed' : 'documented';
}
