import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerBytes, answerJson, isFromPage, readBody } from './http-exchange.ts';
import { type FunctionCall, MAX_RESPONSE_BYTES, responseTooLarge } from './invocation.ts';

/** What the runtime says; each concerns the call that it holds. */
export type RuntimeEvents = {
  taken(): void;
  answered(payload: Buffer, functionError: boolean): void;
  initFailed(payload: Buffer): void;
};

const PREFIX = '/2018-06-01/runtime/';
const CALL = /^invocation\/([0-9a-f-]{36})\/(response|error)$/;

/**
 * The Lambda Runtime API of one function, on a loopback port of its own: any runtime client can attach to it.
 * It holds at most one call at a time.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export class RuntimeApi {
  private readonly server: Server;
  private readonly events: RuntimeEvents;
  private readonly timeoutMillis: number;
  private poll: ServerResponse | undefined;
  private call: FunctionCall | undefined;
  private isTaken = false;

  constructor(timeoutMillis: number, events: RuntimeEvents) {
    this.timeoutMillis = timeoutMillis;
    this.events = events;
    this.server = createServer((request, response) => void this.route(request, response));
    // A runtime waits for its next call as long as it takes.
    this.server.requestTimeout = 0;
  }

  listen(port: number): Promise<string> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', () => {
        resolve(`127.0.0.1:${(this.server.address() as AddressInfo).port}`);
      });
    });
  }

  offer(call: FunctionCall): void {
    this.call = call;
    this.isTaken = false;
    this.deliver();
  }

  /** The call is over, whatever the runtime still says of it. */
  withdraw(): void {
    this.call = undefined;
  }

  /** The runtime that waited for a call is gone. */
  dropPoll(): void {
    this.poll?.destroy();
    this.poll = undefined;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private deliver(): void {
    const { poll, call } = this;
    if (poll === undefined || call === undefined || this.isTaken) return;
    this.poll = undefined;
    this.isTaken = true;
    this.events.taken();
    answerBytes(poll, 200, call.payload, {
      'lambda-runtime-aws-request-id': call.requestId,
      'lambda-runtime-deadline-ms': String(Date.now() + this.timeoutMillis),
      'lambda-runtime-invoked-function-arn': call.invokedArn,
      ...(call.clientContext !== undefined && { 'lambda-runtime-client-context': call.clientContext }),
    });
  }

  private async route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const path = request.url?.startsWith(PREFIX) === true ? request.url.slice(PREFIX.length) : '';
      if (isFromPage(request)) return refuse(response, 403, 'Forbidden', 'A web page may not use the Runtime API.');
      if (request.method === 'GET' && path === 'invocation/next') return this.next(response);
      if (request.method === 'POST' && path === 'init/error') return await this.initError(request, response);
      const [, requestId, what] = (request.method === 'POST' && CALL.exec(path)) || [];
      if (requestId !== undefined) return await this.answer(request, response, requestId, what === 'error');
      refuse(response, 404, 'InvalidRequest', 'The Runtime API has no such address.');
    } catch {
      // The runtime went away in the middle of its answer: its exit tells the rest.
      response.destroy();
    }
  }

  private next(response: ServerResponse): void {
    this.poll = response;
    response.once('close', () => {
      if (this.poll === response) this.poll = undefined;
    });
    this.deliver();
  }

  private async initError(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, MAX_RESPONSE_BYTES);
    answerJson(response, 202, { status: 'OK' });
    this.events.initFailed('bytes' in body ? body.bytes : responseTooLarge());
  }

  private async answer(request: IncomingMessage, response: ServerResponse, id: string, failed: boolean): Promise<void> {
    const body = await readBody(request, MAX_RESPONSE_BYTES);
    if (this.call?.requestId !== id) return refuse(response, 400, 'InvalidRequestID', 'This call is over.');
    this.withdraw();
    if ('bytes' in body) {
      answerJson(response, 202, { status: 'OK' });
      return this.events.answered(body.bytes, failed);
    }
    refuse(response, 413, 'RequestEntityTooLarge', `The response is longer than ${MAX_RESPONSE_BYTES} bytes.`);
    this.events.answered(responseTooLarge(), true);
  }
}

function refuse(response: ServerResponse, status: number, errorType: string, errorMessage: string): void {
  answerJson(response, status, { errorType, errorMessage });
}
