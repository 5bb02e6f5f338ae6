const LOOK_MILLIS = 500;

/** Calls `onGone` when the process that launched this one has died; without one, never. */
export function watchLauncher(pid: string | undefined, onGone: () => void): void {
  // Only while it is the parent: the number of a launcher that died before us may belong to somebody else.
  if (pid === undefined || Number(pid) !== process.ppid) return;
  const timer = setInterval(() => {
    if (process.ppid === Number(pid)) return;
    clearInterval(timer);
    onGone();
  }, LOOK_MILLIS);
  timer.unref();
}
