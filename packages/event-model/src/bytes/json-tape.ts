/**
 * Kinds of token on a tape. `object` and `array` open a container, `end` closes it; `key` stands before a member's value.
 * Plain numbers because the tape is an Int32Array.
 */
export const JSON_TOKEN = {
  object: 1,
  array: 2,
  string: 3,
  number: 4,
  true: 5,
  false: 6,
  null: 7,
  key: 8,
  end: 9,
} as const;

/**
 * Scratch space that one scan fills and the next one overwrites. Three integers a token:
 * scalar and key: kind, first byte, byte after the last (strings and keys without their quotes);
 * container: kind, its bracket's offset, index of the token after its `end`; end: kind, its bracket's offset, index of its opener.
 */
export type JsonTape = { tokens: Int32Array; count: number; stack: Int32Array };

/** Why bytes are not one JSON value. `offset` is where the reader stopped. */
export type JsonRefusal = {
  readonly ok: false;
  readonly code: 'empty' | 'cut-short' | 'syntax' | 'string' | 'number' | 'utf8' | 'depth' | 'tokens' | 'trailing';
  readonly offset: number;
};

/** `end` is the offset after the value; `lossyNumbers` counts numbers that a JavaScript number might not carry as written. */
export type JsonScan = { readonly ok: true; readonly end: number; readonly lossyNumbers: number } | JsonRefusal;

/** `more` allows bytes after the value (NDJSON, concatenated values): the scan stops at `end` and the caller goes on there. */
export type JsonScanOptions = {
  readonly start?: number;
  readonly end?: number;
  readonly maxDepth?: number;
  readonly maxTokens?: number;
  readonly more?: boolean;
};

/** A tape with room for about 5,000 tokens; it grows by itself. */
export function createJsonTape(): JsonTape {
  return { tokens: new Int32Array(1 << 14), count: 0, stack: new Int32Array(256) };
}
