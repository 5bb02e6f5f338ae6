import type { FindPlace, StreamsPlace } from './streams.ts';

/** Remembers where calls went, so that every screen can say it. */
export interface LastPlace {
  get(): StreamsPlace | undefined;
}

export function rememberPlace(findPlace: FindPlace): { readonly findPlace: FindPlace; readonly lastPlace: LastPlace } {
  let last: StreamsPlace | undefined;
  return {
    lastPlace: { get: () => last },
    async findPlace(asked) {
      last = await findPlace(asked);
      return last;
    },
  };
}
