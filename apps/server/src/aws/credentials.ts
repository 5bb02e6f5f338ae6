import type { Credentials } from '@aws-sdk/client-sts';
import { problem } from '../problems.ts';
import type { AwsPlace } from './aws.ts';
import { withSts } from './sts.ts';

const UNSIGNED = { accessKeyId: 'none', secretAccessKey: 'none' };

/** Whose credentials a place uses before any role: for the SDK's clients. */
export function baseCredentials(place: AwsPlace) {
  return {
    ...(place.credentials === 'none' && { credentials: UNSIGNED }),
    ...(place.profile !== undefined && { profile: place.profile }),
    // The SDK keeps the AWS files as it first read them: credentials renewed since would not be seen without a restart.
    ignoreCache: true,
  };
}

/** Those that sign the calls of a place, its role included. */
export function credentialsAt(place: AwsPlace) {
  return {
    ...baseCredentials(place),
    ...(place.role !== undefined && { credentials: roleCredentials(place, place.role) }),
  };
}

/** Temporary credentials of the role; the SDK asks again before they expire. */
function roleCredentials(place: AwsPlace, role: string) {
  return async () => {
    const { AssumeRoleCommand } = await import('@aws-sdk/client-sts');
    const command = new AssumeRoleCommand({ RoleArn: role, RoleSessionName: 'shardscope' });
    const asked = { place, action: 'sts:AssumeRole', signer: baseCredentials(place) };
    const { Credentials: given } = await withSts(asked, (client, options) => client.send(command, options));
    return toIdentity(given, role);
  };
}

function toIdentity(given: Credentials | undefined, role: string) {
  if (given?.AccessKeyId === undefined || given.SecretAccessKey === undefined) {
    throw problem('credentials-missing', {}, `STS gave no credentials for ${role}. Choose another role, or none.`);
  }
  return {
    accessKeyId: given.AccessKeyId,
    secretAccessKey: given.SecretAccessKey,
    ...(given.SessionToken !== undefined && { sessionToken: given.SessionToken }),
    ...(given.Expiration !== undefined && { expiration: given.Expiration }),
  };
}
