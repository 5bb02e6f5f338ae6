import { type PointerEvent, useState } from 'react';
import type { TimeSpan } from '../state/location.ts';
import { momentAt } from './time-bins.ts';

/** Less than this is a click. */
const DRAG_PIXELS = 4;

type Drag = { readonly startX: number; readonly from: number; readonly to: number; readonly moved: boolean };

type DragHandlers = {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: () => void;
};

type BrushDrag = {
  /** The span being drawn: shown at once, obeyed when the pointer is let go. */
  readonly draft: TimeSpan | undefined;
  readonly handlers: DragHandlers;
};

/** Drawing a span with the pointer. `onPoint` and `onClick` get the share of the width, 0 to 1. */
export function useBrushDrag(
  span: TimeSpan,
  on: {
    readonly brush: (span: TimeSpan) => void;
    readonly click: (share: number) => void;
    readonly point: (share: number) => void;
  },
): BrushDrag {
  const [drag, setDrag] = useState<Drag>();
  const draft = drag?.moved ? spanBetween(drag, span) : undefined;
  const handlers: DragHandlers = {
    onPointerDown(event) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const share = shareAt(event);
      setDrag({ startX: event.clientX, from: share, to: share, moved: false });
    },
    onPointerMove(event) {
      const share = shareAt(event);
      if (drag === undefined) return on.point(share);
      setDrag({ ...drag, to: share, moved: drag.moved || Math.abs(event.clientX - drag.startX) > DRAG_PIXELS });
    },
    onPointerUp(event) {
      if (drag === undefined) return;
      setDrag(undefined);
      if (drag.moved) on.brush(spanBetween({ ...drag, to: shareAt(event) }, span));
      else on.click(drag.from);
    },
    onPointerCancel: () => setDrag(undefined),
  };
  return { draft, handlers };
}

function spanBetween({ from, to }: Pick<Drag, 'from' | 'to'>, span: TimeSpan): TimeSpan {
  return { fromMillis: momentAt(Math.min(from, to), span), toMillis: momentAt(Math.max(from, to), span) };
}

function shareAt(event: PointerEvent<HTMLElement>): number {
  const box = event.currentTarget.getBoundingClientRect();
  return Math.max(0, Math.min(1, (event.clientX - box.left) / box.width));
}
