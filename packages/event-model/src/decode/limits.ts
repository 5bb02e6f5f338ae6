/** Named limits of one record's peeling. The defaults are those of the product's settings. */
export type PeelLimits = {
  /** One inside the other. */
  readonly maxLayers: number;
  /** Of one record, all parts of all frames counted. */
  readonly maxTotalLayers: number;
  /** Of one frame. More are counted and not listed. */
  readonly maxParts: number;
  readonly maxOutputBytes: number;
  /** Output over input, checked once a layer has produced more than `ratioFreeBytes`. */
  readonly maxRatio: number;
  readonly ratioFreeBytes: number;
  readonly maxDepth: number;
  readonly maxTokens: number;
};

export const DEFAULT_PEEL_LIMITS: PeelLimits = {
  maxLayers: 8,
  maxTotalLayers: 30_000,
  maxParts: 10_000,
  maxOutputBytes: 64 * 1024 * 1024,
  maxRatio: 1000,
  ratioFreeBytes: 1024 * 1024,
  maxDepth: 1000,
  maxTokens: 2_000_000,
};

/** What one layer may produce, and which limit says so. */
export type OutputAllowance = { readonly bytes: number; readonly limit: 'output' | 'ratio' };

/**
 * How much a container may put out: what the record has left, and not more than `maxRatio` times its input, unless that
 * is below `ratioFreeBytes`.
 *
 * @example outputAllowance(DEFAULT_PEEL_LIMITS, 100, 64 * 1024 * 1024) // { bytes: 1048576, limit: 'ratio' }
 */
export function outputAllowance(limits: PeelLimits, inputLength: number, outputLeft: number): OutputAllowance {
  const byRatio = Math.max(limits.ratioFreeBytes, limits.maxRatio * inputLength);
  return byRatio < outputLeft
    ? { bytes: byRatio, limit: 'ratio' }
    : { bytes: Math.max(0, outputLeft), limit: 'output' };
}
