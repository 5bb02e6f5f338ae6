import type { Inflaters } from './inflate.ts';
import { inflatePrefix } from './inflate-prefix.ts';

/** Decompressors for where the platform has none that answer at once, as in a page: slower than zlib, and exact. */
export const PURE_INFLATERS: Inflaters = { inflateRaw: inflatePrefix };
