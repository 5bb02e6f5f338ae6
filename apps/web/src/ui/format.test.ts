import { describe, expect, it } from 'vitest';
import { formatMoment } from './format.ts';

const NOON = Date.UTC(2026, 0, 12, 12);
const HOUR = 3_600_000;

describe('a moment among others', () => {
  it('says its time alone where all are of one day', () => {
    const span = { fromMillis: NOON, toMillis: NOON + HOUR };
    expect(formatMoment(NOON, span, 'utc')).toBe('12:00:00.000');
  });

  it('says its date too where the day changes among them', () => {
    const span = { fromMillis: NOON, toMillis: NOON + 12 * HOUR };
    expect(formatMoment(NOON, span, 'utc')).toBe('2026-01-12 12:00:00.000');
  });
});
