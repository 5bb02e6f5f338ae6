/**
 * What one invocation came to, imagined or real: the only thing {@link readResponse} reads.
 *
 * `payloadText` is the response body exactly as it came; `undefined` means no body at all.
 */
export type Outcome =
  | { readonly kind: 'returned'; readonly payloadText: string | undefined }
  | { readonly kind: 'threw'; readonly errorType?: string; readonly errorMessage?: string }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'throttled' }
  | { readonly kind: 'service-error' }
  | { readonly kind: 'too-large' };
