import { expect, it } from 'vitest';
import { readAskedTarget } from './ask-target.ts';

const ARN = 'arn:aws:lambda:us-east-1:123456789012:function:orders';

it.each([
  ['orders', undefined, { name: { name: 'orders' } }],
  ['orders:live', undefined, { name: { name: 'orders', qualifier: 'live' }, qualifier: 'live' }],
  ['orders', '$LATEST', { name: { name: 'orders' }, qualifier: '$LATEST' }],
  ['sample:orders', undefined, { kind: 'sample', name: { name: 'orders' } }],
  [
    ARN,
    '3',
    { name: { name: 'orders', partition: 'aws', region: 'us-east-1', account: '123456789012' }, qualifier: '3' },
  ],
])('reads %s with %s', (text, qualifier, expected) => {
  expect(readAskedTarget(text, qualifier)).toEqual(expected);
});

it.each([
  ['orders*', undefined],
  ['../orders', undefined],
  ['orders:../x', undefined],
  ['orders live', undefined],
  ['orders\n', undefined],
  ['', undefined],
  ['orders:live', 'test'],
  ['orders', '*'],
  ['arn:aws:lambda:us-east-1.evil.example/#:123456789012:function:orders', undefined],
  ['arn:aws:kinesis:us-east-1:123456789012:function:orders', undefined],
  ['x'.repeat(141), undefined],
])('refuses %j with %s', (text, qualifier) => {
  expect(readAskedTarget(text, qualifier)).toBeUndefined();
});
