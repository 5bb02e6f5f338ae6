import { useEffect, useRef } from 'react';

export type KeyBinding = {
  /** As the browser names keys, with `Mod+` for Ctrl or Cmd and `Shift+` before letters: `j`, `Shift+x`, `Mod+z`, `?`. */
  readonly keys: readonly string[];
  readonly label: string;
  readonly run: () => void;
  /** Shown in the status bar, not only under `?`. */
  readonly prominent?: boolean;
};

/** Listens for the bindings on the whole page. Typing in a field is typing, and never a command. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const name = keyName(event);
      const binding = latest.current.find(({ keys }) => keys.includes(name));
      if (binding === undefined) return;
      event.preventDefault();
      binding.run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): string {
  const letter = /^[a-zA-Z]$/.test(event.key);
  const named = event.key.length > 1;
  const mod = event.ctrlKey || event.metaKey ? 'Mod+' : '';
  const alt = event.altKey ? 'Alt+' : '';
  // The shift of `?` or `/` depends on the keyboard's layout: the sign alone counts.
  const shift = event.shiftKey && (letter || named) ? 'Shift+' : '';
  return mod + alt + shift + (letter ? event.key.toLowerCase() : event.key);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.role === 'menuitem')
  );
}
