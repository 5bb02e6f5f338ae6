import { type RefObject, useEffect } from 'react';

// What keys can be pressed in: a grid, a panel of tabs. A pane stands for the panel that is open in it.
const AROUND = '[tabindex="0"]';
const OPEN_PANEL = '[role="tabpanel"]';

/**
 * A button may go with what it did. The focus then goes to what stood around it, or else to `home`: on the page itself the
 * arrow keys do nothing, and a screen reader begins at the top again.
 */
export function useFocusKept(root: RefObject<HTMLElement | null>, home: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const screen = root.current;
    if (screen === null) return;
    let last: Element | undefined;
    let around: readonly HTMLElement[] = [];
    const note = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : undefined;
      around = homesAround(last?.parentElement);
    };
    const mend = () => {
      if (last === undefined || last.isConnected || document.activeElement !== document.body) return;
      last = undefined;
      const to = around.find(({ isConnected }) => isConnected) ?? home.current;
      to?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(mend);
    observer.observe(screen, { childList: true, subtree: true });
    screen.addEventListener('focusin', note);
    return () => {
      observer.disconnect();
      screen.removeEventListener('focusin', note);
    };
  }, [root, home]);
}

/** The nearest first. */
function homesAround(inside: Element | null | undefined): readonly HTMLElement[] {
  const homes: HTMLElement[] = [];
  for (let at = inside; at; at = at.parentElement) {
    const home = at.matches(AROUND) ? at : at.matches('section') ? at.querySelector(OPEN_PANEL) : null;
    if (home instanceof HTMLElement) homes.push(home);
  }
  return homes;
}
