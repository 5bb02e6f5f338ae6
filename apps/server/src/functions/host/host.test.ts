import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CompiledHost, compileHost, SAMPLE_FUNCTIONS } from '../../../test/compiled-host.ts';
import { type LaunchedHost, launchFunctionHost } from './launch.ts';

const SEQUENCE = '49590338271490256608559692540925702759324208523137515618';
const record = (text: string, sequenceNumber: string) => ({
  kinesis: { sequenceNumber, data: Buffer.from(text).toString('base64') },
});
const EVENT = { Records: [record('Hello, this is a test.', '1'), record('This is only a test.', SEQUENCE)] };

/** Handlers that show what a runtime has to get right, each as short as it can be. */
const HANDLERS: Record<string, string> = {
  'calls-back.cjs': `exports.handler = (event, context, callback) => { context.callbackWaitsForEmptyEventLoop = false; callback(null, { late: true }); };`,
  'calls-back-late.cjs': `exports.handler = (event, context, callback) => { callback(null, 'waited'); setTimeout(() => console.log('last'), 30); };`,
  'returns-without-promise.cjs': `exports.handler = () => ({ batchItemFailures: [{ itemIdentifier: 'lost' }] });`,
  'never-settles.mjs': `export const handler = async () => { await new Promise(() => {}); };`,
  'shows-context.mjs': `export const handler = async (event, context) => ({ ...context, remaining: context.getRemainingTimeInMillis(), event });`,
  'shows-environment.mjs': `export const handler = async () => process.env;`,
  'prints.mjs': `export const handler = async () => { console.log('a'.repeat(5000)); console.error('the end'); return null; };`,
  'too-large.mjs': `export const handler = async () => 'x'.repeat(6_300_000);`,
  'big-integer.mjs': `export const handler = async () => ({ n: 1n });`,
  'rejects-apart.mjs': `export const handler = async () => { Promise.reject(new TypeError('apart')); await new Promise((r) => setTimeout(r, 500)); };`,
  'fails-to-load.mjs': `throw new Error('no database');`,
  'does-not-parse.mjs': `export const handler = async () => {`,
  'misses-module.mjs': `import 'no-such-package'; export const handler = async () => {};`,
  'no-handler.mjs': `export const other = 1;`,
  'exits-loading.mjs': `process.exit(7);`,
  'loops.mjs': `export const handler = async (event) => { process._rawDebug(String(process.pid)); if (event.loop) for (;;); return process.pid; };`,
};

let compiled: CompiledHost;
let folder: string;
let samples: LaunchedHost;
let host: LaunchedHost;

beforeAll(async () => {
  compiled = compileHost();
  folder = mkdtempSync(join(tmpdir(), 'handlers-'));
  for (const [file, code] of Object.entries(HANDLERS)) writeFileSync(join(folder, file), code);
  // What is to answer has time on a loaded machine too; what is to be stopped has little.
  const patient = Object.keys(HANDLERS).map((file) => [file.slice(0, file.lastIndexOf('.')), { timeoutSeconds: 60 }]);
  const settings = { ...Object.fromEntries(patient), loops: { timeoutSeconds: 2 }, attached: { external: true } };
  writeFileSync(join(folder, 'functions.json'), JSON.stringify(settings));
  samples = await launchFunctionHost({ functionsFolder: SAMPLE_FUNCTIONS, entry: compiled.entry });
  host = await launchFunctionHost({ functionsFolder: folder, entry: compiled.entry });
});

afterAll(async () => {
  await samples?.stop();
  await host?.stop();
  rmSync(folder, { recursive: true, force: true });
  compiled.remove();
});

type Options = { readonly at?: LaunchedHost; readonly query?: string; readonly headers?: Record<string, string> };

