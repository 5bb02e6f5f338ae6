/** Names of decoders, as in the breadcrumb: `base64 > gzip > JSON`. */
export type DecoderName = string;

/** Why a decoder did not take the bytes. A refusal is an answer and is shown. */
export type Refusal = {
  readonly decoder: DecoderName;
  /** Stable: `magic`, `utf8`, `syntax`, `checksum`, `cut-short`, `limit`, `not-automatic`, ... */
  readonly code: string;
  /** A whole sentence: `Not gzip: no 1f 8b at the start.` */
  readonly because: string;
  /** Offset in the layer's input where the decoder stopped, when that says something. */
  readonly offset?: number;
  /** True when the bytes begin like this format and then break its rules: likely damaged, or cut. */
  readonly claimed?: boolean;
};

/** How sure the choice is. `certain`: magic and structure agree. `heuristic`: it decoded whole, and nothing else claims it. */
export type Confidence = 'certain' | 'heuristic' | 'forced';

/** What one skin gave. */
export type Layer = {
  readonly decoder: DecoderName;
  readonly status: 'ok' | 'partial' | 'error';
  readonly confidence: Confidence;
  /** Whole sentences for a person, when `status` is not `ok` or something about the bytes should be known. */
  readonly notes: readonly LayerNote[];
  /** What the decoder was given; a view, never changed afterwards. */
  readonly input: Uint8Array;
  /** Bytes that came in and, for a container, bytes that came out. */
  readonly inputLength: number;
  readonly outputLength?: number;
  /** Bytes of the input behind what the decoder read. */
  readonly trailingLength: number;
  /**
   * Output of a container; the bytes that a value is written in; the input of a layer that failed.
   * A view or a fresh array, never changed afterwards. Absent for a frame: its parts are the children.
   */
  readonly bytes?: Uint8Array;
  /** What the value is, for the innermost layer. */
  readonly value?: LayerValue;
  /** Facts by name, in the order to show them: `variant: strict`, `ratio: 12.4`. Numbers as exact text. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** Decoders that were asked before this one and declined. */
  readonly refusals: readonly Refusal[];
  /** What lies inside: one for a container, many for a frame, none for a value. */
  readonly children: readonly Layer[];
};

/** A layer while it is built. Written out and then completed, because spreading costs microseconds a record. */
export type LayerDraft = { -readonly [Field in keyof Layer]: Layer[Field] };

export type LayerNote = { readonly code: string; readonly message: string };

/**
 * The innermost meaning. Text, JSON and its numbers are read from the layer's `bytes`, so nothing is converted here. What is
 * not JSON comes spelled out as JSON `text`, by the notation of README.md, so that one tree, one filter and one copy serve all.
 */
export type LayerValue =
  | { readonly kind: 'json'; readonly lossyNumbers: number }
  | { readonly kind: 'tree'; readonly text: Uint8Array }
  | { readonly kind: 'text'; readonly encoding: 'utf-8' }
  | { readonly kind: 'binary' }
  | { readonly kind: 'empty' };
