/** A double as the shortest text that reads back as the same double. A whole one keeps `.0`: it was no integer. */
export function float64Text(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** A single-precision number as the shortest text that reads back as the same one: `0.1` and not `0.10000000149011612`. */
export function float32Text(value: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const shorter = Number(value.toPrecision(digits));
    if (Math.fround(shorter) === value) return float64Text(shorter);
  }
  return float64Text(value);
}

/** A half-precision number (IEEE 754 binary16) from its bits. */
export function float16Value(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

/** Longer integers stay bytes: turning them into digits takes time that grows with the square of their length. */
const MAX_INTEGER_BYTES = 400;

/** A big-endian integer without a sign; `undefined` when it is too long to be spelled out. */
export function unsignedInteger(bytes: Uint8Array): bigint | undefined {
  if (bytes.length > MAX_INTEGER_BYTES) return undefined;
  let hex = '0x0';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return BigInt(hex);
}

/** A big-endian two's complement integer; `undefined` when it is too long to be spelled out. */
export function signedInteger(bytes: Uint8Array): bigint | undefined {
  const value = unsignedInteger(bytes);
  const negative = value !== undefined && ((bytes[0] ?? 0) & 0x80) !== 0;
  return negative ? value - (1n << BigInt(8 * bytes.length)) : value;
}

/** Beyond this the zeros say less than the exponent. */
const MAX_PLAIN_SCALE = 400;

/**
 * `unscaled` times ten to the minus `scale`, every digit kept.
 *
 * @example decimalText(110n, 2) // '1.10'
 */
export function decimalText(unscaled: bigint, scale: number): string {
  if (scale === 0) return unscaled.toString();
  if (scale < 0 || scale > MAX_PLAIN_SCALE) return `${unscaled}e${-scale}`;
  const sign = unscaled < 0n ? '-' : '';
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

const LAST_SECOND = 253402300799n;

/**
 * A time as ISO 8601 in UTC with all its digits; `undefined` outside the years 1 to 9999.
 *
 * @param fraction digits of the second's fraction, '' for none
 * @example isoTime(1545084650n, '987') // '2018-12-17T22:10:50.987Z'
 */
export function isoTime(seconds: bigint, fraction: string): string | undefined {
  if (seconds < -62135596800n || seconds > LAST_SECOND) return undefined;
  const whole = new Date(Number(seconds) * 1000).toISOString().slice(0, 19);
  return `${whole}${fraction === '' ? '' : `.${fraction}`}Z`;
}

/** The same from a count of `1 / 10^digits` of a second since 1970, as milliseconds (3) and microseconds (6) come. */
export function isoTimeOfTicks(ticks: bigint, digits: number): string | undefined {
  const perSecond = 10n ** BigInt(digits);
  const rest = ((ticks % perSecond) + perSecond) % perSecond;
  return isoTime((ticks - rest) / perSecond, rest.toString().padStart(digits, '0'));
}
