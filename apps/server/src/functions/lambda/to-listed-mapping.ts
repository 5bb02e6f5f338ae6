import type { EventSourceMappingConfiguration } from '@aws-sdk/client-lambda';
import { readMapping } from '@shardscope/event-model';
import type { ListedMapping } from '../functions.ts';

/**
 * What Lambda says of a mapping, its settings read by the model like the text that the AWS CLI prints. `undefined` for one that reads
 * from something else than a Kinesis stream.
 */
export function toListedMapping(configuration: EventSourceMappingConfiguration): ListedMapping | undefined {
  const { UUID: uuid, FunctionArn: functionArn, EventSourceArn: eventSourceArn = '' } = configuration;
  const { State: state, StateTransitionReason: stateTransitionReason } = configuration;
  const { LastProcessingResult: lastProcessingResult, StartingPosition: startingPosition } = configuration;
  const { LastModified: lastModified, FilterCriteriaError: hidden } = configuration;
  if (!/^arn:[^:]*:kinesis:/.test(eventSourceArn)) return undefined;
  const reading = readMapping(JSON.stringify(configuration));
  if (reading.kind === 'refused') return undefined;
  const [{ mapping, given, notes }] = reading.mappings;
  return {
    ...(uuid !== undefined && { uuid }),
    ...(functionArn !== undefined && { functionArn }),
    eventSourceArn,
    ...(startingPosition !== undefined && { startingPosition }),
    ...(state !== undefined && { state }),
    ...(stateTransitionReason !== undefined && { stateTransitionReason }),
    ...(lastProcessingResult !== undefined && { lastProcessingResult }),
    ...(lastModified !== undefined && { lastModified: lastModified.toISOString() }),
    mapping,
    given,
    notes: hidden === undefined ? notes : [...notes, hiddenFilters(hidden.Message)],
  };
}

/** With a key of one's own Lambda shows filter patterns only to those who may decrypt them. */
function hiddenFilters(message: string | undefined): string {
  const why = message === undefined ? '' : `: ${message}`;
  return `The mapping has filter patterns that Lambda did not show${why}. Allow kms:Decrypt on its key to see them; here every record passes.`;
}
