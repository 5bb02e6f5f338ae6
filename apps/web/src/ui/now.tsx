import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

const NowContext = createContext(0);

// Ages are coarse, and every tick draws the rows in sight again.
const PERIOD_MS = 10_000;

/** One clock for all ages on the page. */
export function NowProvider({ children }: { readonly children: ReactNode }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), PERIOD_MS);
    return () => clearInterval(timer);
  }, []);
  return <NowContext value={now}>{children}</NowContext>;
}

/** Never before the moment at which the component came on screen: what just arrived would lie in the future until the next tick. */
export function useNow(): number {
  const [shown] = useState(() => Date.now());
  return Math.max(useContext(NowContext), shown);
}
