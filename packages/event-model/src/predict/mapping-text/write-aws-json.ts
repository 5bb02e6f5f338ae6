import { type EventSourceMapping, isTemplateReference } from '../event-source-mapping.ts';
import { awsPropertiesOf } from './aws-properties.ts';
import type { MappingNames } from './mapping-form.ts';
import { nameOr } from './placeholders.ts';
import { jsonOf } from './raw-value.ts';
import { startingPositionMembers } from './starting-position.ts';
import type { WriteNotes } from './write-mapping.ts';

/** The input of `aws lambda create-event-source-mapping --cli-input-json`. */
export function writeAwsJson(mapping: EventSourceMapping, names: MappingNames, notes: WriteNotes): string {
  const { onFailureDestination } = mapping;
  if (onFailureDestination !== undefined && isTemplateReference(onFailureDestination)) {
    notes.push(`Replace ${onFailureDestination} by an ARN: the AWS CLI resolves no references.`);
  }
  const members = [
    ['FunctionName', { kind: 'text', text: nameOr(names, 'functionName', notes) }],
    ['EventSourceArn', { kind: 'text', text: nameOr(names, 'eventSourceArn', notes) }],
    ...startingPositionMembers(mapping, notes),
    ...awsPropertiesOf(mapping),
  ] as const;
  const lines = members.map(([name, value]) => `  ${JSON.stringify(name)}: ${jsonOf(value)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
