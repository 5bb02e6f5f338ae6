import { parseFunctionName } from '../function-name.ts';
import type { RunningFunction } from './running-function.ts';

const REGION = 'us-east-1';
const ACCOUNT = '000000000000';
/** Every function has one version and one alias of it, so that qualifiers can be tried. */
const VERSION_OF: ReadonlyMap<string, string> = new Map([
  ['$LATEST', '$LATEST'],
  ['1', '1'],
  ['live', '1'],
]);

/** A function that a caller named, with the version that will run and the ARN it was called by. */
export type Found = { readonly running: RunningFunction; readonly version: string; readonly invokedArn: string };

export function arnOf(name: string): string {
  return `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;
}

/** The function behind a name, a partial ARN or an ARN and a qualifier; a text when Lambda would not find it. */
export function findFunction(
  functions: ReadonlyMap<string, RunningFunction>,
  text: string,
  asked: string | undefined,
): Found | string {
  const parsed = parseFunctionName(text);
  const isHere = (parsed?.region ?? REGION) === REGION && (parsed?.account ?? ACCOUNT) === ACCOUNT;
  const running = parsed === undefined || !isHere ? undefined : functions.get(parsed.name);
  if (running === undefined) return `Function not found: ${parsed === undefined ? text : arnOf(parsed.name)}`;
  const qualifier = asked ?? parsed?.qualifier;
  const version = VERSION_OF.get(qualifier ?? '$LATEST');
  const arn = arnOf(running.file.name);
  const invokedArn = qualifier === undefined ? arn : `${arn}:${qualifier}`;
  return version === undefined ? `Function not found: ${invokedArn}` : { running, version, invokedArn };
}

/** As GetFunctionConfiguration and ListFunctions describe a function. */
export function configurationOf({ file, runtimeApiAddress }: RunningFunction, version = '$LATEST'): object {
  return {
    FunctionName: file.name,
    FunctionArn: arnOf(file.name),
    Runtime: file.file === undefined ? 'provided' : `nodejs${process.versions.node.split('.')[0]}.x`,
    Handler: `${file.name}.handler`,
    Description: file.description,
    Timeout: file.timeoutSeconds,
    MemorySize: 128,
    CodeSha256: file.codeSha256,
    CodeSize: file.codeSize,
    Version: version,
    State: 'Active',
    // Not of AWS: where a runtime that is started by hand attaches.
    RuntimeApi: runtimeApiAddress,
  };
}
