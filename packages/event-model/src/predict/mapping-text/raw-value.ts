/**
 * A value of any notation that settings are written in: JSON, YAML, TypeScript. Numbers keep their text, members their order and
 * their repeats.
 */
export type RawValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'list'; readonly items: readonly RawValue[] }
  | { readonly kind: 'map'; readonly members: readonly RawMember[] }
  /** Something that only the tool of that notation can work out: `!GetAtt Queue.Arn`, `new SqsDlq(queue)`. */
  | { readonly kind: 'reference'; readonly text: string }
  /** A call in TypeScript whose name and arguments are plain. `text` is its source. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly RawValue[]; readonly text: string };

export type RawMember = readonly [name: string, value: RawValue];

/** Deeper nesting is refused, in every notation. */
export const DEEPEST_VALUE = 60;

/** Of members with one name the last one, as everywhere in JSON. */
export function memberOf(value: RawValue | undefined, name: string): RawValue | undefined {
  if (value?.kind !== 'map') return undefined;
  return value.members.findLast(([it]) => it === name)?.[1];
}

export function textOf(value: RawValue | undefined): string | undefined {
  return value?.kind === 'text' || value?.kind === 'reference' ? value.text : undefined;
}

/** JSON of a plain value, numbers as written; `undefined` where it holds something that is not plain. */
export function jsonOf(value: RawValue): string | undefined {
  switch (value.kind) {
    case 'text':
      return JSON.stringify(value.text);
    case 'number':
      return value.text;
    case 'boolean':
      return String(value.value);
    case 'null':
      return 'null';
    case 'list':
      return joined(value.items.map(jsonOf), '[', ']');
    case 'map':
      return joined(value.members.map(jsonOfMember), '{', '}');
    default:
      return undefined;
  }
}

function jsonOfMember([name, value]: RawMember): string | undefined {
  const json = jsonOf(value);
  return json === undefined ? undefined : `${JSON.stringify(name)}:${json}`;
}

function joined(parts: readonly (string | undefined)[], open: string, close: string): string | undefined {
  return parts.includes(undefined) ? undefined : `${open}${parts.join(',')}${close}`;
}

const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['Ref', '!Ref'],
  ['Fn::GetAtt', '!GetAtt'],
  ['Fn::Sub', '!Sub'],
  ['Fn::ImportValue', '!ImportValue'],
]);

/**
 * An intrinsic function of CloudFormation, written as an object, in its short form.
 *
 * @example referenceOf([['Fn::GetAtt', list of Queue and Arn]]) // '!GetAtt Queue.Arn'
 */
export function referenceOf(members: readonly RawMember[]): string | undefined {
  const [member] = members;
  if (member === undefined || members.length > 1) return undefined;
  const [name, value] = member;
  if (name !== 'Ref' && !name.startsWith('Fn::')) return undefined;
  const short = SHORT_FORMS.get(name);
  const path = value.kind === 'list' ? value.items.map(textOf).join('.') : textOf(value);
  if (short !== undefined && path !== undefined && /^[\w:.${}/-]+$/.test(path)) return `${short} ${path}`;
  return jsonOf({ kind: 'map', members });
}
