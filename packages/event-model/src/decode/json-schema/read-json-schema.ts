import { dereference, type Schema, type SchemaDraft, Validator } from '@cfworker/json-schema';
import { isJsonDocument, type JsonDocument, readJson } from '../../bytes/json-document.ts';
import { strictUtf8Text } from '../../bytes/utf8.ts';
import { numberRulesOf, unsureNumbers } from './rounded-numbers.ts';

/** A JSON Schema that the user gave, read and ready. It is interpreted: no code is made of it. */
export type JsonSchema = {
  /** What does not fit, outermost first; empty when the value fits. `pointer` says where, as RFC 6901. */
  check(value: unknown): readonly SchemaFinding[];
  /** Where `check` may be wrong of the same value, because it computes with JavaScript numbers; empty for nearly every value. */
  unsure(value: JsonDocument): readonly SchemaFinding[];
};

type SchemaFinding = { readonly pointer: string; readonly message: string };

const DRAFTS: readonly (readonly [RegExp, SchemaDraft])[] = [
  [/draft-04/, '4'],
  [/draft-0[67]/, '7'],
  [/2019-09/, '2019-09'],
];
const NEWEST: SchemaDraft = '2020-12';
const MAX_DEPTH = 100;

/**
 * Reads a JSON Schema of draft 4, 6, 7, 2019-09 or 2020-12 (the newest, where it does not say). Everything that it refers to must
 * be in it: nothing is fetched.
 *
 * @example readJsonSchema(utf8Bytes('{"required":["id"]}')) // { check }; check({}) gives one finding
 * @see https://json-schema.org/specification
 */
export function readJsonSchema(bytes: Uint8Array): JsonSchema | { readonly refused: string } {
  const document = readJson(bytes, { maxDepth: MAX_DEPTH });
  if (!isJsonDocument(document)) {
    if (document.code === 'depth') return refused(`it is more than ${MAX_DEPTH} levels deep`);
    return refused(`it is not JSON, at offset ${document.offset}`);
  }
  if (document.kind(document.root) !== 'object') return refused('it is not an object');
  const schema = JSON.parse(strictUtf8Text(bytes) ?? '{}') as Schema;
  const trouble = troubleIn(schema);
  if (trouble !== undefined) return refused(trouble);
  const draft = DRAFTS.find(([name]) => name.test(String(schema.$schema ?? '')))?.[1] ?? NEWEST;
  const validator = new Validator(schema, draft, false);
  const numbers = numberRulesOf(document);
  return {
    unsure: (value) => unsureNumbers(value, numbers),
    check(value) {
      const { errors } = validator.validate(value);
      // A keyword that has others inside it says only that one of those failed.
      const own = errors.filter(({ instanceLocation, keyword }) => !isSummary(keyword, instanceLocation, errors));
      return own.map(({ instanceLocation, error }) => ({
        pointer: instanceLocation.replace(/^#/, ''),
        message: error,
      }));
    },
  };
}

const SUMMARIES = new Set([
  'properties',
  'items',
  'prefixItems',
  'additionalProperties',
  'allOf',
  '$ref',
  'patternProperties',
]);

function isSummary(
  keyword: string,
  at: string,
  errors: readonly { keyword: string; instanceLocation: string }[],
): boolean {
  if (!SUMMARIES.has(keyword)) return false;
  return errors.some((other) => other.keyword !== keyword && other.instanceLocation.startsWith(at));
}

/** A reference that leads nowhere or a pattern that is none would only be met by some value, much later. */
function troubleIn(schema: Schema): string | undefined {
  try {
    const known = dereference(schema);
    for (const part of Object.values(known)) {
      if (typeof part !== 'object') continue;
      const { $ref, __absolute_ref__: target } = part;
      if ($ref !== undefined && known[target ?? $ref] === undefined)
        return `"${$ref}" is not in it, and nothing is fetched`;
      if (part.pattern !== undefined) new RegExp(part.pattern, 'u');
      for (const pattern of Object.keys(part.patternProperties ?? {})) new RegExp(pattern, 'u');
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function refused(why: string): { readonly refused: string } {
  return { refused: `The JSON Schema cannot be used: ${why}.` };
}
