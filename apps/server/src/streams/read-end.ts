import { formatCount } from './format-page.ts';

/** Why a read of a shard, or of all its shards, ended. */
export type ReadEndReason =
  | 'shard-end'
  | 'tip'
  | 'asked-time'
  | 'asked-count'
  | 'cap-records'
  | 'cap-bytes'
  | 'cap-time'
  | 'stopped'
  | 'failed';

export type ReadEnd = {
  readonly because: ReadEndReason;
  /** For people: what ended it, and what to do where more was there. */
  readonly message: string;
  /** The shards may hold more that was asked for. */
  readonly cut: boolean;
};

export const MAX_RECORDS = 10_000;
export const MAX_ASKED_RECORDS = 100_000;
export const MAX_BYTES = 64 * 1024 * 1024;
export const MAX_MINUTES = 60;

const READ_ON = 'Read on from the last sequence number of each shard to get the rest.';
const MESSAGES: Readonly<Record<Exclude<ReadEndReason, 'failed'>, string>> = {
  'shard-end': 'Read to the end: the shard is closed and holds no more.',
  tip: 'Read to the tip: nothing newer was there when the read began.',
  'asked-time': 'Read up to the time that was asked for.',
  'asked-count': 'Ended at the number of records that was asked for; the shards may hold more.',
  'cap-records': `Cut at ${formatCount(MAX_RECORDS)} records, the most that one read takes unless a number is asked for. ${READ_ON}`,
  'cap-bytes': `Cut at ${MAX_BYTES / 1024 / 1024} MiB, the most that one read takes. ${READ_ON}`,
  'cap-time': `Cut after ${MAX_MINUTES} minutes, the longest that one read waits. ${READ_ON}`,
  stopped: `Stopped by a person; what had come is kept. ${READ_ON}`,
};

const CUTS: ReadonlySet<ReadEndReason> = new Set(['cap-records', 'cap-bytes', 'cap-time', 'stopped', 'failed']);

// What matters most about a read of many shards comes first.
const ORDER: readonly ReadEndReason[] = [
  ...(['failed', 'stopped', 'cap-bytes', 'cap-records', 'cap-time'] as const),
  ...(['asked-count', 'asked-time', 'tip', 'shard-end'] as const),
];

/** The end of a whole read: the gravest of its shards'. `why` is what a failed one says. */
export function endOf(reasons: readonly ReadEndReason[], why: string | undefined): ReadEnd {
  const because = ORDER.find((one) => reasons.includes(one)) ?? 'failed';
  const message = because === 'failed' ? `Ended early: ${why ?? 'the cause is not known.'}` : MESSAGES[because];
  return { because, message, cut: CUTS.has(because) };
}
