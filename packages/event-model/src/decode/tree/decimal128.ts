import { decimalText } from './number-text.ts';

const BIAS = 6176;
/** Coefficients above this are not canonical and count as zero. */
const MAX_COEFFICIENT = 10n ** 34n - 1n;

/**
 * An IEEE 754 decimal128 in its binary encoding, every digit kept: `1.10`, `NaN`, `-Infinity`.
 *
 * @see the BSON specification, Decimal128
 */
export function decimal128Text(low: bigint, high: bigint): string {
  const negative = high >> 63n === 1n;
  const combination = Number((high >> 58n) & 0x1fn);
  if (combination === 0x1f) return 'NaN';
  if (combination === 0x1e) return negative ? '-Infinity' : 'Infinity';
  // Two leading bits set: the exponent lies two bits lower, and the coefficient is beyond what is allowed.
  const large = combination >> 3 === 3;
  const exponent = Number((high >> (large ? 47n : 49n)) & 0x3fffn) - BIAS;
  const coefficient = large ? 0n : ((high & 0x1ffffffffffffn) << 64n) | low;
  const digits = decimalText(coefficient > MAX_COEFFICIENT ? 0n : coefficient, -exponent);
  return negative ? `-${digits}` : digits;
}
