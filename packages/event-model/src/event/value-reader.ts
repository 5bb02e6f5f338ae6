import { isJsonDocument, type JsonDocument, readJson } from '../bytes/json-document.ts';
import { createJsonTape, type JsonRefusal, type JsonTape } from '../bytes/json-tape.ts';
import { LineCursor } from './line-cursor.ts';

// One value of a 256 MiB file of records has about seven million tokens; at 12 bytes each this bounds the tape to 128 MiB.
const MAX_TOKENS = 10_000_000;

/** A value, or why there is none, and where the line ends that it begins in. */
export type ReadValue = { readonly result: JsonDocument | JsonRefusal; readonly lineEnd: number };

/**
 * Reads JSON values that stand one after another, each on a tape that the next one overwrites, so that many lines never
 * cost more than the longest. A value that its line does not finish is tried over several lines.
 */
export class ValueReader {
  readonly content: Uint8Array;
  readonly lines: LineCursor;
  private readonly tape: JsonTape = createJsonTape();
  // Damaged lines must not each cost a scan of all the rest.
  private budget: number;

  constructor(content: Uint8Array) {
    this.content = content;
    this.lines = new LineCursor(content);
    this.budget = 2 * content.length;
  }

  /** Reads the value that begins at `at`; bytes may follow it. */
  read(at: number): ReadValue {
    const lineEnd = this.lines.seek(at).end;
    const onLine = this.readLine(at, lineEnd);
    const runsOn = !isJsonDocument(onLine) && onLine.code === 'cut-short' && lineEnd < this.content.length;
    if (!runsOn || this.budget <= 0) return { result: onLine, lineEnd };
    const result = readJson(this.content, { start: at, more: true, maxTokens: MAX_TOKENS }, this.tape);
    if (!isJsonDocument(result)) this.budget -= result.offset - at;
    return { result, lineEnd };
  }

  /** Whether the value that begins at `at` fills the rest of its line. */
  isWholeLine(at: number): boolean {
    const lineEnd = this.lines.seek(at).end;
    const result = this.readLine(at, lineEnd);
    return isJsonDocument(result) && result.end === lineEnd;
  }

  private readLine(at: number, end: number): JsonDocument | JsonRefusal {
    return readJson(this.content, { start: at, end, more: true, maxTokens: MAX_TOKENS }, this.tape);
  }
}
