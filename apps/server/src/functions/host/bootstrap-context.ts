/** The second argument of a handler, as the Node runtime of Lambda gives it. */
export type LambdaContext = {
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  readonly memoryLimitInMB: string;
  readonly awsRequestId: string;
  readonly logGroupName: string;
  readonly logStreamName: string;
  readonly clientContext?: unknown;
  callbackWaitsForEmptyEventLoop: boolean;
  getRemainingTimeInMillis(): number;
  done(error: unknown, result?: unknown): void;
  fail(error: unknown): void;
  succeed(result: unknown): void;
};

export type Headers = Readonly<Record<string, string | string[] | undefined>>;
export type Done = (error: unknown, result?: unknown) => void;

export function contextOf(headers: Headers, done: Done): LambdaContext {
  const header = (name: string) => String(headers[name] ?? '');
  const deadline = Number(header('lambda-runtime-deadline-ms'));
  const clientContext = headers['lambda-runtime-client-context'];
  return {
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME ?? '',
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION ?? '',
    invokedFunctionArn: header('lambda-runtime-invoked-function-arn'),
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE ?? '',
    awsRequestId: header('lambda-runtime-aws-request-id'),
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME ?? '',
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME ?? '',
    ...(typeof clientContext === 'string' && { clientContext: JSON.parse(clientContext) as unknown }),
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => deadline - Date.now(),
    done,
    fail: (error) => done(error ?? 'handled'),
    succeed: (result) => done(null, result),
  };
}
