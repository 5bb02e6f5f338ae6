import { isTemplateReference } from '../event-source-mapping.ts';
import type { RawMember, RawValue } from './raw-value.ts';

/** A map as YAML in block style, numbers and booleans as they are, every text that could be something else in quotes. */
export function yamlLines(members: readonly RawMember[], indent = ''): string[] {
  return members.flatMap(([name, value]) => nested(`${indent}${scalar(name)}:`, value, indent));
}

function nested(head: string, value: RawValue, indent: string): string[] {
  if (value.kind === 'map' && value.members.length > 0) return [head, ...yamlLines(value.members, `${indent}  `)];
  if (value.kind !== 'list' || value.items.length === 0) return [`${head} ${flow(value)}`];
  return [head, ...value.items.flatMap((item) => listItem(item, `${indent}  `))];
}

function listItem(item: RawValue, indent: string): string[] {
  if (item.kind !== 'map' || item.members.length === 0) return [`${indent}- ${flow(item)}`];
  // The first member stands behind the dash, the others under it.
  const [first = '', ...others] = yamlLines(item.members, `${indent}  `);
  return [`${indent}- ${first.slice(indent.length + 2)}`, ...others];
}

function flow(value: RawValue): string {
  switch (value.kind) {
    case 'map':
      return '{}';
    case 'list':
      return '[]';
    case 'boolean':
      return String(value.value);
    case 'null':
      return 'null';
    case 'number':
      return value.text;
    case 'text':
      return scalar(value.text);
    default:
      return value.text;
  }
}

/** Plain only where no reader can take it for anything but this text: a number, a boolean, a comment or a tag. */
function scalar(text: string): string {
  if (isTemplateReference(text) && /^!\w+ [\w:.${}/-]+$/.test(text)) return text;
  const isPlain = /^[A-Za-z][\w./:@-]*$/.test(text) && !text.endsWith(':');
  const isWord = /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain && !isWord ? text : JSON.stringify(text);
}
