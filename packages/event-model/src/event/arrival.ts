import { isDigit } from '../bytes/ascii.ts';

// Seconds up to the year 9999. A larger number is almost always milliseconds written where seconds belong.
const LARGEST_SECONDS = 253_402_300_799;

/**
 * Milliseconds since the epoch of an arrival time written as Unix seconds with a fraction (`1545084650.987`), read from the
 * bytes; `undefined` when it is not such a number or lies behind the year 9999. A fraction of a millisecond is rounded.
 */
export function arrivalMillisOfSeconds(bytes: Uint8Array, start: number, stop: number): number | undefined {
  let i = start;
  let seconds = 0;
  for (; i < stop && isDigit(bytes[i]); i++) seconds = seconds * 10 + (bytes[i] as number) - 0x30;
  if (i === start || seconds > LARGEST_SECONDS) return undefined;
  if (i === stop) return seconds * 1000;
  if (bytes[i] !== 0x2e) return exponentMillis(bytes, start, stop);
  let fraction = 0;
  let scale = 1000;
  for (i++; i < stop && isDigit(bytes[i]); i++) {
    scale /= 10;
    fraction += ((bytes[i] as number) - 0x30) * scale;
  }
  return i === stop ? seconds * 1000 + Math.round(fraction) : exponentMillis(bytes, start, stop);
}

/** `1.545084650987E9`: how some printers write a double. */
function exponentMillis(bytes: Uint8Array, start: number, stop: number): number | undefined {
  if (stop - start > 40) return undefined;
  const text = String.fromCharCode(...bytes.subarray(start, stop));
  if (!/^\d+(?:\.\d+)?[eE][+-]?\d{1,3}$/.test(text)) return undefined;
  const seconds = Number(text);
  return seconds <= LARGEST_SECONDS ? Math.round(seconds * 1000) : undefined;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:?\d\d)$/;

/**
 * Milliseconds since the epoch of an ISO 8601 time that says its zone, as AWS CLI v2 and SDKs print it. Without a zone it
 * would mean another moment on every machine, so it is `undefined`.
 *
 * @example arrivalMillisOfIso('2018-12-17T22:10:50.987000+00:00') // 1545084650987
 */
export function arrivalMillisOfIso(text: string): number | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction = '', zone = 'Z'] = match;
  const millis = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const inRange = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  if (!inRange || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  return millis + Math.round(Number(`0.${fraction}0`) * 1000) - offsetMillis(zone);
}

function offsetMillis(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
