/** Stable names of everything the model throws. A refusal or an issue is a value and is not listed here. */
export type ModelErrorCode =
  | 'sequence-number-invalid'
  | 'base64-invalid'
  | 'event-source-mapping-invalid'
  | 'position-out-of-range'
  | 'batch-not-replayable';

/**
 * The one error class of the model: input was not what the door was promised.
 *
 * `code` is stable and meant for tables; `facts` holds what was found as plain data, never payload bytes;
 * `message` is a whole sentence for a person.
 */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly code: ModelErrorCode;
  readonly facts: Readonly<Record<string, string | number | boolean>>;

  constructor(
    code: ModelErrorCode,
    message: string,
    facts: Readonly<Record<string, string | number | boolean>> = {},
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
    this.code = code;
    this.facts = facts;
  }
}
