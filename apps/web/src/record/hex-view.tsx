import { useElementSize, useMergedRef } from '@mantine/hooks';
import { hexDump } from '@shardscope/event-model';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { HexLine, type HexMark } from './hex-line.tsx';
import styles from './record.module.css';

const ROW_HEIGHT = 20;
// Sixteen where they fit beside their characters, else eight: nothing is to be scrolled sideways.
const WIDE_PIXELS = 580;

const NO_MARKS: readonly HexMark[] = [];

type HexViewProps = { readonly bytes: Uint8Array; readonly marks?: readonly HexMark[] };

/** Offset, bytes, printable characters; only the rows in sight are written out. Begins where the first mark is. */
export function HexView({ bytes, marks = NO_MARKS }: HexViewProps) {
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
  const first = marks[0]?.start;
  const isMeasured = width > 0;
  useEffect(() => {
    if (isMeasured && first !== undefined) virtual.scrollToIndex(Math.floor(first / perRow), { align: 'start' });
  }, [virtual, isMeasured, first, perRow]);
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
              <HexLine row={row} perRow={perRow} marks={marks} />
            </div>
          );
        })}
      </div>
    </section>
  );
}
