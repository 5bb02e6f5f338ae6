import type { MappingNames } from './mapping-form.ts';
import type { WriteNotes } from './write-mapping.ts';

const PLACEHOLDERS = {
  eventSourceArn: 'arn:aws:kinesis:REGION:ACCOUNT:stream/STREAM',
  functionName: 'FUNCTION',
} as const;

/** A name, or a placeholder with its note. */
export function nameOr(names: MappingNames, name: keyof typeof PLACEHOLDERS, notes: WriteNotes): string {
  const given = names[name];
  if (given !== undefined && given !== '') return given;
  const placeholder = PLACEHOLDERS[name];
  notes.push(`Replace ${placeholder}.`);
  return placeholder;
}
