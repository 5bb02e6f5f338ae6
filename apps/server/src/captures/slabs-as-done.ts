/**
 * What `ask` gives for every range, each as soon as it is there; as many are asked at once as there are `lanes`. Whoever stops taking
 * answers has nothing further asked.
 */
export async function* slabsAsDone<R, Answer>(
  lanes: number,
  ranges: readonly R[],
  ask: (range: R, continued: boolean) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const asked = new Map<number, Promise<{ readonly i: number; readonly answer: Answer }>>();
  let next = 0;
  const askNext = () => {
    const i = next++;
    const promise = ask(ranges[i] as R, i > 0).then((answer) => ({ i, answer }));
    // One that is lost while another is waited for, or after all others were let go, is nobody's failure.
    promise.catch(() => undefined);
    asked.set(i, promise);
  };
  while (next < Math.min(lanes, ranges.length)) askNext();
  while (asked.size > 0) {
    const { i, answer } = await Promise.race(asked.values());
    asked.delete(i);
    if (next < ranges.length) askNext();
    yield answer;
  }
}
