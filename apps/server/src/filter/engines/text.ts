import { type FilterEngine, refusal } from '../filter.ts';

/** Words, in any case and order, each somewhere in the record. Every character stands for itself: numbers are found as they are written. */
export const textEngine: FilterEngine = {
  read(expression) {
    const words = expression.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return refusal('there is no word to look for', 0);
    return (subject) => {
      const missing = new Set(words);
      for (const text of subject.texts()) {
        const lower = text.toLowerCase();
        for (const word of missing) if (lower.includes(word)) missing.delete(word);
        if (missing.size === 0) return true;
      }
      return false;
    };
  },
};
