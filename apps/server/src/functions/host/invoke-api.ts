import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerBytes, answerJson, isFromPage, readBody } from './http-exchange.ts';
import type { FunctionCall } from './invocation.ts';
import { configurationOf, type Found, findFunction } from './offered-functions.ts';
import type { RunningFunction } from './running-function.ts';

const PREFIX = '/2015-03-31/functions';
// Lambda's limits of an event: 6 MB when the caller waits, 1 MB when it does not.
const MAX_EVENT_BYTES = 6_291_456;
const MAX_QUEUED_EVENT_BYTES = 1_048_576;
const MAX_QUEUED_EVENTS = 100;

/**
 * The part of Lambda's API that a replay needs: Invoke, GetFunctionConfiguration, ListFunctions. A function runs one call at a
 * time; another one meanwhile is throttled, as with a reserved concurrency of 1.
 *
 * https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
export class InvokeApi {
  private readonly functions: ReadonlyMap<string, RunningFunction>;
  private readonly queued: QueuedCall[] = [];

  constructor(functions: readonly RunningFunction[]) {
    this.functions = new Map(functions.map((running) => [running.file.name, running]));
  }

  async route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (isFromPage(request)) return fail(response, 403, 'AccessDeniedException', 'A web page may not use this API.');
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = url.pathname.startsWith(PREFIX) ? url.pathname.slice(PREFIX.length) : undefined;
    if (request.method === 'GET' && (path === '' || path === '/')) return this.list(response);
    const [, name, what] = /^\/([^/]+)\/(invocations|configuration)$/.exec(path ?? '') ?? [];
    if (name === undefined) return fail(response, 404, 'UnknownOperationException', 'There is no such address.');
    const found = findFunction(this.functions, decoded(name), url.searchParams.get('Qualifier') ?? undefined);
    if (typeof found === 'string') return fail(response, 404, 'ResourceNotFoundException', found);
    if (request.method === 'GET' && what === 'configuration') {
      return answerJson(response, 200, configurationOf(found.running, found.version));
    }
    if (request.method === 'POST' && what === 'invocations') return await this.invoke(found, request, response);
    fail(response, 405, 'MethodNotAllowedException', `This address does not take ${request.method}.`);
  }

  private list(response: ServerResponse): void {
    answerJson(response, 200, { Functions: [...this.functions.values()].map((running) => configurationOf(running)) });
  }

  private async invoke(found: Found, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const type = request.headers['x-amz-invocation-type'] ?? 'RequestResponse';
    const limit = type === 'Event' ? MAX_QUEUED_EVENT_BYTES : MAX_EVENT_BYTES;
    const body = await readBody(request, limit);
    if ('tooLong' in body) {
      const text = `${body.tooLong} byte payload is too large for the ${type} invocation type (limit ${limit} bytes)`;
      return fail(response, 413, 'RequestTooLargeException', text);
    }
    const payload = body.bytes.length === 0 ? Buffer.from('{}') : body.bytes;
    const refusal = whyNotJson(payload);
    if (refusal !== undefined) {
      return fail(
        response,
        400,
        'InvalidRequestContentException',
        `Could not parse request body into json: ${refusal}`,
      );
    }
    const call = { ...callOf(found, request), payload };
    if (type === 'DryRun') return answerBytes(response, 204, Buffer.alloc(0), identify(call));
    if (type === 'Event') return this.queue(found.running, call, response);
    if (type !== 'RequestResponse')
      return fail(response, 400, 'InvalidParameterValueException', `No such type: ${type}`);
    await this.run(found.running, call, request.headers['x-amz-log-type'] === 'Tail', response);
  }

  private async run(
    running: RunningFunction,
    call: FunctionCall,
    tail: boolean,
    response: ServerResponse,
  ): Promise<void> {
    if (running.isBusy) return throttle(response);
    const answer = await running.invoke(call);
    answerBytes(response, 200, answer.payload, {
      ...identify(call),
      'x-amz-executed-version': call.version,
      ...(answer.functionError && { 'x-amz-function-error': 'Unhandled' }),
      ...(tail && { 'x-amz-log-result': answer.logBase64 }),
    });
    this.runQueued();
  }

  /** Lambda would try a failed event twice more; here it runs once. */
  private queue(running: RunningFunction, call: FunctionCall, response: ServerResponse): void {
    if (this.queued.length < MAX_QUEUED_EVENTS) {
      this.queued.push({ running, call });
      answerBytes(response, 202, Buffer.alloc(0), identify(call));
      this.runQueued();
    } else {
      throttle(response);
    }
  }

  private runQueued(): void {
    const at = this.queued.findIndex(({ running }) => !running.isBusy);
    const [next] = at < 0 ? [] : this.queued.splice(at, 1);
    if (next === undefined) return;
    void next.running.invoke(next.call).then(() => this.runQueued());
  }
}

type QueuedCall = { readonly running: RunningFunction; readonly call: FunctionCall };

function callOf({ version, invokedArn }: Found, request: IncomingMessage): Omit<FunctionCall, 'payload'> {
  const context = request.headers['x-amz-client-context'];
  const clientContext = typeof context === 'string' ? Buffer.from(context, 'base64').toString('utf8') : undefined;
  return { requestId: randomUUID(), version, invokedArn, ...(clientContext !== undefined && { clientContext }) };
}

function identify({ requestId }: FunctionCall): object {
  return { 'x-amzn-requestid': requestId };
}

function whyNotJson(payload: Buffer): string | undefined {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
    return undefined;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function throttle(response: ServerResponse): void {
  const Reason = 'ReservedFunctionConcurrentInvocationLimitExceeded';
  const headers = { 'x-amzn-errortype': 'TooManyRequestsException', 'retry-after': '1' };
  answerJson(response, 429, { Type: 'User', Reason, message: 'Rate Exceeded.' }, headers);
}

function fail(response: ServerResponse, status: number, name: string, message: string): void {
  answerJson(response, status, { Type: 'User', Message: message, message }, { 'x-amzn-errortype': name });
}
