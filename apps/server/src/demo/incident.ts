export type SeedRecord = { readonly partitionKey: string; readonly data: Uint8Array };

/** Something that went wrong in a stream, ready to be looked at. */
export type Incident = {
  readonly id: string;
  readonly title: string;
  /** One sentence: what happened. */
  readonly about: string;
  /** One sentence: what to look at. */
  readonly look: string;
  /** The shard of the demo's stream that holds it, counted from 0. */
  readonly shard: number;
  records(): readonly SeedRecord[];
};
