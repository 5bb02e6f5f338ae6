import { describe, expect, it } from 'vitest';
import { problem } from '../problems.ts';
import { awsProblem, type ServiceWords } from './aws-problem.ts';
import { isNeverConnected } from './failure-kind.ts';

const WORDS: ServiceWords = {
  service: 'Lambda',
  missing: ['target-missing', 'Lambda knows no such function here.'],
  throttled: ['lambda-throttled', 'Wait a few seconds, then try again.'],
  failed: 'lambda-failed',
};
const PLACE = {
  region: 'eu-west-1',
  endpoint: 'https://lambda.eu-west-1.amazonaws.com',
  renewal: 'Run `aws sso login --profile dev` and try again; no restart is needed.',
};
const named = (thrown: unknown, action = 'lambda:ListFunctions') => {
  const { code, message } = awsProblem(thrown, { action, place: PLACE, words: WORDS });
  return [code, message] as const;
};
const refusal = (name: string, message: string) =>
  Object.assign(new Error(message), { name, $fault: 'client', $metadata: { httpStatusCode: 403 } });
const broken = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more });

describe('awsProblem', () => {
  it.each([
    [
      'an expired token',
      refusal('ExpiredTokenException', 'expired'),
      'credentials-expired',
      'aws sso login --profile dev',
    ],
    [
      'an expired sign-on, found before anything is sent',
      refusal('CredentialsProviderError', 'Token is expired. To refresh this SSO session run aws sso login'),
      'credentials-expired',
      'no restart is needed',
    ],
    ['no credentials', refusal('CredentialsProviderError', 'nothing found'), 'credentials-missing', 'another profile'],
    [
      'an unknown access key',
      refusal('UnrecognizedClientException', 'invalid'),
      'credentials-refused',
      'eu-west-1 is not enabled',
    ],
    ['a wrong secret', refusal('InvalidSignatureException', 'does not match'), 'credentials-refused', 'secret key'],
    ['a wrong clock', refusal('InvalidSignatureException', 'Signature expired: 2025'), 'credentials-refused', 'clock'],
    [
      'another region',
      refusal('InvalidSignatureException', 'Credential should be scoped to a valid region.'),
      'credentials-refused',
      'Choose the region of the endpoint',
    ],
    [
      'a denial',
      refusal('AccessDeniedException', 'not authorized'),
      'action-denied',
      'AWS denied lambda:ListFunctions. Allow',
    ],
    [
      'an explicit denial',
      refusal('AccessDeniedException', 'with an explicit deny in a service control policy'),
      'action-denied',
      'no Allow lifts',
    ],
    ['a throttle', refusal('TooManyRequestsException', 'Rate Exceeded.'), 'lambda-throttled', 'Wait a few seconds'],
    [
      'an unknown function',
      refusal('ResourceNotFoundException', 'Function not found'),
      'target-missing',
      'no such function',
    ],
    ['an unknown host', broken('ENOTFOUND', { syscall: 'getaddrinfo' }), 'lambda-failed', 'Check the region eu-west-1'],
    ['a closed port', broken('ECONNREFUSED', { syscall: 'connect' }), 'lambda-failed', 'reached nobody (ECONNREFUSED)'],
    ['a late answer', Object.assign(new Error('late'), { name: 'TimeoutError' }), 'lambda-failed', 'no answer in time'],
    ['the page of a proxy', new SyntaxError('<html>'), 'lambda-failed', 'gave no answer of Lambda'],
  ])('names %s', (_, thrown, code, detail) => {
    expect(named(thrown)).toEqual([code, expect.stringContaining(detail)]);
    expect(named(thrown)[1]).not.toContain('<html>');
  });

  it('says of a role that its trust policy counts too', () => {
    expect(named(refusal('AccessDenied', 'no'), 'sts:AssumeRole')[1]).toContain('trust policy');
  });

  it('leaves what is named already', () => {
    const known = problem('credentials-missing', {}, 'said before');
    expect(awsProblem(known, { action: 'x', place: PLACE, words: WORDS })).toBe(known);
  });
});

describe('isNeverConnected', () => {
  it.each([
    [broken('ECONNREFUSED', { syscall: 'connect' }), true],
    [broken('ECONNREFUSED', { errors: [broken('ECONNREFUSED', { syscall: 'connect' })] }), true],
    [broken('ENOTFOUND', { syscall: 'getaddrinfo' }), true],
    [broken('SELF_SIGNED_CERT_IN_CHAIN'), true],
    [broken('ECONNRESET', { syscall: 'read' }), false],
    [broken('EPIPE', { syscall: 'write' }), false],
    [broken('ECONNRESET', { errors: [] }), false],
    [Object.assign(new Error('late'), { name: 'TimeoutError' }), false],
  ])('of %o is %s', (thrown, expected) => {
    expect(isNeverConnected(thrown)).toBe(expected);
  });
});
