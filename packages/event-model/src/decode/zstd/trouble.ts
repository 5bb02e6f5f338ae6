/** Why a frame cannot be read on. Thrown by the readers of this folder and caught in `unpack-zstd.ts`; it never leaves. */
export class ZstdTrouble extends Error {
  readonly why: 'corrupt' | 'cut-short';

  constructor(why: ZstdTrouble['why'], what: string) {
    super(what);
    this.why = why;
  }
}

/** Throws: the bytes break the format. `what` completes "the compressed data is corrupt: ...". */
export function corrupt(what: string): never {
  throw new ZstdTrouble('corrupt', what);
}
