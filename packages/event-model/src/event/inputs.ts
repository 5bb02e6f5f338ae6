import type { Input } from './input.ts';
import { bundle } from './inputs/bundle.ts';
import { eventTemplate } from './inputs/event-template.ts';
import { getRecords } from './inputs/get-records.ts';
import { kinesisEvent } from './inputs/kinesis-event.ts';
import { logEntry } from './inputs/log-entry.ts';
import { onFailureRecord } from './inputs/on-failure-record.ts';
import { otherAwsEvent } from './inputs/other-aws-event.ts';
import { record } from './inputs/record.ts';
import { timeWindowEvent } from './inputs/time-window-event.ts';

/** Everything that one JSON value can be opened as, in the order in which they are asked: the first that knows it wins. */
export const INPUTS: readonly Input[] = [
  bundle,
  eventTemplate,
  timeWindowEvent,
  kinesisEvent,
  getRecords,
  record,
  onFailureRecord,
  otherAwsEvent,
  logEntry,
];
