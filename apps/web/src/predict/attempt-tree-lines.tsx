import type { Place } from './attempt-places.ts';
import styles from './attempts.module.css';

// Ten thousand records split fourteen times: deep trees get narrow levels, so that the words keep their room.
const WIDEST = 12;
const ROOM = 84;

type TreeLinesProps = {
  readonly place: Place;
  /** How many splits stand above the row, and above the deepest of all rows: levels stand under each other. */
  readonly depth: number;
  readonly deepest: number;
};

/** The branch that leads to a half, in hairlines. */
export function TreeLines({ place: { open }, depth, deepest }: TreeLinesProps) {
  if (depth === 0) return null;
  const step = Math.min(WIDEST, ROOM / deepest);
  const lines = Array.from({ length: depth }, (_, level) => {
    const x = (level + 0.5) * step;
    const isOpen = (open & (1 << level)) !== 0;
    if (level < depth - 1) return isOpen ? `M${x} 0V26` : '';
    return `M${x} 0V${isOpen ? 26 : 13}M${x} 13H${x + step / 2 - 1}`;
  });
  return (
    <svg className={styles.tree} width={depth * step} height={26} aria-hidden="true">
      <path d={lines.join('')} />
    </svg>
  );
}
