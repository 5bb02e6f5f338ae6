import type { JsonTape } from '../bytes/json-tape.ts';
import type { Inflaters } from './inflate.ts';
import type { Confidence, DecoderName, LayerNote, LayerValue, Refusal } from './layer.ts';
import type { PeelLimits } from './limits.ts';
import type { RecordSchema, RecordSchemas } from './schemas.ts';

/** What a decoder may use besides the bytes. */
export type DecodeContext = {
  readonly inflaters: Inflaters;
  readonly limits: PeelLimits;
  /** Bytes that this record's layers may still produce. */
  readonly outputLeft: number;
  /** True when the user chose this decoder: it then tries harder and says why it fails. */
  readonly forced: boolean;
  /** True for a part of a frame and for whatever lies inside it. */
  readonly inPart: boolean;
  /** All schemas that the user gave, and the one for these bytes. */
  readonly schemas?: RecordSchemas | undefined;
  readonly schema?: RecordSchema | undefined;
  /** The decoder of the layer around; absent for the outermost. */
  readonly within?: DecoderName | undefined;
  /** True when the bytes are only a prefix, because the layer above stopped early: their end may be cut anywhere. */
  readonly cut: boolean;
  /** Scratch space for JSON scans; its content lives until the next scan. */
  readonly tape: JsonTape;
  /**
   * Whether a format claims the bytes, so that they are more than any text or any bytes. For formats without a magic:
   * one guess upon another is no proof, so {@link Decoder.weak} ones do not count.
   */
  recognises(bytes: Uint8Array): boolean;
};

/** A part of a frame that is peeled further by itself. */
export type DecodedPart = {
  readonly label: string;
  readonly bytes: Uint8Array;
  readonly facts: readonly (readonly [string, string])[];
  /** What it is, where that is known already. */
  readonly given?: { readonly name: DecoderName; readonly decoded: Decoded };
};

export type Decoded = {
  /** What the bytes turned out to be, for the breadcrumb; absent: the decoder's own name. */
  readonly as?: DecoderName;
  readonly status: 'ok' | 'partial';
  readonly confidence: Confidence;
  readonly notes?: readonly LayerNote[];
  readonly facts?: readonly (readonly [string, string])[];
  readonly trailingLength?: number;
  /** The id of the schema that the content has, where a header names it. */
  readonly schemaId?: string;
  /** A container gives `bytes`, a frame gives `parts`, a value gives `value`. Exactly one of them. */
  readonly output:
    | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
    | {
        readonly kind: 'parts';
        /** The first of them, no more than `maxParts`. */
        readonly parts: readonly DecodedPart[];
        /** How many there are, and what they are called: `50`, `user records`. */
        readonly total: number;
        readonly noun: string;
      }
    | { readonly kind: 'value'; readonly value: LayerValue };
};

export type DecodeAnswer =
  | { readonly kind: 'decoded'; readonly decoded: Decoded }
  | {
      readonly kind: 'refused';
      readonly refusal: Omit<Refusal, 'decoder'>;
      /** The first bytes prove the format, so that what follows must be damaged. Whatever is shown instead is `partial`. */
      readonly damaged?: true;
    };

/**
 * One format. `decode` is given the whole bytes of a layer and never throws: bytes that are not its format are a refusal.
 * To add one: one file in `decoders/`, one line in `decoders.ts`, vectors.
 */
export interface Decoder {
  readonly name: DecoderName;
  /** False: only when the user asks for it. */
  readonly automatic: boolean;
  /** Every first byte that it may take, so that it is not asked about others where nobody reads refusals. Absent: any. */
  readonly firstBytes?: readonly number[];
  /** True for what takes bytes that no format claims: text and binary. */
  readonly fallback?: boolean;
  /** True for what takes bytes for their structure alone, which short bytes of any kind may have by accident. */
  readonly weak?: boolean;
  decode(bytes: Uint8Array, context: DecodeContext): DecodeAnswer;
}

/** A refusal as a decoder's answer. `claimed`: the bytes begin like the format, so that the trouble is worth a note. */
export function refuse(code: string, because: string, more: { offset?: number; claimed?: boolean } = {}): DecodeAnswer {
  return { kind: 'refused', refusal: { code, because, ...more } };
}

/** A refusal of bytes whose magic leaves no doubt: they are damaged, or cut. */
export function refuseDamaged(code: string, because: string, offset?: number): DecodeAnswer {
  const refusal = { code, because, claimed: true, ...(offset === undefined ? {} : { offset }) };
  return { kind: 'refused', refusal, damaged: true };
}
