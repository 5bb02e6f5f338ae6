/**
 * Why a reader of binary values stopped. Thrown inside the readers and caught in `decodeTree`, nowhere else. Not an Error:
 * most records are of some other format, and a stack trace for each would cost more than the reading.
 */
export class TreeTrouble {
  /** `limit:...` where the bytes are not to blame. */
  readonly code: string;
  /** The middle of a sentence: `the bytes end inside a string`. */
  readonly because: string;
  readonly offset: number;

  constructor(code: string, because: string, offset: number) {
    this.code = code;
    this.because = because;
    this.offset = offset;
  }
}
