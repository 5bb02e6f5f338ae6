/**
 * Runs every work once a round, so that a slow moment of the machine falls on all of them, and gives each median.
 * @param {readonly { name: string, work: () => number | Promise<number> }[]} works each gives how many records it read
 * @param {{ rounds: number, warmUp: number, records: number }} options
 * @returns {Promise<number[]>} milliseconds
 */
export async function mediansOf(works, { rounds, warmUp, records }) {
  const times = works.map(() => []);
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [i, { name, work }] of works.entries()) {
      globalThis.gc?.();
      const started = performance.now();
      const count = await work();
      const millis = performance.now() - started;
      if (count !== records) throw new Error(`${name}: ${count} records, not ${records}.`);
      if (round >= warmUp) times[i].push(millis);
    }
  }
  return times.map(medianOf);
}

/** @param {readonly number[]} numbers */
export function medianOf(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
