import documentation from '@shardscope/event-model/samples/documentation-event.json?raw';

export type Sample = { readonly title: string; readonly about: string; readonly text: string };

/** THE LIST of what a newcomer can open with one click. */
export const SAMPLES: readonly Sample[] = [
  {
    title: 'The event of the AWS documentation',
    about: 'two records of one shard, December 2018',
    text: documentation,
  },
];
