import { toPlace } from '../aws/answers.ts';
import type { AskedPlace, ChoosePlace } from '../aws/aws.ts';
import { endpointAt } from '../aws/aws-hosts.ts';
import { toAwsFunction } from './aws-function.ts';
import { isArn, parseFunctionName } from './function-name.ts';
import type { FunctionTarget } from './functions.ts';
import { listFunctions } from './lambda/list-functions.ts';

export type AccountFunctions = {
  readonly items: readonly FunctionTarget[];
  readonly cut: boolean;
  readonly place: ReturnType<typeof toPlace>;
};

export type ListAccount = (asked: AskedPlace) => Promise<AccountFunctions>;

/** The functions that the chosen credentials see in the chosen region. Asked for on demand only: it is a call with somebody's credentials. */
export function createListAccount(choosePlace: ChoosePlace, replayAllow: () => readonly string[]): ListAccount {
  return async (asked) => {
    const place = await choosePlace(asked);
    const endpoint = endpointAt(place, 'lambda');
    const { functions, cut } = await listFunctions({ ...place, endpoint });
    const allow = replayAllow();
    const items = functions.flatMap(({ FunctionArn = '', Runtime: runtime, Description: description }) => {
      const arn = parseFunctionName(FunctionArn);
      if (!isArn(arn)) return [];
      const about = { ...(runtime && { runtime }), ...(description && { description }) };
      return [{ ...toAwsFunction(arn, arn.qualifier, allow), endpoint, ...about }];
    });
    return { items, cut, place: toPlace(place, 'lambda', undefined) };
  };
}
