import { readFailure } from '../../aws/read-failure.ts';
import { type LambdaAddress, openLambda } from './open-lambda.ts';

/** What Lambda says of a function; each absent where it does not say it. */
export type FunctionConfiguration = {
  readonly arn?: string;
  readonly runtime?: string;
  readonly timeoutSeconds?: number;
  readonly codeSha256?: string;
  readonly version?: string;
};

export type ConfigurationAnswer = FunctionConfiguration & { readonly missing?: true };

const MILLIS = 5_000;

/** Asks for the function's settings; needs the permission lambda:GetFunctionConfiguration. Never throws. */
export async function readConfiguration(
  address: LambdaAddress,
  functionName: string,
  qualifier: string | undefined,
): Promise<ConfigurationAnswer> {
  try {
    const [client, { GetFunctionConfigurationCommand }] = await Promise.all([
      openLambda(address, MILLIS),
      import('@aws-sdk/client-lambda'),
    ]);
    const answer = await client.send(
      new GetFunctionConfigurationCommand({
        FunctionName: functionName,
        ...(qualifier !== undefined && { Qualifier: qualifier }),
      }),
      { abortSignal: AbortSignal.timeout(MILLIS) },
    );
    return {
      ...(answer.FunctionArn !== undefined && { arn: answer.FunctionArn }),
      ...(answer.Runtime !== undefined && { runtime: answer.Runtime }),
      ...(answer.Timeout !== undefined && { timeoutSeconds: answer.Timeout }),
      ...(answer.CodeSha256 !== undefined && { codeSha256: answer.CodeSha256 }),
      ...(answer.Version !== undefined && { version: answer.Version }),
    };
  } catch (thrown) {
    // Emulators that lack this call answer 404 too, but not with this name.
    const { errorName } = readFailure(thrown);
    return errorName === 'ResourceNotFoundException' ? { missing: true } : {};
  }
}
