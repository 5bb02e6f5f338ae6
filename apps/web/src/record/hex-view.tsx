import { useElementSize, useMergedRef } from '@mantine/hooks';
import { hexDump } from '@shardscope/event-model';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import styles from './record.module.css';

const ROW_HEIGHT = 20;
// Sixteen where they fit beside their characters, else eight: nothing is to be scrolled sideways.
const WIDE_PIXELS = 580;

/** Offset, bytes, printable characters; only the rows in sight are written out. */
export function HexView({ bytes }: { readonly bytes: Uint8Array }) {
  const scroll = useRef<HTMLElement>(null);
  const { ref: measured, width } = useElementSize<HTMLElement>();
  const box = useMergedRef(scroll, measured);
  const perRow = width >= WIDE_PIXELS ? 16 : 8;
  const virtual = useVirtualizer({
    count: Math.ceil(bytes.length / perRow),
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  return (
    <section
      ref={box}
      className={styles.fill}
      style={{ height: '100%' }}
      aria-label="Bytes in hexadecimal"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll box must be reachable by keyboard.
      tabIndex={0}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const [row] = hexDump(bytes, { offset: item.index * perRow, length: perRow });
          if (row === undefined) return null;
          return (
            <div key={item.index} className={styles.hex} style={{ transform: `translateY(${item.start}px)` }}>
              <span className="faint">{row.offset.toString(16).padStart(8, '0')}</span>
              <span>{row.hex.padEnd(perRow * 3 - 1)}</span>
              <span className="dim">{row.printable}</span>
            </div>
          );
        })}
      </div>
    </section>
  );
}
