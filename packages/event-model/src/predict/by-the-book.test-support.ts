import type { Outcome } from '../respond/outcome.ts';
import { readResponse } from '../respond/read-response.ts';
import { formatResponse, responseFor } from '../respond/response-for.ts';
import type { Verdict } from '../respond/verdict.ts';
import type { PredictionInput } from './prediction-input.ts';

type BookPiece = { records: number[]; failed: number; invokes: number; throttles: number; seen: number };

const MAX_PAYLOAD_BYTES = 6_291_456;

/** The deliver loop of the reference, to the letter: no folding, and every response written as JSON and read back. */
export class Book {
  readonly attempts: string[] = [];
  readonly messages: string[] = [];
  private readonly given: PredictionInput;
  private readonly finals = new Map<number, string>();
  private readonly deliveries = new Map<number, number>();
  private now = 0;
  private calls = 0;

  constructor(given: PredictionInput) {
    this.given = given;
  }

  tell() {
    const stack = this.batches().reverse();
    for (let piece = stack.pop(); piece !== undefined; piece = stack.pop()) stack.push(...this.step(piece));
    const fates = this.given.facts.records.map(
      (_, position) => `${this.finals.get(position)} x${this.deliveries.get(position) ?? 0}`,
    );
    return { attempts: this.attempts, messages: this.messages, fates, elapsedMillis: this.now };
  }

  private batches(): BookPiece[] {
    const { facts, filter } = this.given;
    const batches: number[][] = [];
    for (const position of facts.records.keys()) {
      if (filter?.ofRecord[position] === 1) {
        this.end([position], 'filtered');
        continue;
      }
      const open = batches.at(-1);
      if (open !== undefined && this.bytesOf([...open, position]) <= MAX_PAYLOAD_BYTES) open.push(position);
      else batches.push([position]);
    }
    return batches.map((records) => ({ records, failed: 0, invokes: 0, throttles: 0, seen: 0 }));
  }

  /** What is left to do after the next thing that happens to a piece, the next piece last. */
  private step(piece: BookPiece): BookPiece[] {
    const { mapping, assumptions } = this.given;
    const expired = this.takePrefix(piece, assumptions.retentionHours * 3_600_000);
    this.end(expired, 'expired');
    const old = this.takePrefix(piece, this.maximumAge());
    if (old.length > 0) this.discard(old, 'RecordAgeExceeded', Math.max(1, piece.invokes));
    if (expired.length + old.length > 0) return [piece];
    if (piece.records.length === 0) return [];
    const isTooLarge = this.bytesOf(piece.records) > MAX_PAYLOAD_BYTES;
    const outcome: Outcome = isTooLarge ? { kind: 'too-large' } : this.imagine(piece);
    const { verdict } = readResponse(outcome, this.numbersOf(piece.records), {
      reportBatchItemFailures: mapping.functionResponseTypes.length > 0,
      tumblingWindow: false,
      nonObjectResponse: assumptions.nonObjectResponse,
    });
    this.attempts.push(`${verdict.kind} [${piece.records}]`);
    this.calls++;
    return this.follow(piece, verdict);
  }

  private follow(piece: BookPiece, verdict: Verdict): BookPiece[] {
    if (verdict.kind === 'not-delivered' && !verdict.counted) {
      this.now += this.backoff(++piece.throttles);
      return [piece];
    }
    piece.invokes++;
    if (verdict.kind !== 'not-delivered') this.deliver(piece);
    if (verdict.kind === 'complete-success') {
      this.end(piece.records, 'done');
      return [];
    }
    if (verdict.kind === 'partial-failure' && verdict.checkpoint > 0) {
      this.end(piece.records.splice(0, verdict.checkpoint), 'done');
      return [{ ...piece, failed: 0, invokes: 0, throttles: 0 }];
    }
    return this.fail(piece, verdict.kind === 'not-delivered');
  }

  private fail(piece: BookPiece, isRejected: boolean): BookPiece[] {
    const { mapping } = this.given;
    piece.failed++;
    piece.throttles = 0;
    if (mapping.bisectBatchOnFunctionError && !isRejected && piece.records.length > 1) {
      const left = piece.records.splice(0, Math.floor(piece.records.length / 2));
      const fresh = { failed: 0, invokes: 0, throttles: 0, seen: piece.seen };
      return [
        { ...fresh, records: piece.records },
        { ...fresh, records: left },
      ];
    }
    if (mapping.maximumRetryAttempts >= 0 && piece.failed > mapping.maximumRetryAttempts) {
      this.discard(piece.records, 'RetryAttemptsExhausted', piece.invokes);
      return [];
    }
    this.now += this.backoff(piece.failed);
    return [piece];
  }

  private imagine(piece: BookPiece): Outcome {
    const { behaviour, marked } = this.given;
    if (behaviour.kind === 'script') {
      return behaviour.outcomes[Math.min(this.calls, behaviour.outcomes.length - 1)] ?? { kind: 'timed-out' };
    }
    const bad = [...piece.records.keys()].filter((it) => marked.includes(piece.records[it] ?? -1));
    const isWell = bad.length === 0 || (behaviour.kind === 'recovers' && piece.seen >= behaviour.times);
    if (!isWell && behaviour.kind === 'throws-on-marked') return { kind: 'threw' };
    if (!isWell && behaviour.kind === 'times-out-on-marked') return { kind: 'timed-out' };
    const response = responseFor(this.numbersOf(piece.records), isWell ? [] : bad);
    return { kind: 'returned', payloadText: formatResponse(response) };
  }

  private deliver(piece: BookPiece): void {
    this.now += this.given.assumptions.invocationSeconds * 1000;
    piece.seen++;
    for (const position of piece.records) this.deliveries.set(position, (this.deliveries.get(position) ?? 0) + 1);
  }

  private takePrefix(piece: BookPiece, limit: number): number[] {
    const ageOf = (position: number) => this.now - (this.given.facts.records[position]?.arrivalMillis ?? 0);
    const young = piece.records.findIndex((it) => !(ageOf(it) > limit));
    return piece.records.splice(0, young < 0 ? piece.records.length : young);
  }

  private end(positions: readonly number[], final: string): void {
    for (const position of positions) this.finals.set(position, final);
  }

  private discard(positions: readonly number[], condition: string, count: number): void {
    this.end(positions, 'discarded');
    this.messages.push(`${condition} ${count} [${positions}]`);
  }

  private maximumAge(): number {
    const { maximumRecordAgeInSeconds } = this.given.mapping;
    return maximumRecordAgeInSeconds < 0 ? Infinity : maximumRecordAgeInSeconds * 1000;
  }

  private backoff(nth: number): number {
    const { backoffFirstSeconds, backoffMaximumSeconds } = this.given.assumptions;
    return 1000 * Math.min(backoffFirstSeconds * 2 ** (nth - 1), backoffMaximumSeconds);
  }

  private bytesOf(positions: readonly number[]): number {
    return positions.reduce((sum, it) => sum + (this.given.facts.records[it]?.eventBytes ?? 0) + 1, 13);
  }

  private numbersOf(positions: readonly number[]): string[] {
    return positions.map((it) => this.given.facts.records[it]?.sequenceNumber ?? '');
  }
}
