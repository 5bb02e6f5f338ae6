import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { callRuntimeApi } from './bootstrap-client.ts';
import { patchConsole } from './bootstrap-console.ts';
import { contextOf, type Done, type Headers, type LambdaContext } from './bootstrap-context.ts';
import { loadErrorOf, type RuntimeError, runtimeErrorOf } from './bootstrap-errors.ts';
import { endMarker } from './log-tail.ts';

// The process of one function: loads an unmodified Node handler and serves it the calls of the Runtime API, one by one.

type Handler = (event: unknown, context: LambdaContext, callback: Done) => unknown;

let requestId = '';
// The process is the function's: with the host gone there is nobody left to stop it. The host says who it is, because it may be
// gone before anybody here could ask.
new Worker(new URL('./parent-watch-thread.js', import.meta.url), {
  workerData: Number(process.argv[2]),
  resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 },
}).unref();
patchConsole(() => requestId);

async function loadHandler(): Promise<Handler> {
  const loaded = (await import(pathToFileURL(process.env.SHARDSCOPE_HANDLER_FILE ?? '').href)) as Record<
    string,
    unknown
  >;
  const inDefault = (loaded.default as Record<string, unknown> | undefined)?.handler;
  const handler = loaded.handler ?? inDefault;
  if (typeof handler === 'function') return handler as Handler;
  const error = new Error(`${process.env._HANDLER} is undefined or not exported`);
  error.name = 'Runtime.HandlerNotFound';
  throw error;
}

/**
 * As on Lambda: a promise is the answer, or the callback is; when nothing is left to wait for and neither came, the answer is
 * `null`. A callback's result waits until the event loop is empty, unless the handler says otherwise.
 */
async function runHandler(handler: Handler, event: unknown, headers: Headers): Promise<unknown> {
  let idle: () => void = () => {};
  const onIdle = () => idle();
  process.once('beforeExit', onIdle);
  try {
    return await new Promise((resolve, reject) => {
      idle = () => resolve(null);
      const done: Done = (error, result) => (isAbsent(error) ? resolve(result) : reject(error));
      const context = contextOf(headers, done);
      const callback: Done = (error, result) => {
        if (isAbsent(error) && context.callbackWaitsForEmptyEventLoop) idle = () => resolve(result);
        else done(error, result);
      };
      const returned = handler(event, context, callback);
      if (isThenable(returned)) returned.then(resolve, reject);
    });
  } finally {
    process.removeListener('beforeExit', onIdle);
  }
}

function isAbsent(error: unknown): boolean {
  return error === null || error === undefined;
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

function responseTextOf(result: unknown): string {
  try {
    return JSON.stringify(result) ?? 'null';
  } catch (cause) {
    const error = new Error(`Unable to stringify response body: ${String(cause)}`);
    error.name = 'Runtime.MarshalError';
    throw error;
  }
}

/** Everything that was printed goes out before the answer does. */
function flushLog(): Promise<void> {
  return new Promise((resolve) => process.stdout.write(endMarker(requestId), () => resolve()));
}

function postError(path: string, error: RuntimeError): Promise<unknown> {
  const type = { 'lambda-runtime-function-error-type': encodeURIComponent(error.errorType) };
  return callRuntimeApi('POST', path, JSON.stringify(error), type);
}

async function serve(handler: Handler): Promise<void> {
  for (;;) {
    const { headers, text } = await callRuntimeApi('GET', 'invocation/next');
    requestId = String(headers['lambda-runtime-aws-request-id']);
    const path = `invocation/${requestId}`;
    try {
      const body = responseTextOf(await runHandler(handler, JSON.parse(text), headers));
      await flushLog();
      await callRuntimeApi('POST', `${path}/response`, body);
    } catch (thrown) {
      const error = runtimeErrorOf(thrown);
      console.error('Invoke Error', JSON.stringify(error));
      await flushLog();
      await postError(`${path}/error`, error);
    }
  }
}

/** What nobody caught ends the process, as on Lambda; the call that was running is told why. */
function endOn(event: 'uncaughtException' | 'unhandledRejection', errorType?: string): void {
  process.on(event, (thrown: unknown) => {
    const error = runtimeErrorOf(thrown, errorType);
    console.error(
      event === 'uncaughtException' ? 'Uncaught Exception' : 'Unhandled Promise Rejection',
      JSON.stringify(error),
    );
    const path = requestId === '' ? 'init/error' : `invocation/${requestId}/error`;
    void flushLog()
      .then(() => postError(path, error))
      .finally(() => process.exit(129));
  });
}

endOn('uncaughtException');
endOn('unhandledRejection', 'Runtime.UnhandledPromiseRejection');
const handler = await loadHandler().catch(async (thrown: unknown) => {
  await postError('init/error', loadErrorOf(thrown));
  process.exit(1);
});
await serve(handler).catch(() => process.exit(1));
