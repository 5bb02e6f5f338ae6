import { type EventSourceMapping, STARTING_POSITIONS } from '@shardscope/event-model';
import { isTooLongForLink, packText, unpackText } from './link-text.ts';

const NUMBERS = {
  retries: 'maximumRetryAttempts',
  age: 'maximumRecordAgeInSeconds',
  size: 'batchSize',
  gather: 'maximumBatchingWindowInSeconds',
  lanes: 'parallelizationFactor',
  tumbling: 'tumblingWindowInSeconds',
} as const;

/** The settings of a mapping as parameters of a link: all of them, but for filter patterns that are too long for one. */
export function mappingParameters(mapping: EventSourceMapping): Readonly<Record<string, string>> {
  const numbers = Object.entries(NUMBERS).map(([name, field]) => [name, String(mapping[field])]);
  const patterns = JSON.stringify(mapping.filterPatterns ?? []);
  return {
    ...Object.fromEntries(numbers),
    bisect: onOff(mapping.bisectBatchOnFunctionError),
    report: onOff(mapping.functionResponseTypes.includes('ReportBatchItemFailures')),
    destination: mapping.onFailureDestination ?? '',
    start: mapping.startingPosition ?? '',
    startAt: mapping.startingPositionTimestamp === undefined ? '' : String(mapping.startingPositionTimestamp),
    ...(!isTooLongForLink(patterns) && { patterns: patterns === '[]' ? '' : packText(patterns) }),
  };
}

/** Reads them back; a number that AWS would refuse stays, as it was typed. */
export function readMappingParameters(
  p: Readonly<Record<string, string>>,
  standard: EventSourceMapping,
): EventSourceMapping {
  const flag = (name: string, otherwise: boolean) => (p[name] === undefined ? otherwise : p[name] === 'on');
  const numbers = Object.entries(NUMBERS).map(([name, field]) => [field, integer(p[name], standard[field])]);
  const { filterPatterns, onFailureDestination, startingPosition, startingPositionTimestamp, ...rest } = standard;
  const destination = p.destination ?? onFailureDestination;
  const patterns = p.patterns === '' ? undefined : (readPatterns(p.patterns) ?? filterPatterns);
  return {
    ...rest,
    ...readStart(p, { startingPosition, startingPositionTimestamp }),
    ...Object.fromEntries(numbers),
    bisectBatchOnFunctionError: flag('bisect', standard.bisectBatchOnFunctionError),
    functionResponseTypes: flag('report', standard.functionResponseTypes.length > 0) ? ['ReportBatchItemFailures'] : [],
    ...(destination && { onFailureDestination: destination }),
    ...(patterns && { filterPatterns: patterns }),
  };
}

type Start = Pick<EventSourceMapping, 'startingPosition' | 'startingPositionTimestamp'>;

function readStart({ start, startAt }: Readonly<Record<string, string | undefined>>, standard: Start): Start {
  const position = start === undefined ? standard.startingPosition : STARTING_POSITIONS.find((it) => it === start);
  const isTime = startAt !== undefined && /^\d{1,11}(?:\.\d{1,3})?$/.test(startAt);
  const seconds = isTime ? Number(startAt) : startAt === '' ? undefined : standard.startingPositionTimestamp;
  return {
    ...(position && { startingPosition: position }),
    ...(seconds !== undefined && { startingPositionTimestamp: seconds }),
  };
}

// More than AWS takes even where the quota was raised: a link is no way to make the page work for hours.
const MOST_PATTERNS = 20;

function readPatterns(packed: string | undefined): readonly string[] | undefined {
  const text = unpackText(packed);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value) || value.length > MOST_PATTERNS) return undefined;
    return value.every((it) => typeof it === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}

function integer(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : otherwise;
}

const onOff = (value: boolean) => (value ? 'on' : 'off');
