import { formatRowAddress } from '@shardscope/event-model';
import { type Failure, type Judged, type Matcher, NO_USER_RECORDS } from '../filter/filter.ts';
import type { DecodedSubject, RecordSubjects } from './decoded-subject.ts';

/** What became of one value that was held against a filter. */
type Outcome = { readonly matched: boolean; readonly failed: boolean; readonly cut: boolean; readonly why?: string };

/** Holds one record after another against a filter, and counts. */
export class FilterTally {
  private readonly matcher: Matcher;
  private scanned = 0;
  private failed = 0;
  private cut = 0;
  private readonly matches: number[] = [];
  private readonly userRecords: string[] = [];
  private readonly inside = { ...NO_USER_RECORDS };
  private failure: Failure | undefined;

  constructor(matcher: Matcher) {
    this.matcher = matcher;
  }

  /** @param subjects `undefined` for a record without data, or one that was given up */
  judge(position: number, subjects: RecordSubjects | undefined): void {
    this.scanned++;
    if (subjects === undefined) this.failed++;
    else if (subjects.userRecords === undefined) this.judgeWhole(position, subjects.whole);
    else this.judgeEach(position, subjects.userRecords, subjects.isCut);
  }

  answer(): Judged {
    const { scanned, matches, userRecords, failed, cut, inside, failure } = this;
    return { kind: 'judged', scanned, matches, userRecords, failed, cut, inside, ...(failure && { failure }) };
  }

  private judgeWhole(position: number, subject: DecodedSubject): void {
    const { matched, failed, cut, why } = this.outcomeOf(subject);
    if (matched) this.matches.push(position);
    if (failed) this.failed++;
    if (cut) this.cut++;
    if (why !== undefined) this.failure ??= { position, message: why };
  }

  /** An aggregate matches where one of its user records does; what is not judged of it is not hidden by that. */
  private judgeEach(position: number, userRecords: Iterable<DecodedSubject>, isCut: boolean): void {
    let [hasMatch, hasFailed, hasCut] = [false, false, isCut];
    let userRecord = 0;
    for (const subject of userRecords) {
      const { matched, failed, cut, why } = this.outcomeOf(subject);
      this.inside.scanned++;
      if (matched) this.userRecords.push(formatRowAddress({ position, userRecord }));
      this.inside.matched += Number(matched);
      this.inside.failed += Number(failed);
      this.inside.cut += Number(cut);
      if (why !== undefined) this.failure ??= { position, userRecord, message: why };
      [hasMatch, hasFailed, hasCut] = [hasMatch || matched, hasFailed || failed, hasCut || cut];
      userRecord++;
    }
    if (hasMatch) this.matches.push(position);
    this.failed += Number(hasFailed);
    this.cut += Number(hasCut);
  }

  private outcomeOf(subject: DecodedSubject): Outcome {
    if (subject.isFailed) return { matched: false, failed: true, cut: false };
    const verdict = this.matcher(subject);
    const cut = subject.isCut;
    if (typeof verdict === 'boolean') return { matched: verdict, failed: false, cut };
    return { matched: false, failed: true, cut, why: verdict.failed };
  }
}
