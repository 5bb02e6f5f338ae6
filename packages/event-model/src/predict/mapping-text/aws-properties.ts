import type { EventSourceMapping } from '../event-source-mapping.ts';
import type { RawMember, RawValue } from './raw-value.ts';

const number = (value: number): RawValue => ({ kind: 'number', text: String(value) });
const text = (value: string): RawValue => ({ kind: 'text', text: value });
const map = (...members: RawMember[]): RawValue => ({ kind: 'map', members });
const list = (items: readonly RawValue[]): RawValue => ({ kind: 'list', items });

/** The settings under their names in the AWS API, which CloudFormation and SAM share. */
export function awsPropertiesOf(mapping: EventSourceMapping): RawMember[] {
  const { onFailureDestination, filterPatterns = [] } = mapping;
  const members: RawMember[] = [
    ['BatchSize', number(mapping.batchSize)],
    ['MaximumBatchingWindowInSeconds', number(mapping.maximumBatchingWindowInSeconds)],
    ['ParallelizationFactor', number(mapping.parallelizationFactor)],
    ['MaximumRetryAttempts', number(mapping.maximumRetryAttempts)],
    ['MaximumRecordAgeInSeconds', number(mapping.maximumRecordAgeInSeconds)],
    ['BisectBatchOnFunctionError', { kind: 'boolean', value: mapping.bisectBatchOnFunctionError }],
    ['TumblingWindowInSeconds', number(mapping.tumblingWindowInSeconds)],
    ['FunctionResponseTypes', list(mapping.functionResponseTypes.map(text))],
  ];
  if (onFailureDestination !== undefined) {
    members.push(['DestinationConfig', map(['OnFailure', map(['Destination', text(onFailureDestination)])])]);
  }
  if (filterPatterns.length > 0) {
    const filters = filterPatterns.map((pattern) => map(['Pattern', text(pattern)]));
    members.push(['FilterCriteria', map(['Filters', list(filters)])]);
  }
  return members;
}
