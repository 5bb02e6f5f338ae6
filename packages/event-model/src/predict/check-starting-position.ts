import type { MappingProblem } from './check-mapping.ts';
import type { EventSourceMapping } from './event-source-mapping.ts';

/** What AWS would say to the place where a new mapping begins to read. */
export function checkStartingPosition(
  { startingPosition, startingPositionTimestamp: seconds }: EventSourceMapping,
  nowMillis: number,
): MappingProblem[] {
  if (startingPosition === 'AT_TIMESTAMP') {
    if (seconds === undefined) return refused('AT_TIMESTAMP needs a StartingPositionTimestamp.');
    if (!Number.isFinite(seconds) || seconds < 0) return refused('StartingPositionTimestamp must be a time.');
    return seconds * 1000 > nowMillis ? refused('StartingPositionTimestamp cannot be in the future.') : [];
  }
  return seconds === undefined ? [] : refused('StartingPositionTimestamp goes with AT_TIMESTAMP only.');
}

function refused(message: string): MappingProblem[] {
  return [
    { field: 'StartingPositionTimestamp', code: 'InvalidParameterValueException', message, wording: 'ours' } as const,
  ];
}
