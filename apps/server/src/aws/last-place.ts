import type { AwsPlace, ChoosePlace } from './aws.ts';

/** Remembers what calls were made with, so that every screen can say it. The demo is nobody's account. */
export interface LastPlace {
  get(): AwsPlace | undefined;
}

export function rememberPlace(choosePlace: ChoosePlace): {
  readonly choosePlace: ChoosePlace;
  readonly lastPlace: LastPlace;
} {
  let last: AwsPlace | undefined;
  return {
    lastPlace: { get: () => last },
    async choosePlace(asked) {
      last = await choosePlace(asked);
      return last;
    },
  };
}
