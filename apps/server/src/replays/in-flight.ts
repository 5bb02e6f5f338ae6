/** The sends that have left and are not back. The server does not end before they are. */
export class InFlight {
  private readonly pending = new Set<Promise<unknown>>();
  private stopping = false;

  get isStopping(): boolean {
    return this.stopping;
  }

  run<T>(send: () => Promise<T>): Promise<T> {
    const promise = send();
    this.pending.add(promise);
    const forget = () => void this.pending.delete(promise);
    promise.then(forget, forget);
    return promise;
  }

  /** Takes no more, and resolves when the last one is back and written down. */
  async settle(): Promise<void> {
    this.stopping = true;
    while (this.pending.size > 0) await Promise.allSettled(this.pending);
  }
}
