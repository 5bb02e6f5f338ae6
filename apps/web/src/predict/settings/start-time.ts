/** Seconds since the epoch as people write a moment, in UTC; as they are where no calendar has them. */
export function formatStart(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString().replace('.000Z', 'Z');
}

/** Seconds since the epoch out of an ISO time, UTC where it names no zone, or out of seconds. */
export function parseStart(text: string): number | undefined {
  const trimmed = text.trim();
  if (/^\d{1,11}(?:\.\d{1,3})?$/.test(trimmed)) return Number(trimmed);
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/.exec(trimmed);
  if (iso === null) return undefined;
  const [, day, time = '00:00', zone = 'Z'] = iso;
  const millis = Date.parse(`${day}T${time}${zone}`);
  return Number.isNaN(millis) ? undefined : millis / 1000;
}
