import { z } from 'zod';
import type { AwsPlace } from './aws.ts';
import { type AwsService, endpointAt } from './aws-hosts.ts';

// As AWS writes them: what does not fit is refused before any call.
export const regionName = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d{1,2}$/, 'must be an AWS region such as us-east-1');
const profileName = z.string().regex(/^[\w.@+=,-]{1,128}$/, 'must be the name of a profile');
const roleArn = z.string().regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/, 'must be the ARN of a role');

/** Which credentials, and where: chosen among what the server knows. */
export const askedPlace = { region: regionName.optional(), profile: profileName.optional(), role: roleArn.optional() };

export const placeShape = {
  region: z.string(),
  endpoint: z.string(),
  custom: z.boolean(),
  profile: z.string().optional(),
  role: z.string().optional(),
  account: z.string().optional(),
};

/** A place as an answer shows it, at the address of one service. */
export function toPlace(place: AwsPlace, service: AwsService, account: string | undefined) {
  const { region, profile, role, customEndpoint } = place;
  return {
    ...{ region, endpoint: endpointAt(place, service), custom: customEndpoint !== undefined },
    ...(profile !== undefined && { profile }),
    ...(role !== undefined && { role }),
    ...(account !== undefined && { account }),
  };
}
