import type { Place } from './attempt-places.ts';
import styles from './attempts.module.css';

// Ten thousand records split fourteen times: deep trees get narrow levels, so that the words keep their room.
const WIDEST = 12;
const ROOM = 84;

/** The branch that leads to a half, in hairlines. `deepest` is that of the whole tree, so that levels stand under each other. */
export function TreeLines({ place: { open }, deepest }: { readonly place: Place; readonly deepest: number }) {
  if (open.length === 0) return null;
  const step = Math.min(WIDEST, ROOM / deepest);
  const last = open.length - 1;
  const lines = open.map((isOpen, at) => {
    const x = (at + 0.5) * step;
    if (at < last) return isOpen ? `M${x} 0V26` : '';
    return `M${x} 0V${isOpen ? 26 : 13}M${x} 13H${x + step / 2 - 1}`;
  });
  return (
    <svg className={styles.tree} width={open.length * step} height={26} aria-hidden="true">
      <path d={lines.join('')} />
    </svg>
  );
}
