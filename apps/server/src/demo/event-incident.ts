/** Something that went wrong, as the event that Lambda got: what the demo's stream is too small or too young for. */
export type EventIncident = {
  readonly id: string;
  readonly title: string;
  /** One sentence: what happened. */
  readonly about: string;
  /** One sentence: what to look at. */
  readonly look: string;
  /** Positions that are marked as failed when it is opened. */
  readonly marked: readonly number[];
  /** What a link to it sets of the mapping, as parameters of the page's own links. */
  readonly settings: string;
  /** The event, with arrivals told from `nowMillis`. */
  build(nowMillis: number): Uint8Array;
};
