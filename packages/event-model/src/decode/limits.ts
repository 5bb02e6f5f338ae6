/** Named limits of one record's peeling. The defaults are those of the product's settings. */
export type PeelLimits = {
  readonly maxLayers: number;
  readonly maxOutputBytes: number;
  /** Output over input, checked once a layer has produced more than `ratioFreeBytes`. */
  readonly maxRatio: number;
  readonly ratioFreeBytes: number;
  readonly maxDepth: number;
  readonly maxTokens: number;
};

export const DEFAULT_PEEL_LIMITS: PeelLimits = {
  maxLayers: 8,
  maxOutputBytes: 64 * 1024 * 1024,
  maxRatio: 1000,
  ratioFreeBytes: 1024 * 1024,
  maxDepth: 1000,
  maxTokens: 2_000_000,
};
