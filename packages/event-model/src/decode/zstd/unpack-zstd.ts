import type { Inflated } from '../inflate.ts';
import { MatchOutput } from '../match-output.ts';
import { UnpackTrouble } from '../unpack-trouble.ts';
import { isZstdMagic, readZstdFrameHeader, type ZstdFrameHeader } from './frame-header.ts';
import { type HuffmanMemory, readLiterals } from './literals.ts';
import { createSequenceMemory, runSequences, type SequenceMemory } from './sequences.ts';
import { xxh64 } from './xxh64.ts';

/** What came out of one or more frames. `why` says more of `stopped` than its name. */
export type UnpackedZstd = Omit<Inflated, 'stopped'> & {
  readonly stopped?: NonNullable<Inflated['stopped']> | 'window' | 'dictionary';
  readonly why?: string;
  readonly frames: number;
  readonly skippedFrames: number;
  /** Of the first frame. */
  readonly header?: ZstdFrameHeader;
};

export type ZstdOptions = { readonly maxOutput: number; readonly maxWindow: number; readonly maxFrames: number };

type Stopped = NonNullable<UnpackedZstd['stopped']>;

const MAX_BLOCK = 128 * 1024;
const RAW = 0;
const RLE = 1;
const COMPRESSED = 2;

/**
 * Unpacks zstd frames that follow each other (RFC 8878), skippable ones left out, checksums checked. Pure: the same in every
 * browser and on every server. Gives whole blocks up to a limit, a cut or damage; never throws, and takes no more memory than
 * what comes out, whatever a header asks for.
 *
 * @param bytes a frame's magic stands at the start; what follows the last frame is not read
 */
export function unpackZstd(bytes: Uint8Array, options: ZstdOptions): UnpackedZstd {
  return new FrameReader(bytes, options).run();
}

class FrameReader {
  private readonly bytes: Uint8Array;
  private readonly options: ZstdOptions;
  private readonly output: MatchOutput;
  private at = 0;
  private frames = 0;
  private skippedFrames = 0;
  private header: ZstdFrameHeader | undefined;
  private stopped: Stopped | undefined;
  private why: string | undefined;

  constructor(bytes: Uint8Array, options: ZstdOptions) {
    this.bytes = bytes;
    this.options = options;
    this.output = new MatchOutput(4 * bytes.length + 64, options.maxOutput + MAX_BLOCK);
  }

  run(): UnpackedZstd {
    try {
      while (this.stopped === undefined && isZstdMagic(this.bytes, this.at)) this.readFrame();
    } catch (error) {
      if (!(error instanceof UnpackTrouble)) throw error;
      this.stop(error.why, error.message);
    }
    const { header, stopped, why, frames, skippedFrames } = this;
    return {
      bytes: this.output.first(Math.min(this.output.length, this.options.maxOutput)),
      consumed: this.at,
      frames,
      skippedFrames,
      ...(header && { header }),
      ...(stopped && { stopped }),
      ...(why !== undefined && { why }),
    };
  }

  private readFrame(): void {
    const header = readZstdFrameHeader(this.bytes, this.at);
    if (typeof header === 'string') throw new UnpackTrouble(header, 'a reserved bit is set');
    const { maxFrames } = this.options;
    if (this.frames + this.skippedFrames >= maxFrames)
      this.stop('output-limit', `there are more than ${maxFrames} frames`);
    else if (header.kind === 'skippable') {
      this.skippedFrames++;
      this.at = header.next;
    } else this.openFrame(header);
  }

  private openFrame(header: ZstdFrameHeader): void {
    this.header ??= header;
    const { windowSize, dictionaryId, isSingleSegment } = header;
    if (dictionaryId !== 0)
      this.stop('dictionary', `it needs the dictionary ${dictionaryId}, which a record does not carry`);
    else if (windowSize > this.options.maxWindow && !isSingleSegment) {
      this.stop('window', `it asks for a window of ${windowSize} bytes, more than ${this.options.maxWindow}`);
    } else {
      this.frames++;
      this.output.beginFrame();
      const end = this.readBlocks(header);
      if (end !== undefined) this.finishFrame(header, end);
    }
  }

  /** The offset behind the last block; `undefined` when it stopped before. */
  private readBlocks({ next, windowSize }: ZstdFrameHeader): number | undefined {
    const { bytes, output } = this;
    const maxSize = Math.min(windowSize, MAX_BLOCK);
    const memory = { huffman: undefined, ...createSequenceMemory() };
    let at = next;
    for (let last = false; !last; ) {
      if (at + 3 > bytes.length) throw new UnpackTrouble('cut-short', '');
      const header = (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
      last = (header & 1) === 1;
      const [kind, size] = [(header >> 1) & 3, header >> 3];
      const end = at + 3 + (kind === RLE ? 1 : size);
      if (kind > COMPRESSED || size > maxSize)
        throw new UnpackTrouble('corrupt', 'a block is larger than a block may be');
      if (end > bytes.length) throw new UnpackTrouble('cut-short', '');
      output.beginBlock(maxSize);
      this.readBlock(kind, size, at + 3, end, maxSize, memory);
      at = end;
      if (output.length > this.options.maxOutput) {
        this.stop('output-limit');
        return undefined;
      }
    }
    return at;
  }

  private readBlock(
    kind: number,
    size: number,
    from: number,
    end: number,
    maxSize: number,
    memory: HuffmanMemory & SequenceMemory,
  ): void {
    const { bytes, output } = this;
    if (kind === RAW) output.append(bytes, from, end);
    else if (kind === RLE) output.fill(bytes[from] as number, size);
    else {
      const before = output.length;
      try {
        const { literals, next } = readLiterals(bytes, from, end, maxSize, memory);
        runSequences(bytes, next, end, literals, output, memory);
      } catch (error) {
        // Half a block proves nothing: what is kept are whole ones.
        output.length = before;
        throw error;
      }
    }
  }

  private finishFrame({ hasChecksum, contentSize }: ZstdFrameHeader, end: number): void {
    const frame = this.output.frame();
    if (contentSize !== undefined && contentSize !== frame.length) {
      throw new UnpackTrouble('corrupt', `its header says ${contentSize} bytes, but ${frame.length} came out`);
    }
    if (!hasChecksum) {
      this.at = end;
      return;
    }
    if (end + 4 > this.bytes.length) throw new UnpackTrouble('cut-short', '');
    this.at = end + 4;
    const { low } = xxh64(frame);
    const written = new DataView(this.bytes.buffer, this.bytes.byteOffset + end, 4).getUint32(0, true);
    if (low !== written) this.stop('checksum', 'its XXH64 checksum does not fit');
  }

  private stop(stopped: Stopped, why?: string): void {
    this.stopped = stopped;
    this.why = why;
  }
}
