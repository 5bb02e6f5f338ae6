import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import { lambdaProblem } from './lambda-problem.ts';
import { type LambdaAddress, openLambda } from './open-lambda.ts';

const ACTION = 'lambda:ListFunctions';
const MILLIS = 10_000;
/** Lambda gives 50 a page. */
const MAX_PAGES = 20;

export type FunctionPages = { readonly functions: readonly FunctionConfiguration[]; readonly cut: boolean };

/**
 * The functions of an account in one region, as Lambda lists them.
 *
 * @throws Problem what AWS refused, or that it did not answer in time
 */
export async function listFunctions(address: LambdaAddress, millis = MILLIS): Promise<FunctionPages> {
  const [client, { ListFunctionsCommand }] = await Promise.all([
    openLambda(address, millis),
    import('@aws-sdk/client-lambda'),
  ]);
  const abortSignal = AbortSignal.timeout(millis);
  const functions: FunctionConfiguration[] = [];
  let marker: string | undefined;
  try {
    for (let page = 0; page < MAX_PAGES; page++) {
      const command = new ListFunctionsCommand(marker === undefined ? {} : { Marker: marker });
      const answer = await client.send(command, { abortSignal });
      functions.push(...(answer.Functions ?? []));
      marker = answer.NextMarker || undefined;
      if (marker === undefined) return { functions, cut: false };
    }
    return { functions, cut: true };
  } catch (thrown) {
    throw lambdaProblem(thrown, ACTION, address);
  } finally {
    client.destroy();
  }
}
