import fc from 'fast-check';

/** Valid JSON texts of every shape, compact or printed over lines. */
export const jsonText = fc
  .tuple(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 1, 3))
  .map(([value, indent]) => JSON.stringify(value, null, indent));

/** What edits are made of: everything that JSON's grammar cares for, and a little that it does not allow. */
const piece = fc.constantFrom(
  ...'{}[]",:\\/0123456789.-+eEtrufalsn \n\t\u0001é\ud83d\ude00',
  'true',
  '\\u00e9',
  '\\ud800',
  '\\x',
  '""',
  '1e5',
);

/** One to three small edits of a text, which leave it valid now and then. */
export function edited(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edit = fc.record({ at: fc.nat(), drop: fc.nat({ max: 3 }), insert: fc.oneof(fc.constant(''), piece) });
  return fc.tuple(text, fc.array(edit, { minLength: 1, maxLength: 3 })).map(([original, edits]) =>
    edits.reduce((current, { at, drop, insert }) => {
      const from = at % (current.length + 1);
      return current.slice(0, from) + insert + current.slice(from + drop);
    }, original),
  );
}
