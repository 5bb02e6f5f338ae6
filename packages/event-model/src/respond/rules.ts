import { defineRules } from './evidence.ts';
import { SOURCES } from './sources.ts';

/**
 * What Lambda makes of one invocation of a Kinesis mapping: each rule once. Reading a response picks one of them,
 * and the findings about a response cite them.
 */
export const RESPONSE_RULES = defineRules({
  'empty-body': {
    grade: 'assumed',
    text: 'With ReportBatchItemFailures, a response without a body counts as complete success.',
    source: 'Recorded on AWS without ReportBatchItemFailures only (LocalStack tests)',
  },
  'body-ignored': {
    grade: 'documented',
    text: 'Without ReportBatchItemFailures, Lambda does not read the response: a function that returns has succeeded.',
    source: SOURCES.documentedAndCaptured,
  },
  'empty-string': {
    grade: 'observed',
    text: 'An empty JSON string counts as complete success.',
    source: SOURCES.recorded,
  },
  'null-response': {
    grade: 'documented',
    text: 'A null response counts as complete success.',
    source: SOURCES.documentedAndRecorded,
  },
  'empty-list': { grade: 'observed', text: 'An empty list counts as complete success.', source: SOURCES.recorded },
  'empty-object': {
    grade: 'documented',
    text: 'An empty object counts as complete success.',
    source: SOURCES.documentedAndRecorded,
  },
  'no-failures-key': {
    grade: 'assumed',
    text: 'An object without the key batchItemFailures counts as complete success, whatever else it holds.',
    source: SOURCES.derived,
  },
  'empty-failures': {
    grade: 'documented',
    text: 'An empty batchItemFailures list counts as complete success.',
    source: SOURCES.documentedAndRecorded,
  },
  'null-failures': {
    grade: 'documented',
    text: 'A null batchItemFailures list counts as complete success.',
    source: SOURCES.documentedAndRecorded,
  },
  'reported-record': {
    grade: 'documented',
    text: 'The reported record becomes the checkpoint: records before it are done, it and all behind it are retried.',
    source: SOURCES.documentedAndRecorded,
  },
  'lowest-wins': {
    grade: 'documented',
    text: 'Of several reported records, the lowest sequence number is the checkpoint; the order of the list does not matter.',
    source: SOURCES.guide,
  },
  'duplicate-identifier': {
    grade: 'assumed',
    text: 'An identifier that is listed more than once counts once.',
    source: SOURCES.ours,
  },
  'shared-sequence-number': {
    grade: 'assumed',
    text: 'Where several records carry the reported sequence number (user records of one KPL aggregate, de-aggregated by Lambda), the first of them is the checkpoint.',
    source: SOURCES.ours,
    differs:
      'The Kinesis Developer Guide and the libraries for de-aggregation say that Lambda opens no aggregate; for an enhanced fan-out consumer it was seen to.',
  },
  'aggregate-as-one': {
    grade: 'documented',
    text: 'Through a standard iterator a KPL aggregate is one record with one sequence number: its user records are reported, delivered again and discarded together.',
    source: SOURCES.documentedAndCaptured,
  },
  'empty-identifier': {
    grade: 'documented',
    text: 'An empty itemIdentifier makes the whole batch fail.',
    source: SOURCES.documentedAndRecorded,
  },
  'null-identifier': {
    grade: 'documented',
    text: 'A null itemIdentifier makes the whole batch fail.',
    source: SOURCES.documentedAndRecorded,
  },
  'missing-identifier': {
    grade: 'documented',
    text: 'An item without the key itemIdentifier makes the whole batch fail.',
    source: SOURCES.documentedAndRecorded,
  },
  'item-not-object': {
    grade: 'assumed',
    text: 'An item that is not an object has no itemIdentifier, so the whole batch fails.',
    source: SOURCES.derived,
  },
  'number-identifier': {
    grade: 'observed',
    text: 'A number as itemIdentifier is no sequence number: the whole batch fails.',
    source: `${SOURCES.recorded}, with a batch of one record`,
  },
  'identifier-not-text': {
    grade: 'assumed',
    text: 'An itemIdentifier that is no text is no sequence number: the whole batch fails.',
    source: SOURCES.derived,
  },
  'unknown-identifier-alone': {
    grade: 'observed',
    text: 'An itemIdentifier that is not in a batch of one record makes that batch fail.',
    source: SOURCES.recorded,
  },
  'unknown-identifier': {
    grade: 'assumed',
    text: 'An itemIdentifier that is not in the batch makes the whole batch fail.',
    source: 'Recorded on AWS for a batch of one record only; two emulators do the same for more, one ignores the item',
  },
  'unknown-identifier-ignored': {
    grade: 'assumed',
    text: 'An itemIdentifier that is not in a batch of several records is passed over; the others count.',
    source: 'A setting; one emulator does so. Recorded on AWS, for a batch of one record: the batch fails',
  },
  'mixed-identifiers': {
    grade: 'assumed',
    text: 'One itemIdentifier that is not in the batch makes the whole batch fail, even beside valid ones.',
    source: 'Not documented by AWS; LocalStack does the same',
  },
  'not-json': {
    grade: 'assumed',
    text: 'Lambda does not document a response that is not JSON.',
    source: SOURCES.ours,
  },
  'not-object': {
    grade: 'assumed',
    text: 'Lambda does not document a response that is JSON but neither an object, null, "" nor [].',
    source: SOURCES.ours,
  },
  'failures-not-list': {
    grade: 'assumed',
    text: 'Lambda does not document batchItemFailures that is no list.',
    source: SOURCES.ours,
  },
  'duplicate-key': {
    grade: 'assumed',
    text: 'Of several members with the same name the last one counts, as in most JSON readers.',
    source: SOURCES.ours,
  },
  'function-error': {
    grade: 'documented',
    text: 'A function that throws, times out, crashes or runs out of memory fails the whole batch.',
    source: SOURCES.documentedAndRecorded,
  },
  'response-too-large': {
    grade: 'observed',
    text: 'A response of more than 6 MB is a function error (Function.ResponseSizeTooLarge): the whole batch fails.',
    source: 'Recorded on AWS by the LocalStack tests, Invoke',
  },
  'error-body': {
    grade: 'assumed',
    text: 'An object with errorMessage that the function returns is an ordinary response without batchItemFailures: success.',
    source: SOURCES.derived,
  },
  'not-counted': {
    grade: 'documented',
    text: 'A throttle or an error before the function ran does not use up a retry.',
    source: SOURCES.destinationGuide,
  },
  'payload-too-large': {
    grade: 'observed',
    text: 'A payload of more than 6 MB is rejected before the function runs, and each rejection uses up a retry.',
    source: SOURCES.captured,
    differs:
      'The developer guide says that the retry limit does not apply when a batch did not reach the function; the recording shows that for this rejection it does.',
  },
  'state-missing': {
    grade: 'documented',
    text: 'With a tumbling window, a response without the key state is a failed invocation.',
    source: SOURCES.guide,
  },
});
