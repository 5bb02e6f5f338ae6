import type { DecodeAnswer, DecodeContext } from '../decoder.ts';
import { refuse } from '../decoder.ts';
import type { LayerNote } from '../layer.ts';
import { outputAllowance } from '../limits.ts';
import { ByteReader } from './byte-reader.ts';
import { TreeWriter } from './tree-writer.ts';
import { TreeTrouble } from './trouble.ts';

/** What a walk has to say besides the value; it fills this in as it goes, so that trouble does not lose it. */
export type WalkReport = { readonly facts: [name: string, value: string][]; readonly notes: LayerNote[] };

/** A format of binary values: how it is called in a sentence, and how its bytes become a tree. */
export type TreeFormat = {
  readonly title: string;
  /** The first bytes prove the format: what is damaged is then shown as far as it goes, and not left to other decoders. */
  readonly certain: boolean;
  /** Reads the whole value and writes it. Throws {@link TreeTrouble}. */
  walk(reader: ByteReader, writer: TreeWriter, report: WalkReport): void;
};

/**
 * Reads bytes as one format and gives their tree, or why not. Without a magic the whole bytes must fit, because short bytes
 * fit many formats; only a limit leaves a part.
 */
export function decodeTree(bytes: Uint8Array, context: DecodeContext, format: TreeFormat): DecodeAnswer {
  const { limits, forced } = context;
  const { maxDepth, maxTokens } = limits;
  const maxBytes = outputAllowance(limits, bytes.length, context.outputLeft).bytes;
  const reader = new ByteReader(bytes);
  const writer = new TreeWriter({ maxBytes, maxDepth, maxTokens }, 2 * bytes.length);
  const report: WalkReport = { facts: [], notes: [] };
  const lenient = format.certain || forced;
  try {
    format.walk(reader, writer, report);
    const trailingLength = bytes.length - reader.at;
    if (trailingLength === 0) return accept(format, writer, report, 0);
    const message = `${trailingLength} bytes follow the value.`;
    if (!lenient) return refuse('trailing', `Not ${format.title}: ${message}`, { offset: reader.at });
    report.notes.push({ code: 'trailing', message });
    return accept(format, writer, report, trailingLength);
  } catch (trouble) {
    if (!(trouble instanceof TreeTrouble)) throw trouble;
    const { code, because } = trouble;
    const offset = trouble.offset < 0 ? reader.at : trouble.offset;
    const limited = code.startsWith('limit:');
    if (!limited && !lenient) return refuse(code, `Not ${format.title}: ${because}, at offset ${offset}.`, { offset });
    writer.cut(code);
    const what = limited ? code : `The ${format.title} is damaged`;
    const message = `${what}: ${because}, at offset ${offset}. What was read up to there is shown.`;
    report.notes.push({ code, message });
    return accept(format, writer, report, 0);
  }
}

function accept(
  { certain }: TreeFormat,
  writer: TreeWriter,
  { facts, notes }: WalkReport,
  trailingLength: number,
): DecodeAnswer {
  return {
    kind: 'decoded',
    decoded: {
      status: notes.length === 0 ? 'ok' : 'partial',
      confidence: certain ? 'certain' : 'heuristic',
      notes,
      facts,
      trailingLength,
      output: { kind: 'value', value: { kind: 'tree', text: writer.finish() } },
    },
  };
}
