import { checkMapping, MAPPING_RANGES } from './check-mapping.ts';
import { AWS_DEFAULT_MAPPING, type EventSourceMapping } from './event-source-mapping.ts';
import { readFilterPatterns } from './filter-pattern.ts';

/** A setting that AWS refuses, and what stands in for it. Both as text. */
export type Replacement = {
  /** As `checkMapping` names it: `MaximumRetryAttempts`. */
  readonly field: string;
  readonly given: string;
  readonly used: string;
};

export type UsableMapping = { readonly mapping: EventSourceMapping; readonly replaced: readonly Replacement[] };

const SHORTEST_AGE = 60;

/**
 * Settings that AWS would take, as near as possible to the given ones: a number at the border that it crossed, filter patterns and a
 * destination that are refused left out. For a screen that goes on predicting while a person types; what was given is not changed.
 *
 * @example usableMapping({ ...AWS_DEFAULT_MAPPING, batchSize: 0 })
 * // { mapping: { batchSize: 1, ... }, replaced: [{ field: 'BatchSize', given: '0', used: '1' }] }
 */
export function usableMapping(mapping: EventSourceMapping): UsableMapping {
  const refused = new Set(checkMapping(mapping).map(({ field }) => field));
  if (refused.size === 0) return { mapping, replaced: [] };
  const numbers: Record<string, number> = {};
  const replaced: Replacement[] = [];
  for (const name of Object.keys(MAPPING_RANGES) as (keyof typeof MAPPING_RANGES)[]) {
    const field = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    if (!refused.has(field)) continue;
    const used = nearest(name, mapping[name]);
    numbers[name] = used;
    replaced.push({ field, given: String(mapping[name]), used: String(used) });
  }
  const { startingPosition, startingPositionTimestamp, ...others } = { ...mapping, ...numbers };
  const { functionResponseTypes, filterPatterns, onFailureDestination, ...rest } = others;
  const patterns = filterPatterns?.filter((text) => readFilterPatterns([text])[0]?.kind === 'pattern');
  for (const given of filterPatterns?.filter((text) => !patterns?.includes(text)) ?? []) {
    replaced.push({ field: 'FilterCriteria', given, used: 'no such pattern' });
  }
  const isStartLost = refused.has('StartingPositionTimestamp');
  if (isStartLost) {
    const given = String(startingPositionTimestamp ?? startingPosition);
    replaced.push({ field: 'StartingPositionTimestamp', given, used: 'no starting position' });
  }
  const isLost = refused.has('DestinationConfig');
  if (isLost) replaced.push({ field: 'DestinationConfig', given: onFailureDestination ?? '', used: 'none' });
  return {
    mapping: {
      ...rest,
      ...(!isStartLost && startingPosition !== undefined && { startingPosition }),
      ...(!isStartLost && startingPositionTimestamp !== undefined && { startingPositionTimestamp }),
      functionResponseTypes: functionResponseTypes.slice(0, 1),
      ...(onFailureDestination !== undefined && !isLost && { onFailureDestination }),
      ...(patterns !== undefined && { filterPatterns: patterns }),
    },
    replaced,
  };
}

function nearest(name: keyof typeof MAPPING_RANGES, value: number): number {
  const { minimum, maximum } = MAPPING_RANGES[name];
  if (!Number.isFinite(value)) return AWS_DEFAULT_MAPPING[name];
  const inside = Math.round(Math.min(maximum, Math.max(minimum, value)));
  return name === 'maximumRecordAgeInSeconds' && inside >= 0 ? Math.max(SHORTEST_AGE, inside) : inside;
}
