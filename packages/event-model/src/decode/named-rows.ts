import { utf8Text } from '../bytes/utf8.ts';
import { type DecodeAnswer, type DecodeContext, refuse } from './decoder.ts';
import { type Cell, eachRow } from './delimited-text.ts';
import type { DecoderName } from './layer.ts';
import { decodeTree } from './tree/decode-tree.ts';
import type { TreeWriter } from './tree/tree-writer.ts';

/** A log of lines whose cells have their names from the documentation, not from the bytes. */
export type NamedLog = {
  readonly title: DecoderName;
  readonly delimiter: number;
  readonly names: readonly string[];
  /** Names of those that are numbers where they are spelled like one. */
  readonly numbers: ReadonlySet<string>;
  /** Whether a line is one of this log; `text` gives a cell. */
  isLine(text: (i: number) => string, cells: number): boolean;
};

/** A number as JSON spells it: it can then stand in the tree as it was written. */
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** The lines as objects, one or a list; each cell under its name, spelled as sent. All lines must be of the log. */
export function decodeNamedLog(bytes: Uint8Array, context: DecodeContext, log: NamedLog): DecodeAnswer {
  const lines = linesOf(bytes, log);
  if (lines === undefined || lines.length === 0) {
    return refuse('fields', `Not a ${log.title}: not every line has its fields in their documented order.`);
  }
  const answer = decodeTree(bytes, context, {
    title: log.title,
    certain: false,
    walk(reader, writer) {
      if (lines.length > 1) writer.openList();
      for (const line of lines) writeLine(bytes, line, log, writer);
      if (lines.length > 1) writer.close();
      reader.at = reader.end;
    },
  });
  return answer.kind === 'refused' ? answer : { ...answer, decoded: { ...answer.decoded, as: log.title } };
}

/** Whether every line is of the log. */
export function isNamedLog(bytes: Uint8Array, log: NamedLog): boolean {
  return (linesOf(bytes, log)?.length ?? 0) > 0;
}

function linesOf(bytes: Uint8Array, log: NamedLog): (readonly Cell[])[] | undefined {
  const lines: (readonly Cell[])[] = [];
  let strange = false;
  const whole = eachRow(bytes, 0, log.delimiter, false, (row) => {
    if (strange) return;
    const cells = [...row];
    lines.push(cells);
    strange = !log.isLine((i) => textOf(bytes, cells[i]), cells.length);
  });
  return whole && !strange ? lines : undefined;
}

function textOf(bytes: Uint8Array, cell: Cell | undefined): string {
  return cell === undefined ? '' : utf8Text(bytes.subarray(cell.from, cell.to));
}

function writeLine(bytes: Uint8Array, cells: readonly Cell[], { names, numbers }: NamedLog, writer: TreeWriter): void {
  writer.openMap();
  cells.forEach((cell, i) => {
    const name = names[i] ?? `field ${i + 1}`;
    writer.name(name);
    const text = numbers.has(name) ? textOf(bytes, cell) : '';
    if (NUMBER.test(text)) writer.literal(text);
    else writer.string(bytes, cell.from, cell.to);
  });
  writer.close();
}
