import type { Outcome } from '../respond/outcome.ts';
import { readResponse } from '../respond/read-response.ts';
import type { Verdict } from '../respond/verdict.ts';
import { imagine } from './book-function.test-support.ts';
import type { PredictionInput } from './prediction-input.ts';

type BookPiece = {
  records: number[];
  window: number;
  final?: 'due' | 'early';
  failed: number;
  invokes: number;
  throttles: number;
  seen: number;
};

const MAX_PAYLOAD_BYTES = 6_291_456;
const FRESH = { failed: 0, invokes: 0, throttles: 0 };

/** The deliver loop of the reference, to the letter: no folding, and every response written as JSON and read back. */
export class Book {
  readonly attempts: string[] = [];
  readonly messages: string[] = [];
  private readonly given: PredictionInput;
  private readonly finals = new Map<number, string>();
  private readonly deliveries = new Map<number, number>();
  private now = 0;
  private calls = 0;
  private window: { index: number; state: string; isOpen: boolean } = { index: Number.NaN, state: '{}', isOpen: false };

  constructor(given: PredictionInput) {
    this.given = given;
  }

  tell() {
    const stack = this.batches().reverse();
    for (let piece = stack.pop(); piece !== undefined; piece = stack.pop()) stack.push(...this.step(piece));
    if (this.window.isOpen && this.given.assumptions.windowEndsWith === 'time') {
      this.now = Math.max(this.now, this.windowEnd(this.window.index));
      stack.push({ records: [], window: this.window.index, final: 'due', ...FRESH, seen: 0 });
      for (let piece = stack.pop(); piece !== undefined; piece = stack.pop()) stack.push(...this.step(piece));
    }
    const fates = this.given.facts.records.map(
      (_, position) => `${this.finals.get(position)} x${this.deliveries.get(position) ?? 0}`,
    );
    return { attempts: this.attempts, messages: this.messages, fates, elapsedMillis: this.now };
  }

  private batches(): BookPiece[] {
    const { facts, filter } = this.given;
    const batches: { records: number[]; window: number }[] = [];
    let latest = -Infinity;
    for (const position of facts.records.keys()) {
      if (filter?.ofRecord[position] === 1) {
        this.end([position], 'filtered');
        continue;
      }
      const seconds = (facts.records[position]?.arrivalMillis ?? 0) / 1000;
      const own = this.length > 0 ? Math.floor(seconds / this.length) : 0;
      latest = Math.max(latest, own);
      const window = this.given.assumptions.lateRecords === 'open-window' ? latest : own;
      const open = batches.at(-1);
      const fits = open?.window === window && this.bytesOf([...open.records, position]) <= MAX_PAYLOAD_BYTES;
      if (open !== undefined && fits) open.records.push(position);
      else batches.push({ records: [position], window });
    }
    return batches.map((batch) => ({ ...batch, ...FRESH, seen: 0 }));
  }

  /** What is left to do after the next thing that happens to a piece, the next piece last. */
  private step(piece: BookPiece): BookPiece[] {
    const { mapping, assumptions } = this.given;
    const expired = this.takePrefix(piece, assumptions.retentionHours * 3_600_000);
    this.end(expired, 'expired');
    if (assumptions.retentionMessages === 'sent') this.tellOfAge(expired, piece);
    const old = this.takePrefix(piece, this.maximumAge());
    this.end(old, 'discarded');
    this.tellOfAge(old, piece);
    if (expired.length + old.length > 0) return [piece];
    if (piece.records.length === 0 && piece.final === undefined) return [];
    if (piece.final !== undefined && this.isFinalTooOld(piece)) return [];
    if (this.window.isOpen && this.window.index !== piece.window) {
      return [piece, { records: [], window: this.window.index, final: 'due', ...FRESH, seen: 0 }];
    }
    if (this.window.index !== piece.window) this.window = { index: piece.window, state: '{}', isOpen: false };
    const isTooLarge = this.bytesOf(piece.records) > MAX_PAYLOAD_BYTES;
    const outcome: Outcome = isTooLarge ? { kind: 'too-large' } : imagine(this.given, piece, this.calls);
    const { verdict } = readResponse(outcome, this.numbersOf(piece.records), {
      reportBatchItemFailures: mapping.functionResponseTypes.length > 0,
      tumblingWindow: this.length > 0,
      nonObjectResponse: assumptions.nonObjectResponse,
      unknownIdentifiers: assumptions.unknownIdentifiers,
    });
    const state = this.length > 0 ? ` ${this.window.state.length} ${piece.final ?? ''}` : '';
    this.attempts.push(`${verdict.kind} [${piece.records}]${state}`);
    this.calls++;
    return this.follow(piece, verdict, outcome.kind === 'returned', stateIn(outcome));
  }

