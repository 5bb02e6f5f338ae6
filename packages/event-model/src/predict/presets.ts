import type { EventSourceMapping } from './event-source-mapping.ts';
import { AWS_DEFAULT_MAPPING } from './event-source-mapping.ts';

/** What failing records cost: everything that a preset decides. Batches, windows, lanes, filters and the destination stay as they are. */
type FailureSettings = Pick<
  EventSourceMapping,
  'maximumRetryAttempts' | 'maximumRecordAgeInSeconds' | 'bisectBatchOnFunctionError' | 'functionResponseTypes'
>;

/** Settings for one way to live with records that fail. */
export type MappingPreset = {
  readonly id: string;
  readonly title: string;
  /** What it means for a record that always fails, and for those around it. */
  readonly description: string;
  readonly settings: FailureSettings;
  /** It discards records, so without an on-failure destination nobody learns which. */
  readonly needsDestination: boolean;
};

const REPORTING = ['ReportBatchItemFailures'] as const;

/** To add one: an entry here. The test over the list checks that AWS takes it and that its words fit what it does. */
export const MAPPING_PRESETS: readonly MappingPreset[] = [
  {
    id: 'aws-default',
    title: 'AWS default',
    description:
      'Reports are not read, and a batch that fails is delivered again until its records expire: one bad record blocks its shard.',
    settings: {
      maximumRetryAttempts: AWS_DEFAULT_MAPPING.maximumRetryAttempts,
      maximumRecordAgeInSeconds: AWS_DEFAULT_MAPPING.maximumRecordAgeInSeconds,
      bisectBatchOnFunctionError: AWS_DEFAULT_MAPPING.bisectBatchOnFunctionError,
      functionResponseTypes: AWS_DEFAULT_MAPPING.functionResponseTypes,
    },
    needsDestination: false,
  },
  {
    id: 'poison-records',
    title: 'Recommended for poison records',
    description:
      'The function reports what failed, bisect keeps good records from being discarded with bad ones, and a bad one is given up after 3 retries.',
    settings: {
      maximumRetryAttempts: 3,
      maximumRecordAgeInSeconds: -1,
      bisectBatchOnFunctionError: true,
      functionResponseTypes: REPORTING,
    },
    needsDestination: true,
  },
  {
    id: 'never-lose-order',
    title: 'Never lose order, block',
    description:
      'Nothing is discarded and nothing overtakes: a bad record blocks its shard until it succeeds or expires in the stream. Watch IteratorAge.',
    settings: {
      maximumRetryAttempts: -1,
      maximumRecordAgeInSeconds: -1,
      bisectBatchOnFunctionError: false,
      functionResponseTypes: REPORTING,
    },
    needsDestination: false,
  },
  {
    id: 'fresh-data',
    title: 'Fresh data over complete data',
    description: 'What is older than 15 minutes is discarded, however often it was tried; bisect saves the rest.',
    settings: {
      maximumRetryAttempts: -1,
      maximumRecordAgeInSeconds: 900,
      bisectBatchOnFunctionError: true,
      functionResponseTypes: REPORTING,
    },
    needsDestination: true,
  },
  {
    id: 'one-try',
    title: 'One try',
    description: 'Every record is given up at its first failure: for functions whose effects must not be repeated.',
    settings: {
      maximumRetryAttempts: 0,
      maximumRecordAgeInSeconds: -1,
      bisectBatchOnFunctionError: false,
      functionResponseTypes: REPORTING,
    },
    needsDestination: true,
  },
];

/**
 * A mapping with the settings of a preset; everything else stays.
 *
 * @example applyPreset({ ...AWS_DEFAULT_MAPPING, batchSize: 500 }, preset).batchSize // 500
 */
export function applyPreset(mapping: EventSourceMapping, preset: MappingPreset): EventSourceMapping {
  return { ...mapping, ...preset.settings };
}

/** The preset whose settings a mapping has; `undefined` where it has its own. */
export function presetOf(mapping: EventSourceMapping): MappingPreset | undefined {
  return MAPPING_PRESETS.find(({ settings }) => {
    const names = Object.keys(settings) as (keyof FailureSettings)[];
    return names.every((name) => String(settings[name]) === String(mapping[name]));
  });
}
