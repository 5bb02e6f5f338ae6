/** Why packed bytes cannot be read on. Thrown by the readers of a format and caught by its unpacker; it never leaves. */
export class UnpackTrouble extends Error {
  readonly why: 'corrupt' | 'cut-short' | 'checksum' | 'output-limit';

  constructor(why: UnpackTrouble['why'], what: string) {
    super(what);
    this.why = why;
  }
}

/** Throws: the bytes break the format. `what` completes "the compressed data is corrupt: ...". */
export function corrupt(what: string): never {
  throw new UnpackTrouble('corrupt', what);
}
