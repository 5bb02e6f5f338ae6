/** What happened to a capture. It carries no payload: who hears of it asks for what is new. */
export type CaptureChange =
  | { readonly kind: 'marks'; readonly batch: number; readonly revision: number }
  | { readonly kind: 'renamed' }
  /** Its records decode in another way now. */
  | { readonly kind: 'decoding' }
  | { readonly kind: 'deleted' };

type Listener = (change: CaptureChange) => void;

export interface ChangeFeed {
  publish(captureId: string, change: CaptureChange): void;
  publishToAll(change: CaptureChange): void;
  /** Gives the way to stop. */
  subscribe(captureId: string, listener: Listener): () => void;
}

/** Tells the streams of this process. It is only a hint: the store is the truth, and whoever (re)connects reads it first. */
export function createChangeFeed(): ChangeFeed {
  const listeners = new Map<string, Set<Listener>>();
  return {
    publish(captureId, change) {
      for (const listener of listeners.get(captureId) ?? []) listener(change);
    },
    publishToAll(change) {
      for (const own of listeners.values()) for (const listener of own) listener(change);
    },
    subscribe(captureId, listener) {
      const own = listeners.get(captureId) ?? new Set();
      listeners.set(captureId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(captureId);
      };
    },
  };
}
