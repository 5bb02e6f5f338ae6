import { hexDump } from '@shardscope/event-model';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import styles from './record.module.css';

const ROW_HEIGHT = 20;
const BYTES_A_ROW = 16;

/** Offset, bytes, printable characters; only the rows in sight are written out. */
export function HexView({ bytes }: { readonly bytes: Uint8Array }) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: Math.ceil(bytes.length / BYTES_A_ROW),
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  return (
    <section
      ref={scroll}
      className={styles.fill}
      style={{ height: '100%' }}
      aria-label="Bytes in hexadecimal"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll box must be reachable by keyboard.
      tabIndex={0}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const [row] = hexDump(bytes, { offset: item.index * BYTES_A_ROW, length: BYTES_A_ROW });
          if (row === undefined) return null;
          return (
            <div key={item.index} className={styles.hex} style={{ transform: `translateY(${item.start}px)` }}>
              <span className="faint">{row.offset.toString(16).padStart(8, '0')}</span>
              <span>{row.hex.padEnd(BYTES_A_ROW * 3 - 1)}</span>
              <span className="dim">{row.printable}</span>
            </div>
          );
        })}
      </div>
    </section>
  );
}
