import type { Grade, Rule } from '../respond/evidence.ts';
import type { Piece } from './piece.ts';
import type { Attempt, DiscardMessage, Fate, FateReason, FinalState, Prediction, Totals } from './prediction.ts';
import { DELIVERY_RULES as RULES } from './rules.ts';
import type { OpenWindow } from './window.ts';

/** How a run of records ended. All of them were delivered equally often. */
export type Ending = {
  readonly from: number;
  readonly to: number;
  readonly final: FinalState;
  readonly deliveries: number;
  readonly because: FateReason;
  readonly grade: Grade;
  /** Records with a reason of their own, counted from `from`; of several reasons the last. */
  readonly but?: readonly { readonly positions: readonly number[]; readonly because: FateReason }[];
};

const PENDING: Fate = { final: 'pending', deliveries: 0, because: { kind: 'whole-batch' }, grade: 'assumed' };

/** Gathers what happens, in order. Records of one run share one fate object, so 10,000 records cost a few. */
export class Story {
  readonly attempts: Attempt[] = [];
  private readonly messages: DiscardMessage[] = [];
  private readonly fates: Fate[];
  private readonly rules = new Set<Rule>();
  private checkpoint = 0;
  private readonly nowMillis: () => number;
  /** Each move of the checkpoint, and when. */
  readonly advances: { readonly millis: number; readonly checkpoint: number }[] = [];
  private readonly totals = {
    invocations: 0,
    rejected: 0,
    redeliveries: 0,
    recordsRedelivered: 0,
    discarded: 0,
    expired: 0,
  };

  constructor(records: number, nowMillis: () => number) {
    this.nowMillis = nowMillis;
    this.fates = new Array<Fate>(records).fill(PENDING);
  }

  /** Attempts so far, each of a folded row counted. */
  get calls(): number {
    return this.totals.invocations + this.totals.rejected;
  }

  use(...ids: readonly (keyof typeof RULES)[]): void {
    for (const id of ids) this.rules.add(RULES[id]);
  }

  addAttempt(attempt: Attempt): void {
    this.attempts.push(attempt);
    this.rules.add(attempt.verdict.rule);
    this.rules.add(attempt.rule);
    if (attempt.delivered) this.totals.invocations += attempt.count;
    else this.totals.rejected += attempt.count;
  }

  addMessage(message: DiscardMessage): void {
    this.messages.push(message);
  }

  /** Records end strictly from the front, so the checkpoint is the end of the last run. */
  end(ending: Ending): void {
    const { from, to, final, deliveries, because, grade, but = [] } = ending;
    this.fates.fill({ final, deliveries, because, grade }, from, to);
    for (const { positions, because: reason } of but) {
      const fate: Fate = { final, deliveries, because: reason, grade };
      for (const position of positions) if (from + position < to) this.fates[from + position] = fate;
    }
    if (deliveries > 1) {
      this.totals.redeliveries += (to - from) * (deliveries - 1);
      this.totals.recordsRedelivered += to - from;
    }
    if (final === 'discarded') this.totals.discarded += to - from;
    if (final === 'expired') this.totals.expired += to - from;
    if (final === 'pending' || to === this.checkpoint) return;
    this.checkpoint = to;
    this.advances.push({ millis: this.nowMillis(), checkpoint: to });
  }

  /** Closes the story; pieces that are left stay pending. */
  close(
    left: readonly Piece[],
    startMillis: number,
    blockedSeconds: number,
    openWindow: OpenWindow | undefined,
  ): Prediction {
    for (const piece of left) {
      const { from, to, deliveries, grade } = piece;
      this.end({ from, to, final: 'pending', deliveries, because: PENDING.because, grade });
    }
    const totals: Totals = { ...this.totals, blockedSeconds };
    return {
      startMillis,
      attempts: this.attempts,
      fates: this.fates,
      messages: this.messages,
      ...(openWindow && { openWindow }),
      checkpoint: this.checkpoint,
      totals,
      rules: [...this.rules],
      truncated: left.length > 0,
    };
  }
}
