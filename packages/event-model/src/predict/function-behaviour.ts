import type { Outcome } from '../respond/outcome.ts';

/** How the imagined function fails where it meets marked records. */
export type FailingBehaviour =
  /**
   * Reports the marked records under `batchItemFailures`. With `stopsAtFirst` it stops there: it reports the first of them alone, and
   * those behind it were delivered, but not processed.
   */
  | { readonly kind: 'reports-marked'; readonly stopsAtFirst?: boolean | undefined }
  | { readonly kind: 'throws-on-marked' }
  | { readonly kind: 'times-out-on-marked' }
  /**
   * The batch processor of Powertools for AWS Lambda: reports the marked records, but throws where every record failed, unless
   * `throwsWhenAllFail` is false (`raise_on_entire_batch_failure` in Python, `throwOnFullBatchFailure` in TypeScript).
   */
  | { readonly kind: 'powertools-batch'; readonly throwsWhenAllFail?: boolean | undefined };

/** What the function does, as one choice. Positions are those of the batch. */
export type FunctionBehaviour =
  | FailingBehaviour
  /** The marked records fail for the first `times` attempts that see them, then succeed. Reports unless `failing` says otherwise. */
  | { readonly kind: 'recovers'; readonly times: number; readonly failing?: FailingBehaviour | undefined }
  /** The first `times` calls are throttled: the function does not run, and no retry is used. Then it reports, or does as `failing` says. */
  | { readonly kind: 'throttled'; readonly times: number; readonly failing?: FailingBehaviour | undefined }
  /** Exactly this response to every invocation, whatever was delivered; without a text, no body. The marks say what it leaves out. */
  | { readonly kind: 'returns'; readonly payloadText?: string | undefined }
  /** Each step once, in order; the last one for ever. */
  | { readonly kind: 'script'; readonly outcomes: readonly Outcome[] };

/** How it fails where it fails: a function that is not said to do otherwise reports. */
export function failingOf(behaviour: Exclude<FunctionBehaviour, { kind: 'returns' | 'script' }>): FailingBehaviour {
  if (behaviour.kind !== 'recovers' && behaviour.kind !== 'throttled') return behaviour;
  return behaviour.failing ?? { kind: 'reports-marked' };
}
