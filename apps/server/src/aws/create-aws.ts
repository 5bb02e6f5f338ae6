import type { Profiles } from '../profiles/profiles.ts';
import { createFindAccount } from './account.ts';
import { createChoosePlace, type PlaceSettings } from './choose-place.ts';
import { rememberPlace } from './last-place.ts';
import type { AwsOptions } from './routes.ts';

/** One choice for all that calls AWS: whose credentials sign, where, and which account that is. */
export function createAws(settings: PlaceSettings, profiles: Profiles): AwsOptions {
  return { ...rememberPlace(createChoosePlace(settings, profiles)), findAccount: createFindAccount() };
}
