import type { FindPlace, StreamsPlace } from './streams.ts';

/** Remembers where calls went, so that every screen can say it. The demo is nobody's account. */
export interface LastPlace {
  get(): StreamsPlace | undefined;
}

export function rememberPlace(findPlace: FindPlace): { readonly findPlace: FindPlace; readonly lastPlace: LastPlace } {
  let last: StreamsPlace | undefined;
  return {
    lastPlace: { get: () => last },
    async findPlace(asked) {
      const place = await findPlace(asked);
      if (place.demo !== true) last = place;
      return place;
    },
  };
}
