import type { AvroSchema } from './schema.ts';

/**
 * The Parsing Canonical Form of a schema: the same text for all schemas that read the same bytes.
 *
 * @see Apache Avro 1.12 specification, "Parsing Canonical Form for Schemas"
 */
export function canonicalFormOf(schema: AvroSchema, written = new Set<string>()): string {
  switch (schema.kind) {
    case 'array':
      return `{"type":"array","items":${canonicalFormOf(schema.items, written)}}`;
    case 'map':
      return `{"type":"map","values":${canonicalFormOf(schema.values, written)}}`;
    case 'union':
      return `[${schema.branches.map((branch) => canonicalFormOf(branch, written)).join(',')}]`;
    case 'record':
    case 'enum':
    case 'fixed':
      return namedForm(schema, written);
    default:
      return `"${schema.kind}"`;
  }
}

function namedForm(schema: Extract<AvroSchema, { name: string }>, written: Set<string>): string {
  const name = JSON.stringify(schema.name);
  if (written.has(schema.name)) return name;
  written.add(schema.name);
  const head = `{"name":${name},"type":"${schema.kind}"`;
  if (schema.kind === 'fixed') return `${head},"size":${schema.size}}`;
  if (schema.kind === 'enum')
    return `${head},"symbols":[${schema.symbols.map((text) => JSON.stringify(text)).join(',')}]}`;
  const fields = schema.fields.map(
    (field) => `{"name":${JSON.stringify(field.name)},"type":${canonicalFormOf(field.type, written)}}`,
  );
  return `${head},"fields":[${fields.join(',')}]}`;
}
