import type { Profiles } from '../profiles/profiles.ts';
import { createAccounts } from './account.ts';
import type { Accounts, ChoosePlace } from './aws.ts';
import { createChoosePlace, type PlaceSettings } from './choose-place.ts';

export type Aws = { readonly choosePlace: ChoosePlace; readonly accounts: Accounts };

/** One choice for all that calls AWS: whose credentials sign, where, and which account that is. */
export function createAws(settings: PlaceSettings, profiles: Profiles): Aws {
  return { choosePlace: createChoosePlace(settings, profiles), accounts: createAccounts() };
}
