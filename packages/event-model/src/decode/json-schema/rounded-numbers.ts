import { compareDecimals, isWholeDecimal } from '../../bytes/decimal.ts';
import type { JsonDocument, JsonNode } from '../../bytes/json-document.ts';

/** What a schema says that a number could be held against, as far as a JavaScript number might not carry it. */
export type NumberRules = {
  /** The schema's numbers as written, by what JavaScript reads. */
  readonly written: ReadonlyMap<number, readonly string[]>;
  readonly anyRounded: boolean;
  /** Whether it asks for integers anywhere. */
  readonly wholes: boolean;
  /** Keywords that look at every digit of a number, not only at its order. */
  readonly exact: readonly string[];
};

const EXACT_KEYWORDS = ['multipleOf', 'uniqueItems'];

/** The number rules of a JSON Schema, wherever in it they stand. */
export function numberRulesOf(schema: JsonDocument): NumberRules {
  const written = new Map<number, string[]>();
  let anyRounded = false;
  for (const { source } of numbersIn(schema, schema.root, '')) {
    const value = Number(source);
    written.set(value, [...(written.get(value) ?? []), source]);
    anyRounded ||= isRounded(source);
  }
  const text = schema.source(schema.root);
  const wholes = text.includes('"integer"');
  return { written, anyRounded, wholes, exact: EXACT_KEYWORDS.filter((keyword) => text.includes(`"${keyword}"`)) };
}

/**
 * Where a value has a number of which the validator, which computes with JavaScript numbers, may say the wrong thing: it is read
 * as another number, and that one is on the edge of a rule. Numbers that are merely long are not named: their order is kept.
 */
export function unsureNumbers(
  value: JsonDocument,
  rules: NumberRules,
): readonly { readonly pointer: string; readonly message: string }[] {
  if (value.lossyNumbers === 0 && !rules.anyRounded) return [];
  const unsure: { pointer: string; message: string }[] = [];
  for (const { pointer, source } of numbersIn(value, value.root, '')) {
    const rule = ruleInDoubt(source, rules);
    if (rule === undefined) continue;
    unsure.push({
      pointer,
      message: `${source} is compared as ${Number(source)}, so whether it fits ${rule} is not sure.`,
    });
  }
  return unsure;
}

function ruleInDoubt(source: string, { written, wholes, exact }: NumberRules): string | undefined {
  const value = Number(source);
  const other = written.get(value)?.find((text) => compareDecimals(text, source) !== 0);
  if (other !== undefined) return `the schema's ${other}`;
  if (!isRounded(source)) return undefined;
  if (wholes && isWholeDecimal(source) !== Number.isInteger(value)) return 'the type "integer"';
  return exact[0] === undefined ? undefined : `"${exact[0]}"`;
}

function isRounded(source: string): boolean {
  const value = Number(source);
  return !Number.isFinite(value) || compareDecimals(source, String(value)) !== 0;
}

function* numbersIn(
  document: JsonDocument,
  node: JsonNode,
  pointer: string,
): Generator<{ readonly pointer: string; readonly source: string }> {
  const kind = document.kind(node);
  if (kind === 'number') yield { pointer, source: document.source(node) };
  let index = 0;
  if (kind === 'array')
    for (const item of document.items(node)) yield* numbersIn(document, item, `${pointer}/${index++}`);
  for (const { key, value } of document.members(node))
    yield* numbersIn(document, value, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}
