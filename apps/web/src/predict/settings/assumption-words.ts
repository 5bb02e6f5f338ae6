import type { Assumptions } from '@shardscope/event-model';
import type { ChoiceAssumption, NumberAssumption } from '../../state/assumption-values.ts';

/** What each number is about, and its unit. */
export const NUMBER_WORDS: Readonly<Record<NumberAssumption, { readonly title: string; readonly unit: string }>> = {
  backoffFirstSeconds: { title: 'First retry after', unit: 's' },
  backoffMaximumSeconds: { title: 'Longest wait for a retry', unit: 's' },
  invocationSeconds: { title: 'One invocation takes', unit: 's' },
  retentionHours: { title: 'Retention of the stream', unit: 'h' },
};

/** What each choice is about, and its values. */
export const CHOICE_WORDS: {
  readonly [Name in ChoiceAssumption]: {
    readonly title: string;
    readonly values: Readonly<Record<Assumptions[Name], string>>;
  };
} = {
  nonObjectResponse: {
    title: 'A response that is no object',
    values: { fail: 'fails the batch', succeed: 'succeeds' },
  },
  unknownIdentifiers: {
    title: 'An identifier of no record',
    values: { fail: 'fails the batch', ignore: 'is passed over' },
  },
  bisectWithoutRetries: {
    title: 'Bisect with 0 retries',
    values: { split: 'splits all the same', discard: 'discards the batch' },
  },
  bisectMalformedReport: {
    title: 'Bisect after a malformed report',
    values: { split: 'splits', retry: 'tries it again whole' },
  },
  bisectInWindow: {
    title: 'Bisect in a tumbling window',
    values: { split: 'splits', retry: 'tries it again whole' },
  },
  topUp: {
    title: 'What a checkpoint leaves',
    values: { none: 'stays alone', waiting: 'takes new records' },
  },
  ageAtLimit: {
    title: 'A record as old as its limit',
    values: { deliver: 'is still delivered', discard: 'is too old' },
  },
  expiredMessages: {
    title: 'Messages about records too old',
    values: { one: 'one together', each: 'one each' },
  },
  retentionMessages: {
    title: 'A message at the end of retention',
    values: { none: 'is not sent', sent: 'is sent' },
  },
  windowEndsWith: {
    title: 'A tumbling window ends with',
    values: { 'next-record': 'a later record', time: 'the time alone' },
  },
  lateRecords: {
    title: 'Records of a past window',
    values: { 'own-window': 'open it again', 'open-window': 'join the open one' },
  },
  laneOfKey: {
    title: 'The lane of a partition key',
    values: { hash: 'by a hash', 'order-of-keys': 'keys in turn' },
  },
};