async function invoke(
  name: string,
  body: string | Uint8Array<ArrayBuffer> | object = EVENT,
  { at = host, query = '', headers = {} }: Options = {},
) {
  const response = await fetch(`${at.endpoint}/2015-03-31/functions/${name}/invocations${query}`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const header = (key: string) => response.headers.get(`x-amz-${key}`);
  const log = Buffer.from(header('log-result') ?? '', 'base64').toString('utf8');
  return { status: response.status, text, json: () => JSON.parse(text), error: header('function-error'), header, log };
}

/** Whether a process still does anything. One that ended may stay in the table until its parent asks for its end. */
function isRunning(pid: string): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

const TAIL = { headers: { 'x-amz-log-type': 'Tail' } };

describe('the sample functions', () => {
  const sample = (name: string, body: object = EVENT) => invoke(name, body, { at: samples, ...TAIL });

  it('fails the second record of the documentation event in orders-partial, and shows its log', async () => {
    const answer = await sample('orders-partial');
    expect(answer.json()).toEqual({ batchItemFailures: [{ itemIdentifier: SEQUENCE }] });
    expect([answer.status, answer.error, answer.header('executed-version')]).toEqual([200, null, '$LATEST']);
    expect(answer.log).toMatch(
      /^START RequestId: .*\n.*ERROR\tcannot work off 4959.*\n.*INFO\t2 records, 1 failed\nEND .*\nREPORT .*\n$/,
    );
  });

  it.each([
    ['orders-throws', 'RangeError', `cannot work off ${SEQUENCE}`],
    ['orders-all-failed', 'FullBatchFailureError', 'All records failed'],
    ['orders-exits', 'Runtime.ExitError', 'Runtime exited with error: exit status 1'],
    ['orders-times-out', 'Sandbox.Timedout', 'Task timed out after 1.00 seconds'],
  ])('answers the error of %s as Lambda does', async (name, errorType, message) => {
    const answer = await sample(name);
    expect([answer.status, answer.error]).toEqual([200, 'Unhandled']);
    expect(answer.json()).toMatchObject({ errorType, errorMessage: expect.stringContaining(message) });
  });

  it('keeps a misspelt key and a count of one process as they are', async () => {
    expect(Object.keys((await sample('orders-misspelt')).json())).toEqual(['batchItemFailure']);
    const count = (await sample('orders-counts')).json().invocations;
    expect((await sample('orders-counts')).json().invocations).toBe(count + 1);
  });

  it('throttles a second call while the first one runs', async () => {
    const answers = await Promise.all([sample('orders-slow'), sample('orders-slow'), sample('orders-slow')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 429, 429]);
  });

  it('lists each with a description', async () => {
    const response = await fetch(`${samples.endpoint}/2015-03-31/functions/`);
    const list = (await response.json()) as { Functions: { Description: string }[] };
    expect(list.Functions).toHaveLength(9);
    expect(list.Functions[0]).toMatchObject({ FunctionName: 'orders-partial' });
    for (const one of list.Functions) expect(one.Description).toMatch(/\w.*\.$/);
  });
});

describe('the runtime', () => {
  it.each([
    ['calls-back', '{"late":true}'],
    ['calls-back-late', '"waited"'],
    ['returns-without-promise', 'null'],
    ['never-settles', 'null'],
    ['prints', 'null'],
  ])('answers for %s what Lambda would', async (name, text) => {
    const answer = await invoke(name, EVENT, TAIL);
    expect([answer.text, answer.error]).toEqual([text, null]);
  });

  it.each([
    ['too-large', 'Function.ResponseSizeTooLarge'],
    ['big-integer', 'Runtime.MarshalError'],
    ['rejects-apart', 'Runtime.UnhandledPromiseRejection'],
    ['fails-to-load', 'Error'],
    ['does-not-parse', 'Runtime.UserCodeSyntaxError'],
    ['misses-module', 'Runtime.ImportModuleError'],
    ['no-handler', 'Runtime.HandlerNotFound'],
    ['exits-loading', 'Runtime.ExitError'],
  ])('answers for %s the error %s, twice alike', async (name, errorType) => {
    for (const answer of [await invoke(name), await invoke(name)]) {
      expect([answer.status, answer.error, answer.json().errorType]).toEqual([200, 'Unhandled', errorType]);
    }
  });

  it('gives the context its request, qualifier and remaining time', async () => {
    const context = (await invoke('shows-context', {}, { query: '?Qualifier=live' })).json();
    expect(context).toMatchObject({
      functionName: 'shows-context',
      invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:shows-context:live',
      memoryLimitInMB: '128',
      awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(context.remaining).toBeGreaterThan(0);
    expect(context.remaining).toBeLessThanOrEqual(60_000);
  });

  it('hands a function no environment but its own', async () => {
    const environment = Object.keys((await invoke('shows-environment')).json());
    const allowed = /^(PATH|TZ|LANG|_HANDLER|LAMBDA_TASK_ROOT|SHARDSCOPE_HANDLER_FILE|AWS_LAMBDA_\w+)$/;
    expect(environment.filter((name) => !allowed.test(name))).toEqual([]);
  });

  it('keeps the last 4 KB of a log', async () => {
    const { log } = await invoke('prints', EVENT, TAIL);
    expect(Buffer.byteLength(log)).toBe(4096);
    expect(log).toMatch(/aaa\n.*ERROR\tthe end\nEND RequestId/);
  });

  it('stops a handler in an endless loop and serves the next call in a new process', async () => {
    const first = (await invoke('loops', {})).text;
    expect((await invoke('loops', { loop: true })).json().errorType).toBe('Sandbox.Timedout');
    expect(isRunning(first)).toBe(false);
    expect((await invoke('loops', {})).text).not.toBe(first);
  });

  it('serves a runtime that somebody else starts', async () => {
    const response = await fetch(`${host.endpoint}/2015-03-31/functions/attached/configuration`);
    const { RuntimeApi } = (await response.json()) as { RuntimeApi: string };
    const attached = async () => {
      const next = await fetch(`http://${RuntimeApi}/2018-06-01/runtime/invocation/next`);
      const id = next.headers.get('lambda-runtime-aws-request-id');
      const body = JSON.stringify({ got: await next.json() });
      await fetch(`http://${RuntimeApi}/2018-06-01/runtime/invocation/${id}/response`, { method: 'POST', body });
    };
    const [answer] = await Promise.all([invoke('attached', { a: 1 }), attached()]);
    expect(answer.json()).toEqual({ got: { a: 1 } });
  });
});

describe('the Invoke endpoint', () => {
  it.each([
    ['an unknown function', 'none', EVENT, {}, 404],
    ['an unknown alias', 'prints', EVENT, { query: '?Qualifier=other' }, 404],
    ['another account', 'arn:aws:lambda:us-east-1:999999999999:function:prints', EVENT, {}, 404],
    ['a body that is not JSON', 'prints', '{"a":', {}, 400],
    ['a body that is not UTF-8', 'prints', Uint8Array.of(0x22, 0xff, 0x22), {}, 400],
    ['a body over 6 MB', 'prints', `"${'x'.repeat(6_291_456)}"`, {}, 413],
    [
      'a queued body over 1 MB',
      'prints',
      `"${'x'.repeat(1_048_576)}"`,
      { headers: { 'x-amz-invocation-type': 'Event' } },
      413,
    ],
    ['a web page', 'prints', EVENT, { headers: { origin: 'http://127.0.0.1:1' } }, 403],
    ['a request of a foreign page', 'prints', EVENT, { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
  ])('refuses %s', async (_, name, body, options, status) => {
    expect((await invoke(name, body, options)).status).toBe(status);
  });

  it.each(['prints', '000000000000:function:prints', 'arn:aws:lambda:us-east-1:000000000000:function:prints:live'])(
    'finds a function as %s',
    async (name) => {
      expect((await invoke(name, EVENT, TAIL)).header('executed-version')).toBe(
        name.endsWith('live') ? '1' : '$LATEST',
      );
    },
  );

  it('takes 6 MB and hands it over whole', async () => {
    const answer = await invoke('calls-back', `"${'x'.repeat(6_291_454)}"`);
    expect(answer.status).toBe(200);
  });

  const counted = async () => (await invoke('orders-counts', EVENT, { at: samples })).json().invocations;

  it('runs nothing for a dry run', async () => {
    const before = await counted();
    const answer = await invoke('orders-counts', EVENT, {
      at: samples,
      headers: { 'x-amz-invocation-type': 'DryRun' },
    });
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(await counted()).toBe(before + 1);
  });

  it('queues an event, answers 202, and runs it once', async () => {
    const before = await counted();
    const answer = await invoke('orders-counts', EVENT, { at: samples, headers: { 'x-amz-invocation-type': 'Event' } });
    expect([answer.status, answer.text]).toEqual([202, '']);
    // Throttled as long as the queued event runs.
    let next = await invoke('orders-counts', EVENT, { at: samples });
    while (next.status === 429) {
      await wait(20);
      next = await invoke('orders-counts', EVENT, { at: samples });
    }
    expect(next.json().invocations).toBe(before + 2);
  });
});

describe.skipIf(process.platform !== 'linux')('the processes (Linux only: reads /proc)', () => {
  it('end with the host, an endless loop included', async () => {
    const own = await launchFunctionHost({ functionsFolder: folder, entry: compiled.entry });
    const pid = (await invoke('loops', {}, { at: own })).text;
    void invoke('loops', { loop: true }, { at: own }).catch(() => undefined);
    // Its first call was answered, so the second one is in the loop at once; sooner or later, it must end.
    await wait(150);
    expect(isRunning(pid)).toBe(true);
    process.kill(own.pid, 'SIGKILL');
    await expect.poll(() => isRunning(pid)).toBe(false);
  });

  it('ends although the host was gone before it looked', async () => {
    const bootstrap = join(dirname(compiled.entry), 'bootstrap.js');
    const file = join(folder, 'never-loads.mjs');
    writeFileSync(file, 'for (;;);');
    const nobody = '1';
    const child = spawn(process.execPath, [bootstrap, nobody], {
      env: { SHARDSCOPE_HANDLER_FILE: file },
      stdio: 'ignore',
    });
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGKILL');
  });
});
