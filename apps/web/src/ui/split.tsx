import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import styles from './split.module.css';

type SplitProps = {
  /** `columns`: side by side, the second pane on the right. `rows`: the second pane below. */
  readonly direction: 'columns' | 'rows';
  /** What the second pane is called, for the handle's name. */
  readonly label: string;
  /** Size of the second pane in pixels. */
  readonly size: number;
  readonly minimum: number;
  readonly onResize: (size: number) => void;
  readonly children: readonly [ReactNode, ReactNode];
};

const KEY_STEP = 24;

/** Two panes and a handle between them, for mouse, touch and keyboard. The owner remembers the size. */
export function Split({ direction, label, size, minimum, onResize, children }: SplitProps) {
  const box = useRef<HTMLDivElement>(null);
  const rows = direction === 'rows';
  const resize = (wanted: number) => {
    const whole = (rows ? box.current?.clientHeight : box.current?.clientWidth) ?? 0;
    onResize(Math.round(Math.max(minimum, Math.min(wanted, whole - minimum))));
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const edge = box.current?.getBoundingClientRect();
    if (edge !== undefined) resize(rows ? edge.bottom - event.clientY : edge.right - event.clientX);
  };
  const press = (event: KeyboardEvent) => {
    const grow = rows ? 'ArrowUp' : 'ArrowLeft';
    const shrink = rows ? 'ArrowDown' : 'ArrowRight';
    if (event.key !== grow && event.key !== shrink) return;
    event.preventDefault();
    event.stopPropagation();
    resize(size + (event.key === grow ? KEY_STEP : -KEY_STEP));
  };
  return (
    <div ref={box} className={`${styles.split} ${styles[direction]}`} style={{ '--pane': `${size}px` }}>
      <div className={styles.pane}>{children[0]}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a rule between panes that can be moved is a focusable separator; hr is not. */}
      <div
        className={styles.handle}
        role="separator"
        aria-orientation={rows ? 'horizontal' : 'vertical'}
        aria-label={`Size of ${label}`}
        aria-valuenow={size}
        aria-valuemin={minimum}
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={press}
      />
      <div className={styles.pane}>{children[1]}</div>
    </div>
  );
}
