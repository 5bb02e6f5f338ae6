import { utf8Bytes } from '../../bytes/utf8.ts';
import { float64Text } from './number-text.ts';
import { measureJsonString, OutputText } from './output-text.ts';
import { isTreeMark, type TreeMark } from './tree-marks.ts';
import { TreeTrouble } from './trouble.ts';

const COLON = 0x3a;
/** `{`, `[`, `:` and `,`: behind these no comma is needed. */
const OPEN_ENDS = [0x7b, 0x5b, COLON, 0x2c];

export type TreeLimits = { readonly maxBytes: number; readonly maxDepth: number; readonly maxTokens: number };

/**
 * Writes a value that is not JSON as JSON text (see ../README.md): what JSON has no word for becomes an object with one
 * member whose name is a mark. Numbers are given as text, strings as UTF-8 bytes, so nothing is rounded or respelled.
 */
export class TreeWriter {
  private readonly out: OutputText;
  private readonly limits: TreeLimits;
  private readonly closers: string[] = [];
  private tokens = 0;
  /** Nothing to separate from: the first of a container, or a value behind its key. */
  private fresh = true;

  constructor(limits: TreeLimits, expected: number) {
    this.limits = limits;
    this.out = new OutputText(Math.min(limits.maxBytes, expected), limits.maxBytes);
  }

  openMap(): void {
    this.open('{', '}');
  }

  openList(): void {
    this.open('[', ']');
  }

  /** An object whose one member is a mark and whose value is a list: `{"$tag":[37,` up to {@link close}. */
  openMarked(mark: TreeMark): void {
    this.open(`{"${mark}":[`, ']}');
  }

  close(): void {
    this.out.ascii(this.closers.at(-1) ?? '');
    // Only now: where the limit left no room for it, the cut still has to write it.
    this.closers.pop();
    this.fresh = false;
  }

  /**
   * A member's name. One that is spelled like a mark, or is not UTF-8, is written as an entry.
   *
   * @returns whether the caller must {@link close} the entry behind the value
   */
  key(bytes: Uint8Array, from: number, to: number): boolean {
    const measured = isTreeMark(bytes, from, to) ? -1 : measureJsonString(bytes, from, to);
    if (measured < 0) {
      this.openEntry();
      this.string(bytes, from, to);
      return true;
    }
    this.separate();
    this.out.reserve(measured + 1);
    this.out.string(bytes, from, to, measured);
    this.colon();
    return false;
  }

  /** A member's name that is ASCII and no mark. */
  name(text: string): void {
    this.separate();
    this.out.ascii(`"${text}":`);
    this.fresh = true;
  }

  /** Begins a member whose name is no text: its key and its value follow, then {@link close}. */
  openEntry(): void {
    this.open('"$entry":[', ']');
  }

  /** Text in UTF-8; what is not becomes the mark `$utf8` with its bytes. */
  string(bytes: Uint8Array, from: number, to: number): void {
    this.separate();
    const measured = measureJsonString(bytes, from, to);
    if (measured < 0) this.writeHex('$utf8', bytes, from, to);
    else this.out.string(bytes, from, to, measured);
  }

  /** Text of our own, or text that came in another encoding. */
  text(text: string): void {
    const bytes = utf8Bytes(text);
    this.string(bytes, 0, bytes.length);
  }

  /** A number, `null`, `true` or `false`. */
  literal(text: string): void {
    this.separate();
    this.out.ascii(text);
  }

  float(value: number, text = float64Text): void {
    if (Number.isFinite(value)) this.literal(text(value));
    else this.marked('$float', `"${value}"`);
  }

  bytes(bytes: Uint8Array, from: number, to: number): void {
    this.hexMark('$hex', bytes, from, to);
  }

  /** A mark with bytes as hex digits. */
  hexMark(mark: TreeMark, bytes: Uint8Array, from: number, to: number): void {
    this.separate();
    this.writeHex(mark, bytes, from, to);
  }

  /** A mark with a value that is ASCII JSON text already. */
  marked(mark: TreeMark, json: string): void {
    this.separate();
    this.out.ascii(`{"${mark}":${json}}`);
  }

  /** A mark with one string, in a list as everything that was sent. */
  listed(mark: TreeMark, bytes: Uint8Array, from: number, to: number): void {
    this.openMarked(mark);
    this.string(bytes, from, to);
    this.close();
  }

  /** JSON text as it was sent, already checked. */
  json(bytes: Uint8Array, from: number, to: number): void {
    this.separate();
    this.out.copy(bytes, from, to);
  }

  /** Says where a value was given up, and closes what is open. */
  cut(code: string): void {
    this.out.unlimit();
    const last = this.out.last();
    const comma = last === undefined || OPEN_ENDS.includes(last) ? '' : ',';
    const member = `"$cut":"${code}"`;
    // Behind a key a value must follow; elsewhere in a map a member.
    const inMap = this.closers.at(-1) === '}' && last !== COLON;
    this.out.ascii(comma + (inMap ? member : `{${member}}`));
    while (this.closers.length > 0) this.close();
  }

  finish(): Uint8Array {
    return this.out.taken();
  }

  private open(text: string, closer: string): void {
    if (this.closers.length >= this.limits.maxDepth) {
      throw new TreeTrouble('limit:depth', `more than ${this.limits.maxDepth} levels deep`, -1);
    }
    this.separate();
    this.out.ascii(text);
    this.closers.push(closer);
    this.fresh = true;
  }

  private separate(): void {
    if (++this.tokens > this.limits.maxTokens) {
      throw new TreeTrouble('limit:tokens', `more than ${this.limits.maxTokens} values`, -1);
    }
    if (!this.fresh) this.out.ascii(',');
    this.fresh = false;
  }

  private colon(): void {
    this.out.ascii(':');
    this.fresh = true;
  }

  private writeHex(mark: TreeMark, bytes: Uint8Array, from: number, to: number): void {
    this.out.reserve(mark.length + 7 + 2 * (to - from));
    this.out.ascii(`{"${mark}":"`);
    this.out.hex(bytes, from, to);
    this.out.ascii('"}');
  }
}
