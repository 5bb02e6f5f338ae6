import type { HexRow } from '@shardscope/event-model';
import styles from './record.module.css';

/** Bytes that stand out: those of a layer in what is around it, or those behind what its decoder read. */
export type HexMark = { readonly start: number; readonly end: number; readonly tone: 'layer' | 'trailing' };

type HexLineProps = { readonly row: HexRow; readonly perRow: number; readonly marks: readonly HexMark[] };

/** Offset, bytes and characters of one line, the marked bytes highlighted in both. */
export function HexLine({ row, perRow, marks }: HexLineProps) {
  return (
    <>
      <span className="faint">{row.offset.toString(16).padStart(8, '0')}</span>
      <span style={{ minWidth: `${perRow * 3 - 1}ch` }}>
        {piecesOf(row, marks).map(({ from, to, tone }) => (
          <Piece key={from} tone={tone} text={row.hex.slice(from * 3, to * 3 - 1)} gap={to < row.bytes.length} />
        ))}
      </span>
      <span className="dim">
        {piecesOf(row, marks).map(({ from, to, tone }) => (
          <Piece key={from} tone={tone} text={row.printable.slice(from, to)} gap={false} />
        ))}
      </span>
    </>
  );
}

type PieceProps = { readonly tone: HexMark['tone'] | undefined; readonly text: string; readonly gap: boolean };

function Piece({ tone, text, gap }: PieceProps) {
  return (
    <>
      {tone === undefined ? (
        text
      ) : (
        <mark className={styles.mark} data-tone={tone}>
          {text}
        </mark>
      )}
      {gap && ' '}
    </>
  );
}

type PieceOfRow = { readonly from: number; readonly to: number; readonly tone: HexMark['tone'] | undefined };

/** A line cut where a mark begins or ends; places count from the line's first byte. */
export function piecesOf({ offset, bytes }: HexRow, marks: readonly HexMark[]): readonly PieceOfRow[] {
  const edges = new Set([0, bytes.length]);
  for (const { start, end } of marks) {
    for (const edge of [start - offset, end - offset]) if (edge > 0 && edge < bytes.length) edges.add(edge);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((to, i) => {
    const from = cuts[i] as number;
    const mark = marks.find(({ start, end }) => offset + from >= start && offset + from < end);
    return { from, to, tone: mark?.tone };
  });
}
