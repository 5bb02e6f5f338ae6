const FIRST_WORD_MILLIS = 1_500;
const NEXT_WORD_MILLIS = 10_000;

/** @param {number} millis */
export function seconds(millis) {
  return `${(millis / 1000).toFixed(1)} s`;
}

/**
 * Runs one step. A long one says what it is doing while it runs, with the last line its tool printed, so that nobody
 * has to guess whether it hangs.
 * @template T
 * @param {string} title
 * @param {(note: (line: string) => void) => Promise<T>} work
 * @returns {Promise<{ result: T, took: string }>}
 */
export async function timed(title, work) {
  const start = performance.now();
  let note = '';
  const speak = () => {
    const tail = note ? `  ${note.slice(0, 90)}` : '';
    console.log(`  ...   ${title}, ${Math.round((performance.now() - start) / 1000)} s so far${tail}`);
  };
  const first = setTimeout(speak, FIRST_WORD_MILLIS);
  const next = setInterval(speak, NEXT_WORD_MILLIS);
  try {
    const result = await work((line) => {
      note = line.trim();
    });
    return { result, took: seconds(performance.now() - start) };
  } finally {
    clearTimeout(first);
    clearInterval(next);
  }
}
