import { crc32 } from '../checksums.ts';
import { type DecodeAnswer, type DecodeContext, type Decoder, refuse } from '../decoder.ts';
import type { LayerNote } from '../layer.ts';
import { type OutputAllowance, outputAllowance } from '../limits.ts';
import { type GzipHeader, readGzipHeader } from './gzip-header.ts';
import { concatChunks, noteOfStop, ratioOf } from './inflate-trouble.ts';

const EMPTY = refuse('empty', 'Not gzip: there are no bytes.');
const NO_MAGIC = refuse('magic', 'Not gzip: no 1f 8b at the start.');

/** Members are cheap to write and dear to open, so that a record of nothing but members would stop a worker. */
const MAX_MEMBERS = 1000;
const TRAILER = 8;

/**
 * gzip (RFC 1952): framing read here, only the deflate stream goes to the platform. Members may follow each other, zeros
 * may follow the last one. Sum and length are checked, and a stream that breaks gives what came out before.
 */
export const gzip: Decoder = {
  name: 'gzip',
  automatic: true,
  firstBytes: [0x1f],
  decode(bytes, context) {
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.length === 0 ? EMPTY : NO_MAGIC;
    const header = readGzipHeader(bytes, 0);
    if (!header.ok) {
      return refuse(header.code, `Not gzip: ${header.because}.`, { offset: header.offset, claimed: true });
    }
    const reader = new MemberReader(bytes, context);
    for (let next: GzipHeader | undefined = header; next !== undefined; ) next = reader.read(next);
    return reader.answer(header);
  },
};

class MemberReader {
  private readonly bytes: Uint8Array;
  private readonly context: DecodeContext;
  private readonly allowance: OutputAllowance;
  private readonly chunks: Uint8Array[] = [];
  private readonly notes: LayerNote[] = [];
  private total = 0;
  private members = 0;
  private end = 0;
  private stopped = false;

  constructor(bytes: Uint8Array, context: DecodeContext) {
    this.bytes = bytes;
    this.context = context;
    this.allowance = outputAllowance(context.limits, bytes.length, context.outputLeft);
  }

  /** Opens one member and gives the header of the next, if there is one. */
  read(header: GzipHeader): GzipHeader | undefined {
    const { inflaters, limits } = this.context;
    if (!header.sumFits) this.note('header-checksum', 'The header carries a checksum that does not fit.');
    const inflated = inflaters.inflateRaw(this.bytes.subarray(header.bodyAt), this.allowance.bytes - this.total);
    this.chunks.push(inflated.bytes);
    this.total += inflated.bytes.length;
    this.members++;
    if (inflated.stopped !== undefined) {
      this.notes.push(noteOfStop(inflated.stopped, this.total, this.allowance, limits));
      return this.stop();
    }
    const trailerAt = header.bodyAt + inflated.consumed;
    if (trailerAt + TRAILER > this.bytes.length) {
      this.note('cut-short', 'The stream is truncated: its checksum and length are not all there.');
      return this.stop();
    }
    this.checkTrailer(trailerAt, inflated.bytes);
    this.end = trailerAt + TRAILER;
    return this.nextHeader();
  }

  answer(first: GzipHeader): DecodeAnswer {
    if (this.stopped && this.total === 0 && !this.notes.some(({ code }) => code.startsWith('limit:'))) {
      const because = this.notes.map(({ message }) => message).join(' ');
      return refuse(this.notes.at(-1)?.code ?? 'corrupt', `Not opened as gzip. ${because}`, { claimed: true });
    }
    const broken = this.notes.length > 0;
    const trailing = this.stopped ? 0 : this.bytes.length - this.end;
    const facts = [...first.facts, ['ratio', ratioOf(this.total, this.bytes.length)] as const];
    if (this.members > 1) facts.push(['members', String(this.members)]);
    if (trailing > 0) this.describeTrailing(trailing, facts);
    return {
      kind: 'decoded',
      decoded: {
        status: broken ? 'partial' : 'ok',
        confidence: 'certain',
        notes: this.notes,
        facts,
        trailingLength: trailing,
        output: { kind: 'bytes', bytes: concatChunks(this.chunks, this.total) },
      },
    };
  }

  private checkTrailer(at: number, output: Uint8Array): void {
    const [sum, length] = [uint32(this.bytes, at), uint32(this.bytes, at + 4)];
    const found = crc32(output);
    if (sum !== found) this.note('checksum', `The CRC-32 checksum says ${hex(sum)}, the data gives ${hex(found)}.`);
    if (length !== output.length) {
      this.note('length', `The length field says ${length}, but ${output.length} bytes came out.`);
    }
  }

  private nextHeader(): GzipHeader | undefined {
    if (this.bytes[this.end] !== 0x1f || this.bytes[this.end + 1] !== 0x8b) return undefined;
    const header = readGzipHeader(this.bytes, this.end);
    if (!header.ok) return undefined;
    if (this.members < MAX_MEMBERS) return header;
    this.note('limit:members', `limit:members: stopped after ${MAX_MEMBERS} members. What they gave is kept.`);
    return undefined;
  }

  /** Zeros behind the last member are padding by the book (tapes, block devices); anything else deserves a word. */
  private describeTrailing(trailing: number, facts: (readonly [string, string])[]): void {
    const rest = this.bytes.subarray(this.end);
    if (rest.every((byte) => byte === 0)) facts.push(['zero padding', `${trailing} bytes`]);
    else this.note('trailing', `${trailing} bytes follow the last member. They are not part of it.`);
  }

  private note(code: string, message: string): void {
    this.notes.push({ code, message });
  }

  private stop(): undefined {
    this.stopped = true;
    return undefined;
  }
}

function uint32(bytes: Uint8Array, at: number): number {
  const high = (bytes[at + 3] as number) * 0x1000000;
  return high + ((bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16));
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
