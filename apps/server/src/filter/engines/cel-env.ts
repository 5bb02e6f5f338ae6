import { CelScalar, celEnv, celFunc, celMap } from '@bufbuild/cel';

/** CEL as its language has it: what the library takes another way is corrected here, for what a record holds and for literals alike. */
export function exactCelEnv(): ReturnType<typeof celEnv> {
  admitNullMembers();
  return celEnv({ funcs: ORDERS });
}

/**
 * A member whose value is null is there: for `has(data.a)` and for `"a" in data`. The library takes it for absent, because it looks for a
 * value that is not `== undefined`.
 *
 * @see https://github.com/google/cel-spec/blob/master/doc/langdef.md#field-selection
 */
function admitNullMembers(): void {
  const maps = Object.getPrototypeOf(celMap(new Map())) as ReturnType<typeof celMap>;
  maps.has = function has(key) {
    return this.get(key) !== undefined;
  };
}

const { BOOL, DOUBLE, INT, UINT } = CelScalar;

type Comparable = number | bigint;
const ORDER: readonly (readonly [name: string, holds: (left: Comparable, right: Comparable) => boolean])[] = [
  ['_<_', (left, right) => left < right],
  ['_<=_', (left, right) => left <= right],
  ['_>_', (left, right) => left > right],
  ['_>=_', (left, right) => left >= right],
];

/**
 * Whole numbers beside doubles, as they lie on one line. The library rounds the whole number first, so that 2^53 + 1 would not be
 * greater than 2.0^53; JavaScript compares the two kinds exactly.
 */
const ORDERS = ORDER.flatMap(([name, holds]) => [
  celFunc(name, [INT, DOUBLE], BOOL, holds),
  celFunc(name, [DOUBLE, INT], BOOL, holds),
  celFunc(name, [UINT, DOUBLE], BOOL, ({ value }, right) => holds(value, right)),
  celFunc(name, [DOUBLE, UINT], BOOL, (left, { value }) => holds(left, value)),
]);
