import type { EventSourceMapping } from '../event-source-mapping.ts';
import { awsPropertiesOf } from './aws-properties.ts';
import { readJsonValue } from './json-value.ts';
import type { MappingNames } from './mapping-form.ts';
import { nameOr } from './placeholders.ts';
import { jsonOf, type RawMember, type RawValue } from './raw-value.ts';
import { startingPositionMembers } from './starting-position.ts';
import type { WriteNotes } from './write-mapping.ts';
import { yamlLines } from './yaml-lines.ts';

const text = (value: string): RawValue => ({ kind: 'text', text: value });
const map = (...members: RawMember[]): RawValue => ({ kind: 'map', members });

/** A resource of CloudFormation. */
export function writeCloudFormation(mapping: EventSourceMapping, names: MappingNames, notes: WriteNotes): string {
  const properties = map(
    ['FunctionName', text(nameOr(names, 'functionName', notes))],
    ['EventSourceArn', text(nameOr(names, 'eventSourceArn', notes))],
    ...startingPositionMembers(mapping, notes),
    ...awsPropertiesOf(mapping),
  );
  const resource = map(['Type', text('AWS::Lambda::EventSourceMapping')], ['Properties', properties]);
  return written([['Resources', map(['EventSourceMapping', resource])]]);
}

/** An event of a function of SAM. */
export function writeSam(mapping: EventSourceMapping, names: MappingNames, notes: WriteNotes): string {
  const properties = map(
    ['Stream', text(nameOr(names, 'eventSourceArn', notes))],
    ...startingPositionMembers(mapping, notes),
    ...awsPropertiesOf(mapping),
  );
  return written([['Events', map(['Kinesis', map(['Type', text('Kinesis')], ['Properties', properties])])]]);
}

/** An event of a function of the Serverless Framework. */
export function writeServerless(mapping: EventSourceMapping, names: MappingNames, notes: WriteNotes): string {
  const { onFailureDestination, filterPatterns = [] } = mapping;
  const members: RawMember[] = [
    ['type', text('kinesis')],
    ['arn', text(nameOr(names, 'eventSourceArn', notes))],
    ...named(startingPositionMembers(mapping, notes)),
    ...named(awsPropertiesOf(mapping)),
  ];
  if (mapping.functionResponseTypes.length > 0) members.push(['functionResponseType', text('ReportBatchItemFailures')]);
  if (onFailureDestination !== undefined) {
    members.push(['destinations', map(['onFailure', text(onFailureDestination)])]);
    if (!/^arn:[^:]+:(?:sqs|sns):/.test(onFailureDestination)) notes.push(SERVERLESS_DESTINATIONS);
  }
  if (filterPatterns.length > 0) {
    members.push(['filterPatterns', { kind: 'list', items: filterPatterns.map((it) => patternOf(it, notes)) }]);
  }
  const events: RawValue = { kind: 'list', items: [map(['stream', map(...members)])] };
  return written([['events', events]]);
}

/** Those that the framework knows, by its names. */
function named(members: readonly RawMember[]): RawMember[] {
  return members.flatMap(([name, value]): RawMember[] => {
    const own = SERVERLESS_NAMES[name];
    return own === undefined ? [] : [[own, value]];
  });
}

const SERVERLESS_NAMES: Readonly<Record<string, string>> = {
  StartingPosition: 'startingPosition',
  StartingPositionTimestamp: 'startingPositionTimestamp',
  BatchSize: 'batchSize',
  MaximumBatchingWindowInSeconds: 'batchWindow',
  ParallelizationFactor: 'parallelizationFactor',
  MaximumRetryAttempts: 'maximumRetryAttempts',
  MaximumRecordAgeInSeconds: 'maximumRecordAgeInSeconds',
  BisectBatchOnFunctionError: 'bisectBatchOnFunctionError',
  TumblingWindowInSeconds: 'tumblingWindowInSeconds',
};

const SERVERLESS_DESTINATIONS =
  'The Serverless Framework knows the ARN of a queue or a topic as destination; for anything else it needs a type, or refuses it.';

/** The framework takes a pattern as YAML and writes its JSON itself. JSON is YAML; `data` that is no JSON stays a text. */
function patternOf(pattern: string, notes: WriteNotes): RawValue {
  const value = readJsonValue(pattern);
  const json = value?.kind === 'map' ? jsonOf(value) : undefined;
  if (json !== undefined) return { kind: 'reference', text: json };
  notes.push('A filter pattern is no JSON object; the Serverless Framework refuses it.');
  return text(pattern);
}

function written(members: readonly RawMember[]): string {
  return `${yamlLines(members).join('\n')}\n`;
}
