import { defineRules } from '../respond/evidence.ts';
import { SOURCES } from '../respond/sources.ts';

/** What a function does that changes what Lambda sees: each rule once. */
export const FUNCTION_RULES = defineRules({
  'powertools-throws': {
    grade: 'documented',
    text: 'The batch processor of Powertools throws when every record of an invocation failed: Lambda sees a function error, not a report. A switch turns that off.',
    source: 'Powertools for AWS Lambda, batch processing (raise_on_entire_batch_failure, throwOnFullBatchFailure)',
  },
  'stops-at-first': {
    grade: 'assumed',
    text: 'A function that stops at its first failure reports that record alone. The lowest counts anyway, so Lambda does the same; the records behind it were delivered, but not processed.',
    source: SOURCES.derived,
  },
  'same-response': {
    grade: 'assumed',
    text: 'The function gives the same response to every invocation: an identifier that it names is unknown where its record is no longer delivered.',
    source: 'A setting of this prediction',
  },
});
