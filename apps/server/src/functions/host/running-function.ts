import { type RuntimeChild, startChild } from './child.ts';
import type { FunctionFile } from './function-files.ts';
import { exited, type FunctionAnswer, type FunctionCall, timedOut } from './invocation.ts';
import { LogTail } from './log-tail.ts';
import { RuntimeApi } from './runtime-api.ts';

type Current = {
  readonly call: FunctionCall;
  readonly log: LogTail;
  readonly startedAt: number;
  readonly resolve: (answer: FunctionAnswer) => void;
  timer: NodeJS.Timeout | undefined;
  isTaken: boolean;
  /** Its end is known; what else happens to the process no longer concerns it. */
  isOver: boolean;
  restarts: number;
};

// Lambda's limit for the time before the first call is taken.
const INIT_SECONDS = 10;
const IDLE_MILLIS = 60_000;
const OUTPUT_MILLIS = 250;

/** One function with its Runtime API and, from its first call on, its process. It runs one call at a time. */
export class RunningFunction {
  readonly file: FunctionFile;
  runtimeApiAddress = '';
  private readonly runtimeApi: RuntimeApi;
  private child: RuntimeChild | undefined;
  private current: Current | undefined;
  private idle: NodeJS.Timeout | undefined;

  constructor(file: FunctionFile) {
    this.file = file;
    this.runtimeApi = new RuntimeApi(file.timeoutSeconds * 1000, {
      taken: () => this.taken(),
      answered: (payload, functionError) => void this.answered(payload, functionError),
      initFailed: (payload) => void this.initFailed(payload),
    });
  }

  async listen(): Promise<void> {
    this.runtimeApiAddress = await this.runtimeApi.listen(this.file.runtimeApiPort);
  }

  get isBusy(): boolean {
    return this.current !== undefined;
  }

  /** Call it only when not busy. Resolves whatever the function does. */
  invoke(call: FunctionCall): Promise<FunctionAnswer> {
    clearTimeout(this.idle);
    return new Promise((resolve) => {
      const log = new LogTail(call.requestId);
      log.append(`START RequestId: ${call.requestId} Version: ${call.version}\n`);
      const startedAt = performance.now();
      this.current = { call, log, startedAt, resolve, timer: undefined, isTaken: false, isOver: false, restarts: 0 };
      this.startClock(this.file.file === undefined ? this.file.timeoutSeconds : INIT_SECONDS);
      this.startChild();
      this.runtimeApi.offer(call);
    });
  }

  close(): void {
    clearTimeout(this.idle);
    clearTimeout(this.current?.timer);
    this.child?.kill();
    this.runtimeApi.close();
  }

  private taken(): void {
    if (this.current !== undefined) this.current.isTaken = true;
    this.startClock(this.file.timeoutSeconds);
  }

  private startClock(seconds: number): void {
    const { current } = this;
    if (current === undefined) return;
    clearTimeout(current.timer);
    current.timer = setTimeout(() => void this.timeOut(seconds), seconds * 1000);
  }

  private startChild(): void {
    const { name, file } = this.file;
    if (this.child !== undefined || file === undefined) return;
    const child = startChild(name, file, this.runtimeApiAddress, (chunk) => this.current?.log.append(chunk));
    this.child = child;
    void child.gone.then(({ code, signal }) => {
      if (this.child !== child) return;
      this.child = undefined;
      this.runtimeApi.dropPoll();
      this.childGone(code, signal);
    });
  }

  /** A process may end after its last answer and just before the next call: that call gets a fresh one, once. */
  private childGone(code: number | null, signal: string | null): void {
    const { current } = this;
    if (current === undefined || current.isOver) return;
    if (!current.isTaken && current.restarts++ === 0) this.startChild();
    else this.end(current, exited(current.call.requestId, code, signal), true);
  }

  private async timeOut(seconds: number): Promise<void> {
    const current = this.claim();
    if (current === undefined) return;
    await this.stopChild();
    const { requestId } = current.call;
    current.log.append(`${new Date().toISOString()} ${requestId} Task timed out after ${seconds.toFixed(2)} seconds\n`);
    this.end(current, timedOut(requestId, seconds), true);
  }

  private async answered(payload: Buffer, functionError: boolean): Promise<void> {
    const current = this.claim();
    if (current === undefined) return;
    if (this.child !== undefined) await Promise.race([current.log.complete(OUTPUT_MILLIS), this.child.gone]);
    this.end(current, payload, functionError);
  }

  private async initFailed(payload: Buffer): Promise<void> {
    const current = this.claim();
    if (current === undefined) return;
    await this.stopChild();
    this.end(current, payload, true);
  }

  private claim(): Current | undefined {
    const { current } = this;
    if (current === undefined || current.isOver) return undefined;
    clearTimeout(current.timer);
    current.isOver = true;
    this.runtimeApi.withdraw();
    return current;
  }

  private end(current: Current, payload: Buffer, functionError: boolean): void {
    clearTimeout(current.timer);
    this.runtimeApi.withdraw();
    this.current = undefined;
    this.idle = setTimeout(() => void this.stopChild(), IDLE_MILLIS).unref();
    const { requestId } = current.call;
    const duration = (performance.now() - current.startedAt).toFixed(2);
    current.log.append(`END RequestId: ${requestId}\nREPORT RequestId: ${requestId}\tDuration: ${duration} ms\n`);
    current.resolve({ payload, functionError, logBase64: current.log.base64() });
  }

  private async stopChild(): Promise<void> {
    const { child } = this;
    if (child === undefined) return;
    this.child = undefined;
    this.runtimeApi.dropPoll();
    child.kill();
    await child.gone;
  }
}
