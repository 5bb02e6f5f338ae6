/** A JSON number as sign, digits without zeros at either end, and the power of ten in front of which the digits stand. */
type Decimal = { readonly sign: -1 | 0 | 1; readonly digits: string; readonly magnitude: number };

/**
 * Orders two JSON numbers by value, whatever their spelling and length: no digit is lost.
 *
 * @param a,b number text of JSON, as scanned
 * @example compareDecimals('300', '3.0e2') // 0
 * @example compareDecimals('9007199254740993', '9007199254740992') // positive
 */
export function compareDecimals(a: string, b: string): number {
  const left = decimalOf(a);
  const right = decimalOf(b);
  if (left.sign !== right.sign) return left.sign - right.sign;
  if (left.magnitude !== right.magnitude) return left.sign * (left.magnitude - right.magnitude);
  if (left.digits === right.digits) return 0;
  return left.sign * (left.digits < right.digits ? -1 : 1);
}

/** Whether a JSON number has nothing behind its point, however it is written. @example isWholeDecimal('1.50e1') // true */
export function isWholeDecimal(text: string): boolean {
  const { digits, magnitude } = decimalOf(text);
  return digits.length <= magnitude || digits === '';
}

function decimalOf(text: string): Decimal {
  const [, minus = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const all = whole + fraction;
  const leading = all.length - all.replace(/^0+/, '').length;
  const digits = all.slice(leading, endOfDigits(all, leading));
  if (digits === '') return { sign: 0, digits, magnitude: 0 };
  return { sign: minus === '' ? 1 : -1, digits, magnitude: whole.length - leading + Number(exponent) };
}

/** Where the zeros at the end begin. A regular expression would look at every run of zeros anew: quadratic in a long number. */
function endOfDigits(all: string, from: number): number {
  let end = all.length;
  while (end > from && all.charCodeAt(end - 1) === 0x30) end--;
  return end;
}
