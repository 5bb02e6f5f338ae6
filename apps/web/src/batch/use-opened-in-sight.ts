import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Line } from './lines.ts';

const ROW_HEIGHT = 26;

/** When the selected aggregate opens, as many of its user records as have room come into sight. */
export function useOpenedInSight(
  virtual: Virtualizer<HTMLDivElement, Element>,
  lines: readonly Line[],
  index: number,
): void {
  const height = virtual.scrollRect?.height ?? 0;
  const below = insideBelow(lines, index, Math.floor(height / ROW_HEIGHT) - 1);
  const n = lines[index]?.n;
  const before = useRef({ n, below });
  useEffect(() => {
    const opens = before.current.n === n && before.current.below === 0 && below > 0;
    before.current = { n, below };
    if (opens) virtual.scrollToIndex(index + below, { align: 'auto' });
  }, [n, below, index, virtual]);
}

/** How many user records stand under the line, up to those that fit below it. */
function insideBelow(lines: readonly Line[], index: number, fits: number): number {
  const line = lines[index];
  if (line === undefined || line.m !== undefined) return 0;
  let below = 0;
  while (below < fits && lines[index + below + 1]?.n === line.n) below++;
  return below;
}
