import { describe, expect, it } from 'vitest';
import { isAllowed, looksLikeProduction } from './allow-list.ts';

const ARN = 'arn:aws:lambda:us-east-1:123456789012:function:orders';

describe('isAllowed', () => {
  it.each([
    [ARN, ARN, undefined],
    [`${ARN}:live`, ARN, 'live'],
    ['arn:aws:lambda:*:123456789012:function:orders-*', ARN.replace('orders', 'orders-eu'), undefined],
    [`${ARN}:*`, ARN, '3'],
  ])('lets %s allow %s with qualifier %s', (pattern, name, qualifier) => {
    expect(isAllowed([pattern], name, qualifier)).toBe(true);
  });

  it.each([
    [ARN, `${ARN}2`, undefined],
    [ARN, ARN.toUpperCase(), undefined],
    [ARN, ARN, 'live'],
    [`${ARN}:live`, ARN, undefined],
    [`${ARN}:live`, ARN, 'live2'],
    [ARN, ARN.replace('123456789012', '999999999999'), undefined],
    ['arn:aws:lambda:us-east-1:*', ARN, undefined],
    ['orders*', 'orders', 'live'],
    ['orders', ARN, undefined],
    ['ord.rs', 'orders', undefined],
  ])('does not let %s allow %s with qualifier %s', (pattern, name, qualifier) => {
    expect(isAllowed([pattern], name, qualifier)).toBe(false);
  });
});

describe('looksLikeProduction', () => {
  it.each([
    ['orders-prod', undefined, true],
    ['production_orders', undefined, true],
    ['orders', 'live', true],
    ['orders', 'PROD', true],
    ['product-orders', undefined, false],
    ['orders-dev', 'test', false],
  ])('reads %s:%s as %s', (name, qualifier, expected) => {
    expect(looksLikeProduction(name, qualifier)).toBe(expected);
  });
});
