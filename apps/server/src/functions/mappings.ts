import { toPlace } from '../aws/answers.ts';
import type { AskedPlace, ChoosePlace } from '../aws/aws.ts';
import { endpointAt } from '../aws/aws-hosts.ts';
import { problem } from '../problems.ts';
import { parseFunctionName } from './function-name.ts';
import type { Functions, MappingList } from './functions.ts';
import { listMappings } from './lambda/list-mappings.ts';

/** Where the mappings were read, and what was there. The place is absent for a sample function, which lives in none. */
export type FoundMappings = MappingList & Partial<ReturnType<typeof toPlace>>;

export type ReadMappings = (text: string, asked: AskedPlace) => Promise<FoundMappings>;

/**
 * The event source mappings of a function, by id, ARN or name. A name that is no target of a replay is looked up in AWS: reading settings
 * runs nothing, so it needs no permission of ours.
 */
export function createReadMappings(functions: Functions, choosePlace: ChoosePlace): ReadMappings {
  return async (text, asked) => {
    const name = parseFunctionName(text);
    const region = name?.region ?? asked.region;
    const found = await functions.find(text, undefined, asked);
    if (found.kind === 'found' && found.target.shown.kind !== 'aws') {
      const { endpoint, region: at } = found.target.shown;
      const list = await found.target.mappings();
      return { ...list, ...(endpoint !== undefined && { endpoint }), ...(at !== undefined && { region: at }) };
    }
    if (found.kind === 'malformed' || name === undefined) throw noSuchName(text);
    const place = await choosePlace({ ...asked, ...(region !== undefined && { region }) });
    const list = await listMappings({ ...place, endpoint: endpointAt(place, 'lambda') }, text);
    return { ...list, ...toPlace(place, 'lambda', undefined) };
  };
}

function noSuchName(text: string) {
  const detail =
    'This is no id, name or ARN of a function. GET /api/functions lists those that are known; any ARN is taken.';
  return problem('target-missing', { target: text.slice(0, 300) }, detail);
}
