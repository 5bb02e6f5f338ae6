import { problem } from '../problems.ts';
import type { ProfileFacts, Profiles } from '../profiles/profiles.ts';
import type { AskedPlace, AwsPlace, ChoosePlace } from './aws.ts';

export type PlaceSettings = {
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
  readonly profile?: string | undefined;
  readonly assumeRole: readonly string[];
};

/**
 * The configured endpoint, else AWS. A request chooses among the profiles of the AWS files and the roles of the settings; it can
 * bring neither keys nor an address.
 */
export function createChoosePlace(settings: PlaceSettings, profiles: Profiles): ChoosePlace {
  return async (asked) => {
    if (asked.role !== undefined && !settings.assumeRole.includes(asked.role)) throw roleRefused(asked.role, settings);
    const known = await profiles.list();
    const name = asked.profile ?? settings.profile;
    const profile = known.find((one) => one.name === name);
    if (asked.profile !== undefined && profile === undefined) throw profileRefused(asked.profile, known);
    const region = asked.region ?? settings.region ?? (profile ?? known.find((one) => one.name === 'default'))?.region;
    if (region === undefined) throw regionMissing();
    return placeOf(settings, asked, region, profile ?? (name === undefined ? undefined : { name }));
  };
}

type Named = Pick<ProfileFacts, 'name'> & Partial<ProfileFacts>;

function placeOf(
  { endpoint: customEndpoint }: PlaceSettings,
  asked: AskedPlace,
  region: string,
  profile: Named | undefined,
): AwsPlace {
  // Chosen for this endpoint by a person, a profile is theirs to show it (LocalStack takes the account from its key).
  const isUnsigned = customEndpoint?.startsWith('http:') === true && asked.profile === undefined;
  return {
    customEndpoint,
    region,
    profile: isUnsigned ? undefined : profile?.name,
    role: asked.role,
    credentials: isUnsigned ? 'none' : 'user',
    renewal: renewalOf(profile),
  };
}

/** By the kind of the profile: each is renewed in another way. */
function renewalOf(profile: Named | undefined): string {
  const flag = profile === undefined ? '' : ` --profile ${profile.name}`;
  switch (profile?.kind) {
    case 'keys':
      return `Put fresh keys into the AWS files (\`aws configure${flag}\`) and try again; no restart is needed.`;
    case 'process':
      return `The profile gets its credentials from its credential_process: sign in there and try again; no restart is needed.`;
    case 'login':
      return `Run \`aws login${flag}\` and try again; no restart is needed.`;
    default:
      return `Run \`aws sso login${flag}\` and try again; no restart is needed.`;
  }
}

function regionMissing() {
  return problem(
    'region-missing',
    {},
    'AWS is asked in a region, and none is known. Choose one, start with --region us-east-1, set AWS_REGION, or name one in the request.',
  );
}

function roleRefused(role: string, { assumeRole }: PlaceSettings) {
  const known = assumeRole.length === 0 ? 'none is named' : `these are named: ${assumeRole.join(', ')}`;
  return problem(
    'request-invalid',
    { errors: [{ in: 'body', pointer: '/role', message: 'must be a role that --assume-role names' }] },
    `role: only roles that --assume-role names can be assumed; ${known}. Start with --assume-role ${role}.`,
  );
}

function profileRefused(profile: string, known: readonly ProfileFacts[]) {
  const names = known.map(({ name }) => name).join(', ');
  return problem(
    'request-invalid',
    { errors: [{ in: 'body', pointer: '/profile', message: 'must be a profile of the AWS config files' }] },
    `profile: the AWS config files have no ${profile}. They have: ${names === '' ? 'none' : names}. GET /api/profiles lists them.`,
  );
}
