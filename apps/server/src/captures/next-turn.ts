/** Lets everything else that waits on the event loop have its turn: the embedded store works without ever giving way. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
