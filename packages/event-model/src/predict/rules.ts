import { defineRules } from '../respond/evidence.ts';
import { SOURCES } from '../respond/sources.ts';
import { AGE_RULES } from './age-rules.ts';
import { FUNCTION_RULES } from './function-rules.ts';
import { LANE_RULES } from './lane-rules.ts';
import { WINDOW_RULES } from './window-rules.ts';

const BATCH_RULES = defineRules({
  'filtered-record': {
    grade: 'documented',
    text: 'A record that no filter pattern matches counts as handled: it joins no batch, the function never sees it, the checkpoint passes it, and no destination is told.',
    source: SOURCES.filterGuide,
  },
  'filter-not-applied': {
    grade: 'assumed',
    text: 'The mapping has filter patterns, but the data of the records was not held against them: here every record passes.',
    source: 'A gap of this prediction, which was not given the verdicts',
  },
  'batch-closes-at-6mb': {
    grade: 'documented',
    text: 'A batch closes before the record that would lift its event over 6 MB: more records than that are several invocations.',
    source: SOURCES.guide,
  },
  'batch-done': {
    grade: 'documented',
    text: 'After complete success the checkpoint moves behind the last record that was delivered.',
    source: SOURCES.documentedAndRecorded,
  },
  'fresh-counter': {
    grade: 'observed',
    text: 'The remainder behind a checkpoint is a new batch: its retries count from 0, and it is delivered without waiting.',
    source: `${SOURCES.recorded}; ${SOURCES.captured}`,
  },
  'remainder-not-topped-up': {
    grade: 'assumed',
    text: 'No new records join the remainder of a batch.',
    source: 'Seen on AWS only while no new records were waiting',
  },
  'remainder-topped-up': {
    grade: 'assumed',
    text: 'Records that wait join the remainder of a batch, up to BatchSize and 6 MB. Behind a batch that is taken by itself none are known.',
    source: 'A setting of this prediction; it was not seen on AWS',
  },
  'retry-whole-batch': {
    grade: 'documented',
    text: 'A batch that made no progress is delivered again as a whole, its good records too, until it succeeds, expires or has used its retries.',
    source: SOURCES.documentedAndCaptured,
  },
  'retries-exhausted': {
    grade: 'documented',
    text: 'When MaximumRetryAttempts is used up, everything from the lowest failed record to the end of the batch is discarded.',
    source: SOURCES.documentedAndCaptured,
  },
  'bisect-halves': {
    grade: 'observed',
    text: 'With BisectBatchOnFunctionError a batch that made no progress is split: the left half has half the records, rounded down, and is finished before the right half begins. Splitting uses no retry, and each half counts from 0.',
    source: `${SOURCES.captured}, with three records; documented: splitting uses no retry`,
  },
  'bisect-without-retries': {
    grade: 'assumed',
    text: 'A batch is split even where MaximumRetryAttempts is 0.',
    source: 'Follows from the documented rule that splitting uses no retry; not seen on AWS',
  },
  'no-bisect-without-retries': {
    grade: 'assumed',
    text: 'Where MaximumRetryAttempts is 0, a batch is discarded, not split.',
    source: 'A setting of this prediction; it was not seen on AWS',
  },
  'no-bisect-malformed-report': {
    grade: 'assumed',
    text: 'A report that names no record of the batch is no function error: the batch is tried again whole, not split.',
    source: 'A setting of this prediction; it was not seen on AWS',
  },
  'bisect-malformed-report': {
    grade: 'assumed',
    text: 'A report that names no record of the batch splits the batch like a function error.',
    source: SOURCES.ours,
  },
  pacing: {
    grade: 'assumed',
    text: 'How long Lambda waits between attempts is not documented: the wait doubles up to a maximum. Times and the number of attempts until expiry are illustrative.',
    source: 'Seen once: about 0.2 s to the first retry',
  },
  'payload-accounting': {
    grade: 'assumed',
    text: 'The payload limit is taken as 6,291,456 bytes of the JSON event in UTF-8.',
    source: SOURCES.ours,
  },
  'too-large-until-expiry': {
    grade: 'assumed',
    text: 'With unlimited retries, a payload over 6 MB blocks the shard until its records expire.',
    source: SOURCES.derived,
  },
  'too-large-not-split': {
    grade: 'assumed',
    text: 'A payload over 6 MB is not split by BisectBatchOnFunctionError.',
    source: SOURCES.derived,
  },
  'throttle-until-expiry': {
    grade: 'documented',
    text: 'A throttled batch is tried again until it gets through or its records expire; no retry is used.',
    source: SOURCES.destinationGuide,
  },
});

/** What Lambda does with a Kinesis batch beside reading its response: each rule once. Those with grade `assumed` are ours. */
export const DELIVERY_RULES = { ...BATCH_RULES, ...AGE_RULES, ...LANE_RULES, ...WINDOW_RULES, ...FUNCTION_RULES };
