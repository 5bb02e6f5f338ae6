import { type RefObject, useLayoutEffect } from 'react';

/**
 * What opens over the screen gives the focus back to where it was, unless somebody has taken it elsewhere by then.
 * Before the element goes: once it is gone, nobody can tell whether it had the focus.
 */
export function useFocusBack(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const opened = element.current;
    return () => {
      if (before instanceof HTMLElement && opened?.contains(document.activeElement)) before.focus();
    };
  }, [element]);
}
