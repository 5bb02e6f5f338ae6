import type { EventSourceMapping } from '../event-source-mapping.ts';
import type { MappingForm, MappingNames } from './mapping-form.ts';
import { writeAwsJson } from './write-aws-json.ts';
import { writeCdk } from './write-cdk.ts';
import { writeCloudFormation, writeSam, writeServerless } from './write-yaml.ts';

/** Settings in one notation. `notes` are whole sentences: what to replace, and what the notation cannot say. */
export type WrittenMapping = { readonly text: string; readonly notes: readonly string[] };

export type WriteNotes = string[];

const WRITERS: Readonly<
  Record<MappingForm, (mapping: EventSourceMapping, names: MappingNames, notes: WriteNotes) => string>
> = {
  'aws-json': writeAwsJson,
  cloudformation: writeCloudFormation,
  sam: writeSam,
  cdk: writeCdk,
  serverless: writeServerless,
};

/**
 * Writes settings as a snippet to paste: every setting by name, so that no default of AWS or of a tool decides. `readMapping` reads it
 * back to the same settings.
 *
 * @param names what stands beside the settings; a placeholder stands in for what is absent, and a note says so
 * @example writeMapping(mapping, 'sam').text // 'Events:\n  Kinesis:\n    Type: Kinesis\n    Properties:\n      Stream: ...'
 */
export function writeMapping(mapping: EventSourceMapping, form: MappingForm, names: MappingNames = {}): WrittenMapping {
  const notes: WriteNotes = [];
  const text = WRITERS[form](mapping, names, notes);
  return { text, notes };
}
