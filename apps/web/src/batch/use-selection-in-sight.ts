import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useBatchView } from '../panel/batch-view.ts';

/**
 * Keeps the selected line in sight. A step to an attempt selects its first record and lights all of them: that line comes to the top,
 * below one that is not of them, where the others would be out of sight.
 */
export function useSelectionInSight(virtual: Virtualizer<HTMLDivElement, Element>, index: number): void {
  const { step, lit } = useBatchView();
  const before = useRef({ step, index });
  const records = lit === undefined ? 0 : lit.to - lit.from;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what lights up under the pointer moves nothing.
  useEffect(() => {
    const isStep = step !== undefined && step !== before.current.step && index !== before.current.index;
    before.current = { step, index };
    if (index < 0) return;
    const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
    const isInSight = index > startIndex && index + records - 1 < endIndex;
    if (isStep && !isInSight) virtual.scrollToIndex(Math.max(0, index - 1), { align: 'start' });
    else virtual.scrollToIndex(index, { align: 'auto' });
  }, [index, step, virtual]);
}
