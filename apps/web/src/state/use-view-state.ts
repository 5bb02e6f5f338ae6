import { useCallback, useEffect, useRef, useState } from 'react';
import { changeView, readLocation, type ViewState, writeLocation } from './location.ts';

// Held keys change the view thirty times a second; browsers stop a page that rewrites its address that often.
const WAIT_MS = 250;

/** The view of the open batch: read from the link once, kept in it from then on. */
export function useViewState(): readonly [ViewState, (change: Partial<ViewState>) => void] {
  const [view, setView] = useState(() => readLocation(window.location.search));
  const path = useRef(window.location.pathname);
  useEffect(() => {
    const timer = setTimeout(() => {
      // The person may have left for another page in the meantime: its address is not ours.
      if (window.location.pathname !== path.current) return;
      const search = writeLocation(view);
      if (search !== window.location.search)
        window.history.replaceState(window.history.state, '', path.current + search);
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [view]);
  const change = useCallback((wanted: Partial<ViewState>) => setView((current) => changeView(current, wanted)), []);
  return [view, change];
}
