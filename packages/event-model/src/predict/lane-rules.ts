import { defineRules } from '../respond/evidence.ts';
import { SOURCES } from '../respond/sources.ts';

/** How the records of a shard become batches, and what runs beside what: each rule once. */
export const LANE_RULES = defineRules({
  'batch-closes': {
    grade: 'documented',
    text: 'A batch closes at BatchSize, before its event passes 6 MB, or when its batching window is over, whichever comes first; it never mixes shards.',
    source: SOURCES.guide,
    differs:
      'The service model asks for a batching window of at least 1 second where BatchSize is above 10; AWS took a Kinesis mapping with 100 and none.',
  },
  'poll-size': {
    grade: 'assumed',
    text: 'All records that wait in the stream can join the next batch: how many of them one poll brings is not documented.',
    source: SOURCES.ours,
  },
  'shard-backlog': {
    grade: 'assumed',
    text: 'All records wait in the stream when the first batch is made, as after a time without a consumer.',
    source: 'A setting of this prediction',
  },
  'shard-live': {
    grade: 'assumed',
    text: 'Every record comes to Lambda at the moment at which it arrived, without the delay of polling.',
    source: 'A setting of this prediction',
  },
  'one-batch-at-a-time': {
    grade: 'observed',
    text: 'A shard, or a lane of it, has one batch in flight: the next one waits until it is done, discarded or expired.',
    source: SOURCES.recorded,
  },
  'lanes-keep-key-order': {
    grade: 'documented',
    text: 'With ParallelizationFactor a shard has several batches in flight; records with one partition key stay in order.',
    source: SOURCES.guide,
    differs: 'The guide of 2022 says that order is kept at the level of the shard.',
  },
  'lane-hash': {
    grade: 'assumed',
    text: 'How Lambda spreads partition keys over lanes is not documented: here a hash of the key decides (FNV-1a of its UTF-8).',
    source: SOURCES.ours,
  },
  'lane-order-of-keys': {
    grade: 'assumed',
    text: 'How Lambda spreads partition keys over lanes is not documented: here new keys take the lanes in turn.',
    source: SOURCES.ours,
  },
  'shard-checkpoint-of-lanes': {
    grade: 'assumed',
    text: 'With several lanes, the checkpoint of the shard stands before the lowest record that has not come to its end in any of them.',
    source: SOURCES.ours,
  },
  'script-per-lane': {
    grade: 'assumed',
    text: 'With several lanes, each of them follows the script of responses, or counts its throttles, by itself.',
    source: 'A setting of this prediction',
  },
  'lanes-in-window': {
    grade: 'assumed',
    text: 'With several lanes and a tumbling window, each lane has its own state and its own final invocation.',
    source: SOURCES.ours,
  },
});
