import { createContext, useContext, useSyncExternalStore } from 'react';

/** The record under the pointer, apart from the view: it changes with every move, and only what lights up draws again. */
export class Pointed {
  private position: number | undefined;
  private readonly listeners = new Set<() => void>();

  readonly get = (): number | undefined => this.position;

  readonly set = (position: number | undefined): void => {
    if (position === this.position) return;
    this.position = position;
    for (const listener of this.listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

export const PointedContext = createContext<Pointed>(new Pointed());

export function usePointed(): number | undefined {
  const pointed = useContext(PointedContext);
  return useSyncExternalStore(pointed.subscribe, pointed.get);
}
