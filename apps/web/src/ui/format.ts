const integer = new Intl.NumberFormat('en-US');

/** `1432` to `1,432`. */
export function formatCount(n: number): string {
  return integer.format(n);
}

/** `one record`, `1,432 records`. */
export function formatPlural(n: number, one: string, many = `${one}s`): string {
  return `${formatCount(n)} ${n === 1 ? one : many}`;
}

/** Bytes in the unit a person reads: `679 B`, `1.2 MB` (powers of 1,024, as AWS states its limits). */
export function formatBytes(n: number): string {
  if (n < 1024) return `${formatCount(n)} B`;
  if (n < 1024 * 1024) return `${(n / 1024).toFixed(n < 10_240 ? 1 : 0)} KB`;
  return `${(n / 1024 / 1024).toFixed(1)} MB`;
}

const UNITS = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
] as const;

/** Seconds in at most two units: `4.1 s`, `3 h 12 min`, `1 d`. */
export function formatDuration(seconds: number): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 60) return `${Number(seconds.toFixed(1))} s`;
  let rest = Math.round(seconds);
  const parts: string[] = [];
  for (const [unit, size] of UNITS) {
    if (parts.length === 2) break;
    const n = Math.floor(rest / size);
    if (n > 0) parts.push(`${formatCount(n)} ${unit}`);
    else if (parts.length === 1) break;
    rest -= n * size;
  }
  return parts.join(' ');
}

/** An age in one coarse unit: `2 min`, `7 y`; what lies ahead of this clock is `in 3 s`. */
export function formatAge(seconds: number): string {
  if (seconds < 0) return `in ${formatDuration(-seconds)}`;
  for (const [unit, size] of [
    ['y', 31_557_600],
    ['d', 86_400],
    ['h', 3_600],
    ['min', 60],
  ] as const) {
    if (seconds >= size) return `${formatCount(Math.floor(seconds / size))} ${unit}`;
  }
  return `${Math.floor(seconds)} s`;
}

/** A moment with milliseconds, always with its zone named by the caller. `local` is the browser's zone. */
export function formatTime(millis: number, zone: 'utc' | 'local'): { readonly date: string; readonly time: string } {
  const at = zone === 'utc' ? millis : millis - new Date(millis).getTimezoneOffset() * 60_000;
  const text = new Date(at).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 23) };
}

/** A moment among others: its date is said where they are not all of one day. */
export function formatMoment(
  millis: number,
  span: { readonly fromMillis: number; readonly toMillis: number },
  zone: 'utc' | 'local',
): string {
  const { date, time } = formatTime(millis, zone);
  const isOneDay = formatTime(span.fromMillis, zone).date === formatTime(span.toMillis, zone).date;
  return isOneDay ? time : `${date} ${time}`;
}

/** Long identifiers with their middle left out: `49590338…898`. */
export function shorten(text: string, head = 8, tail = 3): string {
  return text.length <= head + tail + 1 ? text : `${text.slice(0, head)}…${text.slice(-tail)}`;
}
