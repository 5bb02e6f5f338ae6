import { expect, it } from 'vitest';
import { readFailure } from './read-failure.ts';

it('keeps the status, name and text of an error of the service', () => {
  const error = Object.assign(new Error('Rate Exceeded.'), {
    name: 'TooManyRequestsException',
    $fault: 'client',
    $metadata: { httpStatusCode: 429, requestId: 'r-1' },
  });
  expect(readFailure(error)).toEqual({
    statusCode: 429,
    errorName: 'TooManyRequestsException',
    errorMessage: 'Rate Exceeded.',
    said: 'Rate Exceeded.',
    requestId: 'r-1',
  });
});

it('takes an answer that broke off behind a 200 as no answer', () => {
  const error = Object.assign(new Error('aborted'), { $metadata: { httpStatusCode: 200 } });
  expect(readFailure(error)).toEqual({ errorName: 'Error', errorMessage: 'aborted', said: '' });
});

it('does not quote the page of a proxy', () => {
  const error = Object.assign(new SyntaxError('Unexpected token <, "<html><scri"... is not valid JSON'), {
    $response: { statusCode: 502 },
  });
  expect(readFailure(error)).toEqual({
    statusCode: 502,
    errorName: 'SyntaxError',
    errorMessage: 'The answer is not one of Lambda.',
    said: '',
  });
});

it('reads what is no error at all', () => {
  expect(readFailure(undefined)).toEqual({ errorName: 'Error', errorMessage: '', said: '' });
});
