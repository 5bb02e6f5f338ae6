/** Ctrl+C in a terminal reaches this process twice: from the terminal, and from the script that started it. */
const SAME_GESTURE_MILLIS = 1_000;

/** The first signal stops in order, what is being sent included; a later one ends at once. */
export function stopOnSignals(stop: () => Promise<void>, say: (line: string) => void): void {
  let since: number | undefined;
  const onSignal = () => {
    if (since === undefined) {
      since = performance.now();
      say('Stopping: what is being sent is waited for; press Ctrl+C again to end at once.');
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          say(`The server did not stop in order: ${String(error)}`);
          process.exit(1);
        },
      );
    } else if (performance.now() - since > SAME_GESTURE_MILLIS) process.exit(1);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
