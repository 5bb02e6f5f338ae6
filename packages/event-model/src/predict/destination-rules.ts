import { defineRules } from '../respond/evidence.ts';
import { SOURCES } from '../respond/sources.ts';

/** What each kind of on-failure destination is sent, each rule once. */
export const DESTINATION_RULES = defineRules({
  sqs: {
    grade: 'observed',
    text: 'Amazon SQS gets a message that names the range of the shard; the records themselves are not in it.',
    source: SOURCES.documentedAndRecorded,
  },
  sns: {
    grade: 'observed',
    text: 'Amazon SNS gets the same document as the text of a notification; the records themselves are not in it.',
    source: SOURCES.documentedAndRecorded,
  },
  s3: {
    grade: 'observed',
    text: 'Amazon S3 gets an object with the same document and, under payload, the whole event with its records.',
    source: SOURCES.documentedAndRecorded,
    differs:
      'The guide shows payload as escaped text, an emulator writes it as an object; the recording does not tell them apart.',
  },
  kafka: {
    grade: 'assumed',
    text: 'AWS lists Kafka as a destination, but not the form in which it gets a Kinesis failure: that of SQS is assumed.',
    source: SOURCES.ours,
  },
});
