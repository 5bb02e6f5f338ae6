import type { NumberComparison, Operator } from './operator.ts';
import type { Pattern } from './pattern.ts';
import { type Branch, type Members, NO_BRANCH } from './value.ts';

const NO_MEMBERS: Members = new Map();

/**
 * Holds a value against a pattern.
 *
 * @returns `undefined` when it matches, else the path of the first name that does not (`data.type`; `$or` where no alternative does)
 */
export function findMismatch(pattern: Pattern, value: Branch, numbers: NumberComparison): string | undefined {
  // Only leaves exist or not: where no object stands, every name below is missing.
  const objects = value.objects.length === 0 ? [NO_MEMBERS] : value.objects;
  let first: string | undefined;
  for (const members of objects) {
    const mismatch = mismatchOfMembers(pattern, members, numbers);
    if (mismatch === undefined) return undefined;
    first ??= mismatch;
  }
  return first;
}

/** All names must match inside the same object, also where it stands in an array. */
function mismatchOfMembers(pattern: Pattern, members: Members, numbers: NumberComparison): string | undefined {
  for (const [name, field] of pattern.fields) {
    const value = members.get(name) ?? NO_BRANCH;
    if (field.kind === 'leaf') {
      if (!field.operators.some((operator) => holds(operator, value, numbers))) return name;
      continue;
    }
    const mismatch = findMismatch(field.pattern, value, numbers);
    if (mismatch !== undefined) return `${name}.${mismatch}`;
  }
  const isEither = (either: readonly Pattern[]) =>
    either.some((alternative) => mismatchOfMembers(alternative, members, numbers) === undefined);
  return pattern.alternatives.every(isEither) ? undefined : '$or';
}

function holds(operator: Operator, { scalars }: Branch, numbers: NumberComparison): boolean {
  if (operator.kind === 'existence') return operator.exists === scalars.length > 0;
  return scalars.some((scalar) => operator.test(scalar, numbers));
}
