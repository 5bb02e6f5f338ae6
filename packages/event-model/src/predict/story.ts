import type { Grade, Rule } from '../respond/evidence.ts';
import { deliveriesOf, type Joined, type Piece } from './piece.ts';
import type { Attempt, DiscardMessage, Fate, FateReason, FinalState, Prediction, Totals } from './prediction.ts';
import { DELIVERY_RULES as RULES } from './rules.ts';
import type { OpenWindow } from './window.ts';

/** How a run of records ended. All of them were delivered equally often, but for those that `joined` their batch. */
export type Ending = {
  readonly from: number;
  readonly to: number;
  readonly final: FinalState;
  readonly deliveries: number;
  readonly joined?: readonly Joined[] | undefined;
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
    const { from, to, final } = ending;
    for (const run of equallyDelivered(ending)) this.endRun(run, ending);
    if (final === 'discarded') this.totals.discarded += to - from;
    if (final === 'expired') this.totals.expired += to - from;
    if (final === 'pending' || to === this.checkpoint) return;
    this.checkpoint = to;
    this.advances.push({ millis: this.nowMillis(), checkpoint: to });
  }

  private endRun({ from, to, deliveries }: Run, { from: start, final, because, grade, but = [] }: Ending): void {
    this.fates.fill({ final, deliveries, because, grade }, from, to);
    for (const { positions, because: reason } of but) {
      const fate: Fate = { final, deliveries, because: reason, grade };
      for (const position of positions) {
        if (start + position >= from && start + position < to) this.fates[start + position] = fate;
      }
    }
    if (deliveries < 2) return;
    this.totals.redeliveries += (to - from) * (deliveries - 1);
    this.totals.recordsRedelivered += to - from;
  }

  /** Closes the story; pieces that are left stay pending. */
  close(
    left: readonly Piece[],
    startMillis: number,
    blockedSeconds: number,
    openWindow: OpenWindow | undefined,
  ): Prediction {
    for (const piece of left) {
      const { from, to, deliveries, joined, grade } = piece;
      this.end({ from, to, final: 'pending', deliveries, joined, because: PENDING.because, grade });
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

type Run = Pick<Ending, 'from' | 'to' | 'deliveries'>;

/** A run for each number of deliveries: one, unless records joined their batch late. */
function equallyDelivered(ending: Ending): Run[] {
  const { from, to, joined = [] } = ending;
  const starts = [from, ...joined.map((it) => it.from).filter((start) => start > from && start < to), to];
  return starts.slice(1).map((end, index) => {
    const start = starts[index] as number;
    return { from: start, to: end, deliveries: deliveriesOf({ ...ending, joined }, start) };
  });
}
