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
