import { setTimeout } from 'node:timers/promises';
import type { EventSourceMappingConfiguration, LambdaClient } from '@aws-sdk/client-lambda';
import { readFailure } from '../../aws/read-failure.ts';
import type { MappingList } from '../functions.ts';
import { lambdaProblem } from './lambda-problem.ts';
import { type LambdaAddress, openLambda } from './open-lambda.ts';
import { toListedMapping } from './to-listed-mapping.ts';

export const LIST_ACTION = 'lambda:ListEventSourceMappings';

const DEADLINE_MILLIS = 10_000;
const RETRY_MILLIS = 250;
const PAGE = 100;
/** A function has a handful of mappings; Lambda may send empty pages in between. */
const MAX_PAGES = 20;

/**
 * The event source mappings of a function as Lambda has them now, those of Kinesis streams; others are counted.
 *
 * @param functionName name or ARN, with an alias or version behind it
 * @throws Problem what AWS refused, or that it did not answer in time
 */
export async function listMappings(address: LambdaAddress, functionName: string): Promise<MappingList> {
  const deadline = AbortSignal.timeout(DEADLINE_MILLIS);
  const client = await openLambda(address, DEADLINE_MILLIS);
  try {
    const found = await readPages(client, functionName, deadline);
    const items = found.configurations.flatMap((it) => toListedMapping(it) ?? []);
    return { items, otherSources: found.configurations.length - items.length, cut: found.cut };
  } catch (thrown) {
    throw lambdaProblem(thrown, LIST_ACTION, address);
  } finally {
    client.destroy();
  }
}

async function readPages(client: LambdaClient, functionName: string, deadline: AbortSignal) {
  const configurations: EventSourceMappingConfiguration[] = [];
  let marker: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer = await askForPage(client, functionName, marker, deadline);
    configurations.push(...(answer.EventSourceMappings ?? []));
    marker = answer.NextMarker || undefined;
    if (marker === undefined) return { configurations, cut: false };
  }
  return { configurations, cut: true };
}

/** A list changes nothing, so what may pass is asked for once more. */
async function askForPage(
  client: LambdaClient,
  functionName: string,
  marker: string | undefined,
  deadline: AbortSignal,
) {
  const { ListEventSourceMappingsCommand } = await import('@aws-sdk/client-lambda');
  const ask = () =>
    client.send(
      new ListEventSourceMappingsCommand({
        FunctionName: functionName,
        MaxItems: PAGE,
        ...(marker !== undefined && { Marker: marker }),
      }),
      { abortSignal: deadline },
    );
  try {
    return await ask();
  } catch (thrown) {
    if (deadline.aborted || !mayPass(thrown)) throw thrown;
    await setTimeout(RETRY_MILLIS);
    return ask();
  }
}

const BROKEN_CONNECTION = /^(?:ECONNRESET|EPIPE|TimeoutError)$/;

function mayPass(thrown: unknown): boolean {
  const { statusCode } = readFailure(thrown);
  if (statusCode !== undefined) return statusCode === 429 || statusCode >= 500;
  const { name, code } = (thrown ?? {}) as { readonly name?: unknown; readonly code?: unknown };
  return BROKEN_CONNECTION.test(String(code)) || BROKEN_CONNECTION.test(String(name));
}
