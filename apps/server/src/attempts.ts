const MINUTE = 60_000;
const MAX_SOURCES = 10_000;

/** Counts wrong tokens and codes a source. A missing one is no attempt, and a right one is never held back. */
export interface Attempts {
  /** Counts one more; true when the source has used up its ten a minute. */
  isOneTooMany(source: string): boolean;
}

export function createAttempts(limit = 10, millis: () => number = () => performance.now()): Attempts {
  const windows = new Map<string, { since: number; count: number }>();
  return {
    isOneTooMany(source) {
      const now = millis();
      const window = windows.get(source);
      if (window && now - window.since < MINUTE) {
        window.count += 1;
        return window.count > limit;
      }
      // Forgetting all at once bounds the memory that a flood can take.
      if (windows.size >= MAX_SOURCES) windows.clear();
      windows.set(source, { since: now, count: 1 });
      return false;
    },
  };
}
