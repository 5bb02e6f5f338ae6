import type { EventSourceMapping } from '../event-source-mapping.ts';
import type { MappingNames } from './mapping-form.ts';
import { patternsOf } from './pattern-values.ts';
import { memberOf, type RawValue } from './raw-value.ts';
import { NAMES_OF_SETTINGS } from './setting-names.ts';
import { booleanOf, destinationOf, numberOf, type Reading, responseTypesOf } from './setting-values.ts';
import { startingPositionOf, timestampOf } from './starting-position.ts';

type Setting = keyof EventSourceMapping;
type Readers = { readonly [Name in Setting]-?: (raw: RawValue) => Reading<EventSourceMapping[Name]> };

const READERS: Readers = {
  startingPosition: startingPositionOf,
  startingPositionTimestamp: timestampOf,
  batchSize: numberOf,
  maximumBatchingWindowInSeconds: numberOf,
  parallelizationFactor: numberOf,
  maximumRetryAttempts: numberOf,
  maximumRecordAgeInSeconds: numberOf,
  bisectBatchOnFunctionError: booleanOf,
  tumblingWindowInSeconds: numberOf,
  functionResponseTypes: responseTypesOf,
  onFailureDestination: destinationOf,
  filterPatterns: patternsOf,
};

/** The settings that a map names, and sentences about those that could not be read. */
export function readSettings(settings: RawValue): {
  readonly read: Partial<EventSourceMapping>;
  readonly notes: readonly string[];
} {
  const read: [Setting, unknown][] = [];
  const notes: string[] = [];
  for (const [setting, names] of Object.entries(NAMES_OF_SETTINGS) as [Setting, readonly string[]][]) {
    for (const name of names) {
      const raw = memberOf(settings, name);
      // What AWS prints as null is not set.
      if (raw === undefined || raw.kind === 'null') continue;
      const reading = READERS[setting](raw);
      if (reading === undefined)
        notes.push(`${name} has a value that is none of its kind; the default stands in for it.`);
      else if ('reference' in reading)
        notes.push(`${name} is ${reading.reference}, which is not known here; the default stands in for it.`);
      else if (reading.value !== undefined && !isEmptyList(setting, reading.value)) read.push([setting, reading.value]);
      break;
    }
  }
  return { read: Object.fromEntries(read) as Partial<EventSourceMapping>, notes };
}

/** AWS drops an empty filter. */
function isEmptyList(setting: Setting, value: unknown): boolean {
  return setting === 'filterPatterns' && Array.isArray(value) && value.length === 0;
}

const NAMES: Readonly<Record<keyof MappingNames, readonly string[]>> = {
  uuid: ['UUID'],
  functionName: ['FunctionName', 'FunctionArn', 'functionName', 'target'],
  eventSourceArn: ['consumer', 'EventSourceArn', 'eventSourceArn', 'Stream', 'arn'],
  state: ['State'],
  lastProcessingResult: ['LastProcessingResult'],
};

/** What stands beside the settings. */
export function namesOf(settings: RawValue): MappingNames {
  const found: [string, string][] = [];
  for (const [name, spellings] of Object.entries(NAMES)) {
    for (const spelling of spellings) {
      const raw = memberOf(settings, spelling);
      // `consumer: true` says that there is one, not which.
      if (raw === undefined || !('text' in raw)) continue;
      found.push([name, raw.text]);
      break;
    }
  }
  return Object.fromEntries(found);
}
