// A list longer than this is a file of its own, and a filter of it would be refused for its length.
const MOST_WORDS = 200;
const AROUND = /[\s,;"'[\]{}()]+/;
const OF_A_PATTERN = /[\\^$.*+?()[\]{}|/]/g;

export type WordsFilter = { readonly words: number; readonly filter: string };

/** The filter that finds every record holding one of the words of a list, each as a whole word: order numbers, for example. */
export function wordsFilter(text: string): WordsFilter | undefined {
  const words = [...new Set(text.split(AROUND).filter((word) => /^\w(?:.*\w)?$/.test(word)))];
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const alternatives = words.map((word) => word.replace(OF_A_PATTERN, '\\$&')).join('|');
  return { words: words.length, filter: `/\\b(?:${alternatives})\\b/` };
}
