import { checkStartingPosition } from './check-starting-position.ts';
import { type EventSourceMapping, isTemplateReference } from './event-source-mapping.ts';
import { readFilterPatterns } from './filter-pattern.ts';

/** A setting that CreateEventSourceMapping would refuse. */
export type MappingProblem = {
  /** As in the AWS API: `MaximumRetryAttempts`. */
  readonly field: string;
  readonly code: 'ValidationException' | 'InvalidParameterValueException';
  /** In AWS's own words where `wording` says so. */
  readonly message: string;
  readonly wording: 'aws' | 'ours';
};

type NumberSetting = {
  [Name in keyof EventSourceMapping]: EventSourceMapping[Name] extends number ? Name : never;
}[keyof EventSourceMapping] &
  string;

/** Ranges of the service model of Lambda (CreateEventSourceMapping, 2015-03-31). */
export const MAPPING_RANGES: Readonly<Record<NumberSetting, { readonly minimum: number; readonly maximum: number }>> = {
  batchSize: { minimum: 1, maximum: 10_000 },
  maximumBatchingWindowInSeconds: { minimum: 0, maximum: 300 },
  parallelizationFactor: { minimum: 1, maximum: 10 },
  maximumRetryAttempts: { minimum: -1, maximum: 10_000 },
  maximumRecordAgeInSeconds: { minimum: -1, maximum: 604_800 },
  tumblingWindowInSeconds: { minimum: 0, maximum: 900 },
};

const DESTINATION = /^(?:arn:[^:]+:(?:sqs|sns|s3):\S+|kafka:\/\/\S+)$/;
const LONGEST_DESTINATION = 350;

/**
 * What AWS would say to these settings, nothing when it would take them.
 *
 * @param nowMillis with it a StartingPositionTimestamp in the future is refused too
 * @example checkMapping({ ...AWS_DEFAULT_MAPPING, batchSize: 0 })[0].message
 * // "1 validation error detected: Value '0' at 'batchSize' failed to satisfy constraint: Member must have value greater than or equal to 1"
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html
 */
export function checkMapping(mapping: EventSourceMapping, nowMillis = Infinity): MappingProblem[] {
  const problems: MappingProblem[] = [];
  for (const [name, range] of Object.entries(MAPPING_RANGES) as [
    NumberSetting,
    { minimum: number; maximum: number },
  ][]) {
    const value = mapping[name];
    if (!Number.isInteger(value)) problems.push(ours(name, `${awsName(name)} must be a whole number.`));
    else if (value < range.minimum) problems.push(outOfRange(name, value, 'greater', range.minimum));
    else if (value > range.maximum) problems.push(outOfRange(name, value, 'less', range.maximum));
  }
  const age = mapping.maximumRecordAgeInSeconds;
  if (age >= 0 && age < 60) {
    const message = 'MaximumRecordAgeInSeconds must be -1 for no limit, or from 60 to 604800.';
    problems.push(ours('maximumRecordAgeInSeconds', message));
  }
  return [...problems, ...checkStartingPosition(mapping, nowMillis), ...checkLists(mapping)];
}

function checkLists(mapping: EventSourceMapping): MappingProblem[] {
  const { functionResponseTypes, onFailureDestination } = mapping;
  const problems: MappingProblem[] = [];
  if (functionResponseTypes.length > 1) {
    problems.push({
      field: 'FunctionResponseTypes',
      code: 'ValidationException',
      message: `1 validation error detected: Value '[${functionResponseTypes.join(', ')}]' at 'functionResponseTypes' failed to satisfy constraint: Member must have length less than or equal to 1`,
      wording: 'aws',
    });
  }
  if (onFailureDestination !== undefined && !isTemplateReference(onFailureDestination)) {
    const isValid = DESTINATION.test(onFailureDestination) && onFailureDestination.length <= LONGEST_DESTINATION;
    const message =
      'DestinationConfig.OnFailure.Destination must be the ARN of an SQS queue, an SNS topic or an S3 bucket, or kafka://topic, of at most 350 characters.';
    if (!isValid) problems.push({ ...ours('onFailureDestination', message), field: 'DestinationConfig' });
  }
  return [...problems, ...checkPatterns(mapping)];
}

function checkPatterns({ filterPatterns = [] }: EventSourceMapping): MappingProblem[] {
  return readFilterPatterns(filterPatterns).flatMap((pattern): MappingProblem[] => {
    if (pattern.kind !== 'refused') return [];
    const code = 'InvalidParameterValueException';
    return [{ field: 'FilterCriteria', code, message: pattern.message, wording: 'aws' }];
  });
}

function outOfRange(name: NumberSetting, value: number, bound: 'greater' | 'less', limit: number): MappingProblem {
  return {
    field: awsName(name),
    code: 'ValidationException',
    message: `1 validation error detected: Value '${value}' at '${name}' failed to satisfy constraint: Member must have value ${bound} than or equal to ${limit}`,
    wording: 'aws',
  };
}

function ours(name: keyof EventSourceMapping, message: string): MappingProblem {
  return { field: awsName(name), code: 'InvalidParameterValueException', message, wording: 'ours' };
}

function awsName(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
