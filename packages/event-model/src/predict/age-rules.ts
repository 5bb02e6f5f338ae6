import { defineRules } from '../respond/evidence.ts';
import { SOURCES } from '../respond/sources.ts';

/** How old records may get, and what becomes of those that are older: each rule once. */
export const AGE_RULES = defineRules({
  'age-invoke-count': {
    grade: 'assumed',
    text: 'The approximateInvokeCount of a message about records too old counts the attempts of their batch, and is at least 1.',
    source: SOURCES.recorded,
    differs: 'AWS calls the count approximate: two recordings of one test had 8 and 1.',
  },
  'record-age': {
    grade: 'observed',
    text: 'Before each attempt, the records at the front that are older than MaximumRecordAgeInSeconds are discarded; younger ones behind them are delivered.',
    source: SOURCES.recorded,
  },
  'record-age-boundary': {
    grade: 'assumed',
    text: 'A record exactly as old as its limit is still delivered.',
    source: SOURCES.ours,
  },
  'record-age-reached': {
    grade: 'assumed',
    text: 'A record exactly as old as its limit is not delivered any more.',
    source: 'A setting of this prediction; LocalStack does the same',
  },
  'expired-records-own-messages': {
    grade: 'assumed',
    text: 'Records that pass the age limit together give one message each to the destination.',
    source: 'A setting of this prediction',
  },
  'retention-expired-message': {
    grade: 'assumed',
    text: 'Of a record that the stream no longer keeps the destination is told, as of one that is too old.',
    source: 'A setting of this prediction; it was not seen on AWS',
  },
  'expired-records-one-message': {
    grade: 'assumed',
    text: 'Records that pass the age limit together give one message to the destination.',
    source: 'Not documented by AWS; LocalStack does the same',
  },
  'retention-expired': {
    grade: 'assumed',
    text: 'A record that the stream no longer keeps is lost, without a message to the destination.',
    source: 'Documented: a batch can block its shard until its records expire. The missing message is our assumption',
  },
  'retention-hours': {
    grade: 'assumed',
    text: 'How long the stream keeps records is a setting of this prediction; it was not read from the stream.',
    source: SOURCES.ours,
  },
  'clock-starts-at-arrival': {
    grade: 'assumed',
    text: 'The first attempt is taken to happen when the last record of the batch arrived.',
    source: SOURCES.ours,
  },
  'arrival-unknown': {
    grade: 'assumed',
    text: 'A record without a readable arrival time is taken to be as old as the first attempt.',
    source: SOURCES.ours,
  },
});
