import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../bytes/utf8.ts';
import { readFunctionError } from './function-error.ts';
import { readReplay } from './read-replay.ts';

const returned = (payload: string, more: object = {}) =>
  readReplay({ statusCode: 200, payload: utf8Bytes(payload), ...more });

describe('readReplay', () => {
  it('reads a returned payload as it came', () => {
    const read = returned(' {"batchItemFailures":[]}');
    expect(read).toMatchObject({
      sent: 'succeeded',
      outcome: { kind: 'returned', payloadText: ' {"batchItemFailures":[]}' },
    });
  });

  it('reads an empty body as no body', () => {
    expect(returned('').outcome).toEqual({ kind: 'returned', payloadText: undefined });
  });

  it('reads the function error of a 200', () => {
    const read = returned('{"errorType":"TypeError","errorMessage":"x","trace":["a","b"]}', {
      functionError: 'Unhandled',
    });
    expect(read.sent).toBe('function_error');
    expect(read.outcome).toEqual({ kind: 'threw', errorType: 'TypeError', errorMessage: 'x' });
    expect(read.error?.trace).toEqual(['a', 'b']);
    expect(read.guessed).toBeUndefined();
  });

  it('keeps an error-shaped answer of AWS a success, because AWS never hides the header', () => {
    expect(returned('{"errorType":"TypeError","errorMessage":"x"}').sent).toBe('succeeded');
  });

  it.each([
    ['an error body', '{"errorType":"TypeError","errorMessage":"x"}', 'threw'],
    ['a timeout in plain text', 'Task timed out after 3.00 seconds', 'timed-out'],
  ])('guesses the function error from %s of an emulator, and says so', (_, payload, kind) => {
    const read = returned(payload, { mayHideFunctionError: true });
    expect(read).toMatchObject({ sent: 'function_error', guessed: true, outcome: { kind } });
  });

  it.each(['{"batchItemFailures":[]}', 'null', '"text"', '{"errorMessage":"only a message"}'])(
    'does not guess an error from %s',
    (payload) => {
      expect(returned(payload, { mayHideFunctionError: true }).sent).toBe('succeeded');
    },
  );

  it.each([
    [{ statusCode: 429, errorName: 'TooManyRequestsException' }, 'throttled', 'throttled'],
    [{ statusCode: 413 }, 'refused', 'too-large'],
    [{ statusCode: 403, errorName: 'AccessDeniedException' }, 'refused', undefined],
    [{ statusCode: 404 }, 'refused', undefined],
    [{ statusCode: 302 }, 'unknown', undefined],
    [{ statusCode: 500 }, 'unknown', undefined],
    [{ statusCode: 502 }, 'unknown', undefined],
    [{ errorName: 'TimeoutError' }, 'unknown', undefined],
    [{ errorName: 'CredentialsProviderError', notSent: true as const }, 'refused', undefined],
  ])('reads %j as %s', (invocation, sent, kind) => {
    const read = readReplay(invocation);
    expect([read.sent, read.outcome?.kind]).toEqual([sent, kind]);
  });

  it('says of an unknown that the function may have run', () => {
    expect(readReplay({ errorMessage: 'socket hang up' }).message).toMatch(/may have run.*socket hang up/);
  });
});

describe('readFunctionError', () => {
  it('reads the trace in the spelling of Python', () => {
    expect(readFunctionError('{"errorMessage":"m","stackTrace":["  File a\\n"]}').trace).toEqual(['  File a']);
  });

  it('takes a body that is no JSON as the message', () => {
    expect(readFunctionError('boom')).toEqual({ errorMessage: 'boom', trace: [] });
  });
});

// Recorded from AWS by LocalStack; read in place and never part of this repository.
const RECORDED = new URL('../../../../../shared/vectors/invoke/', import.meta.url);
const EXPECTED: Record<string, [sent: string, kind: string | undefined, errorType?: string]> = {
  'test_invocation_type_dry_run_nodejs16_x.json': ['refused', undefined],
  'test_invocation_type_event_nodejs16_x.json': ['unknown', undefined],
  'test_invocation_type_request_response_nodejs16_x.json': ['succeeded', 'returned'],
  'test_invocation_with_logs_nodejs16_x.json': ['succeeded', 'returned'],
  'test_invocation_with_qualifier.json': ['succeeded', 'returned'],
  'test_lambda_handler_error.json': ['function_error', 'threw', 'Exception'],
  'test_lambda_handler_exit.json': ['function_error', 'threw', 'Runtime.ExitError'],
  'test_lambda_invoke_with_timeout.json': ['function_error', 'timed-out', 'Sandbox.Timedout'],
  'test_lambda_runtime_error.json': ['function_error', 'threw', 'Exception'],
};

describe.skipIf(!existsSync(RECORDED))(
  'readReplay over answers recorded from AWS (skipped without ../shared/vectors)',
  () => {
    it('knows every recording', () => {
      expect(readdirSync(RECORDED).sort()).toEqual(Object.keys(EXPECTED).sort());
    });

    it.each(Object.entries(EXPECTED))('reads %s', (file, [sent, kind, errorType]) => {
      const recorded = Object.values(JSON.parse(readFileSync(new URL(file, RECORDED), 'utf8'))['recorded-content']);
      const answer = recorded.find(isAnswer);
      if (answer === undefined) throw new Error(`${file} holds no Invoke answer`);
      const read = readReplay({
        statusCode: answer.StatusCode,
        ...(answer.FunctionError !== undefined && { functionError: answer.FunctionError }),
        payload: utf8Bytes(answer.Payload === '' ? '' : JSON.stringify(answer.Payload)),
      });
      expect([read.sent, read.outcome?.kind, read.error?.errorType]).toEqual([sent, kind, errorType]);
    });
  },
);

type Answer = { StatusCode: number; FunctionError?: string; Payload: unknown };

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'StatusCode' in value && 'Payload' in value;
}