  private follow(piece: BookPiece, verdict: Verdict, returned: boolean, state: string | undefined): BookPiece[] {
    if (verdict.kind === 'not-delivered' && !verdict.counted) {
      this.now += this.backoff(++piece.throttles);
      return [piece];
    }
    piece.invokes++;
    if (verdict.kind !== 'not-delivered') this.deliver(piece);
    if (verdict.kind === 'complete-success') {
      this.end(piece.records, 'done');
      if (piece.final === undefined) return this.passState(piece, state);
      this.window = { ...this.window, state: '{}', isOpen: false };
      return [];
    }
    if (verdict.kind === 'partial-failure' && verdict.checkpoint > 0) {
      this.end(piece.records.splice(0, verdict.checkpoint), 'done');
      return [{ ...piece, ...FRESH }, ...this.passState(piece, state)];
    }
    const { bisectWithoutRetries, bisectMalformedReport, bisectInWindow } = this.given.assumptions;
    const isMalformed = returned && verdict.kind === 'complete-failure';
    const isOneUnit =
      verdict.kind === 'not-delivered' ||
      (this.given.mapping.maximumRetryAttempts === 0 && bisectWithoutRetries === 'discard') ||
      (isMalformed && bisectMalformedReport === 'retry') ||
      (this.length > 0 && bisectInWindow === 'retry');
    return this.fail(piece, isOneUnit);
  }

  private fail(piece: BookPiece, isOneUnit: boolean): BookPiece[] {
    const { mapping } = this.given;
    piece.failed++;
    piece.throttles = 0;
    if (mapping.bisectBatchOnFunctionError && !isOneUnit && piece.records.length > 1) {
      const left = piece.records.splice(0, Math.floor(piece.records.length / 2));
      return [
        { ...piece, ...FRESH },
        { ...piece, ...FRESH, records: left },
      ];
    }
    if (mapping.maximumRetryAttempts >= 0 && piece.failed > mapping.maximumRetryAttempts) {
      this.discard(piece.records, 'RetryAttemptsExhausted', piece.invokes);
      if (piece.final !== undefined) this.window = { ...this.window, state: '{}', isOpen: false };
      return [];
    }
    this.now += this.backoff(piece.failed);
    return [piece];
  }

  /** The final invocation that a state over 1 MB brings at once. */
  private passState({ window }: BookPiece, state: string | undefined): BookPiece[] {
    if (this.length === 0 || state === undefined) return [];
    this.window = { index: window, state, isOpen: true };
    return state.length > 1_048_576 ? [{ records: [], window, final: 'early', ...FRESH, seen: 0 }] : [];
  }

  private isFinalTooOld(piece: BookPiece): boolean {
    const age = this.now - this.windowEnd(piece.window);
    const isExpired = this.isTooOld(age, this.given.assumptions.retentionHours * 3_600_000);
    if (!isExpired && !this.isTooOld(age, this.maximumAge())) return false;
    const isTold = !isExpired || this.given.assumptions.retentionMessages === 'sent';
    if (isTold) this.discard([], 'RecordAgeExceeded', Math.max(1, piece.invokes));
    this.window = { ...this.window, state: '{}', isOpen: false };
    return true;
  }

  private windowEnd(index: number): number {
    return (index + 1) * this.length * 1000;
  }

  private get length(): number {
    return this.given.mapping.tumblingWindowInSeconds;
  }

  private deliver(piece: BookPiece): void {
    this.now += this.given.assumptions.invocationSeconds * 1000;
    piece.seen++;
    if (piece.final === undefined) this.window.isOpen = this.length > 0;
    for (const position of piece.records) this.deliveries.set(position, (this.deliveries.get(position) ?? 0) + 1);
  }

  private takePrefix(piece: BookPiece, limit: number): number[] {
    const ageOf = (position: number) => this.now - (this.given.facts.records[position]?.arrivalMillis ?? 0);
    const young = piece.records.findIndex((it) => !this.isTooOld(ageOf(it), limit));
    return piece.records.splice(0, young < 0 ? piece.records.length : young);
  }

  private isTooOld(age: number, limit: number): boolean {
    return this.given.assumptions.ageAtLimit === 'discard' ? age >= limit : age > limit;
  }

  private tellOfAge(positions: readonly number[], { invokes }: BookPiece): void {
    if (positions.length === 0) return;
    const told = this.given.assumptions.expiredMessages === 'one' ? [positions] : positions.map((it) => [it]);
    for (const some of told) this.messages.push(`RecordAgeExceeded ${Math.max(1, invokes)} [${some}]`);
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

function stateIn(outcome: Outcome): string | undefined {
  if (outcome.kind !== 'returned' || !outcome.payloadText?.includes('"state"')) return undefined;
  return JSON.stringify(JSON.parse(outcome.payloadText).state);
}
