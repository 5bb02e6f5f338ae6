import { type EventSourceMapping, isTemplateReference } from '../event-source-mapping.ts';
import { destinationKindOf } from '../on-failure-delivery.ts';
import { readJsonValue } from './json-value.ts';
import type { MappingNames } from './mapping-form.ts';
import { nameOr } from './placeholders.ts';
import { jsonOf } from './raw-value.ts';
import { startingPositionIn } from './starting-position.ts';
import type { WriteNotes } from './write-mapping.ts';

/** An event source of the CDK, in TypeScript. */
export function writeCdk(mapping: EventSourceMapping, names: MappingNames, notes: WriteNotes): string {
  const { onFailureDestination, filterPatterns = [], maximumRecordAgeInSeconds: age } = mapping;
  const { startingPositionTimestamp: timestamp } = mapping;
  const lines = [
    `startingPosition: StartingPosition.${startingPositionIn(mapping, notes)},`,
    ...(timestamp === undefined ? [] : [`startingPositionTimestamp: ${timestamp},`]),
    `batchSize: ${mapping.batchSize},`,
    `maxBatchingWindow: Duration.seconds(${mapping.maximumBatchingWindowInSeconds}),`,
    `parallelizationFactor: ${mapping.parallelizationFactor},`,
    // The CDK has no name for unlimited: left out it is.
    ...(mapping.maximumRetryAttempts < 0 ? [] : [`retryAttempts: ${mapping.maximumRetryAttempts},`]),
    ...(age < 0 ? [] : [`maxRecordAge: Duration.seconds(${age}),`]),
    `bisectBatchOnError: ${mapping.bisectBatchOnFunctionError},`,
    ...(mapping.tumblingWindowInSeconds > 0
      ? [`tumblingWindow: Duration.seconds(${mapping.tumblingWindowInSeconds}),`]
      : []),
    `reportBatchItemFailures: ${mapping.functionResponseTypes.length > 0},`,
  ];
  if (onFailureDestination !== undefined) lines.push(`onFailure: ${destinationIn(onFailureDestination, notes)},`);
  if (filterPatterns.length > 0) {
    const filters = filterPatterns.map((pattern) => `    FilterCriteria.filter(${filterOf(pattern, notes)}),`);
    lines.push('filters: [', ...filters.map((line) => line.slice(2)), '],');
  }
  const source = sourceOf(names, notes);
  return `new KinesisEventSource(${source}, {\n${lines.map((line) => `  ${line}`).join('\n')}\n})\n`;
}

function sourceOf(names: MappingNames, notes: WriteNotes): string {
  const arn = nameOr(names, 'eventSourceArn', notes);
  if (/^[A-Za-z_$][\w$.]*$/.test(arn)) return arn;
  return `Stream.fromStreamArn(this, 'Stream', ${JSON.stringify(arn)})`;
}

function destinationIn(destination: string, notes: WriteNotes): string {
  const arn = JSON.stringify(destination);
  switch (destinationKindOf(destination)) {
    case 'sqs':
      return `new SqsDlq(Queue.fromQueueArn(this, 'OnFailure', ${arn}))`;
    case 'sns':
      return `new SnsDlq(Topic.fromTopicArn(this, 'OnFailure', ${arn}))`;
    case 's3':
      return `new S3OnFailureDestination(Bucket.fromBucketArn(this, 'OnFailure', ${arn}))`;
    case 'kafka':
      notes.push('The CDK has no Kafka destination for a Kinesis event source: set it with CfnEventSourceMapping.');
      return `new KafkaDlq(${arn})`;
    default:
      return expressionOf(destination, notes);
  }
}

/** What came out of a CDK snippet goes back as it was; what another tool resolves is a text to replace. */
function expressionOf(destination: string, notes: WriteNotes): string {
  if (destination.startsWith('new ')) return destination;
  const name = /^\$\{([A-Za-z_$][\w$.]*)\}$/.exec(destination)?.[1];
  if (name !== undefined) return name;
  const what = isTemplateReference(destination) ? 'a reference of another tool' : 'no ARN';
  notes.push(`Replace ${destination}: it is ${what}.`);
  return JSON.stringify(destination);
}

/** JSON is a literal of TypeScript, but for a number that the CDK would round when it writes the pattern. */
function filterOf(pattern: string, notes: WriteNotes): string {
  const value = readJsonValue(pattern);
  const json = value?.kind === 'map' ? jsonOf(value) : undefined;
  if (json === undefined) {
    notes.push('A filter pattern is no JSON object; the CDK takes it only as it is written here.');
    return JSON.stringify(pattern);
  }
  if (/\d{16}/.test(json)) notes.push('A number in a filter pattern is longer than TypeScript keeps it: compare it.');
  return json;
}
