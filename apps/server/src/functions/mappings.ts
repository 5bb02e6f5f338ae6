import { problem } from '../problems.ts';
import { parseFunctionName } from './function-name.ts';
import type { Functions, MappingList } from './functions.ts';
import { listMappings } from './lambda/list-mappings.ts';
import { awsEndpointOf } from './lambda/open-client.ts';

export type MappingSettings = {
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
  readonly profile?: string | undefined;
};

/** Where the mappings were read, and what was there. `region` is absent for a sample function, which lives in none. */
export type FoundMappings = MappingList & { readonly endpoint?: string; readonly region?: string };

export type ReadMappings = (text: string, region: string | undefined) => Promise<FoundMappings>;

/**
 * The event source mappings of a function, by id, ARN or name. A name that is no target of a replay is looked up in AWS: reading settings
 * runs nothing, so it needs no permission of ours.
 */
export function createReadMappings(functions: Functions, settings: MappingSettings): ReadMappings {
  return async (text, askedRegion) => {
    const found = await functions.find(text, undefined);
    if (found.kind === 'found') {
      const { endpoint, region } = found.target.shown;
      const list = await found.target.mappings();
      return { ...list, ...(endpoint !== undefined && { endpoint }), ...(region !== undefined && { region }) };
    }
    if (found.kind === 'malformed' || parseFunctionName(text) === undefined) throw noSuchName(text);
    const region = askedRegion ?? settings.region;
    if (region === undefined) throw noRegion();
    const endpoint = settings.endpoint ?? awsEndpointOf(region);
    const { profile } = settings;
    const address = { endpoint, region, credentials: 'user', ...(profile !== undefined && { profile }) } as const;
    return { ...(await listMappings(address, text)), endpoint, region };
  };
}

function noSuchName(text: string) {
  const detail =
    'This is no id, name or ARN of a function. GET /api/functions lists those that are known; any ARN is taken.';
  return problem('target-missing', { target: text.slice(0, 300) }, detail);
}

function noRegion() {
  const detail =
    'A function is looked up in a region, and none is known. Name it by its ARN, add ?region=, or start with --region us-east-1.';
  return problem('region-missing', {}, detail);
}
