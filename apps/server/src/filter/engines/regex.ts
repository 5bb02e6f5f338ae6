import { RE2JS, RE2JSSyntaxException } from 're2js';
import { type FilterEngine, refusal } from '../filter.ts';

/** A regular expression of RE2: no look-around and no back references, and for that its time is linear in the text. */
export const regexEngine: FilterEngine = {
  read(expression) {
    if (expression === '') return refusal('there is no expression', 0);
    try {
      const pattern = RE2JS.compile(expression);
      return (subject) => {
        for (const text of subject.texts()) if (pattern.test(text)) return true;
        return false;
      };
    } catch (error) {
      if (!(error instanceof RE2JSSyntaxException)) throw error;
      return refusal(error.message, offsetOf(expression, error));
    }
  },
};

/** RE2 names the piece that it refuses, not its place; what it names lies where it stopped, so the last one is meant. */
function offsetOf(expression: string, error: RE2JSSyntaxException): number {
  const piece = error.getPattern() ?? '';
  return Math.max(0, expression.lastIndexOf(piece));
}
