import { DEFAULT_PEEL_LIMITS, type PeelLimits } from '@shardscope/event-model';
import type { Config } from '../config.ts';

/** Limits of decoding; those that are settings come from there, see {@link decodingOptionsOf}. */
export type DecodingLimits = {
  /** One record may take this long; then it is given up and the others go on. */
  readonly recordMillis: number;
  readonly openMillis: number;
  readonly predictMillis: number;
  /** A filter may look this long at a sample. */
  readonly sampleMillis: number;
  /** A gzipped input may become this long. */
  readonly maxContentBytes: number;
  /** Of the layers of one record. */
  readonly peel: PeelLimits;
};

export const DEFAULT_DECODING_LIMITS: DecodingLimits = {
  recordMillis: 2000,
  openMillis: 60_000,
  predictMillis: 20_000,
  sampleMillis: 500,
  maxContentBytes: 256 * 1024 * 1024,
  peel: DEFAULT_PEEL_LIMITS,
};

export type DecodingOptions = {
  readonly limits?: DecodingLimits;
  /** How many workers. Default: one fewer than there are cores, at least one. */
  readonly size?: number | undefined;
  readonly queueLimit?: number;
};

type DecodingSettings = Pick<
  Config,
  'decodeLayers' | 'decodeBytes' | 'decodeRatio' | 'decodeDepth' | 'decodeSeconds' | 'decodeWorkers'
>;

/** What the settings say about decoding; the other limits are as ever. */
export function decodingOptionsOf(settings: DecodingSettings): DecodingOptions {
  const peel = {
    ...DEFAULT_PEEL_LIMITS,
    maxLayers: settings.decodeLayers,
    maxOutputBytes: settings.decodeBytes,
    maxRatio: settings.decodeRatio,
    maxDepth: settings.decodeDepth,
  };
  const limits = { ...DEFAULT_DECODING_LIMITS, recordMillis: settings.decodeSeconds * 1000, peel };
  return { limits, size: settings.decodeWorkers };
}
