/** As long as a page may be busy and still follow the hand. */
const SLICE_MILLIS = 8;

/** Takes what is computed one by one, and gives way to the page between slices of it. */
export async function inSlices<T>(items: Iterable<T>): Promise<T[]> {
  const taken: T[] = [];
  let until = performance.now() + SLICE_MILLIS;
  for (const item of items) {
    taken.push(item);
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + SLICE_MILLIS;
  }
  return taken;
}
