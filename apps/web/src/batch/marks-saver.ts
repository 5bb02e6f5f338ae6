import { type Problem, toProblem } from '../api/problem.ts';
import type { MarksState } from '../api/shapes.ts';
import type { StoredMarks } from '../state/marks.ts';

export type SaveState =
  | { readonly kind: 'saved'; readonly revision: number | undefined }
  | { readonly kind: 'saving' }
  /** Somebody else changed the marks while nothing of ours was unsaved: theirs are shown. */
  | { readonly kind: 'followed'; readonly revision: number }
  /** Somebody else's marks were newer and were taken. */
  | { readonly kind: 'theirs'; readonly revision: number }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly retry: () => void };

type MarksSaverPorts = {
  readonly save: (state: MarksState) => Promise<MarksState>;
  readonly load: () => Promise<MarksState>;
  readonly onState: (state: SaveState) => void;
  readonly onSaved: (state: MarksState) => void;
  readonly onTheirs: (state: MarksState) => void;
};

const WAIT_MS = 400;

/** Saves the newest marks a moment after the last change, one request at a time, each naming the revision it changes. */
export class MarksSaver {
  private readonly ports: MarksSaverPorts;
  private revision: number | undefined;
  private wanted: StoredMarks | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy = false;
  private heard = 0;

  constructor(ports: MarksSaverPorts) {
    this.ports = ports;
  }

  /** The revision that the server told. */
  know(revision: number): void {
    // An answer of our own requests comes back this way too, and says nothing new.
    if (this.wanted !== undefined || this.busy || revision === this.revision) return;
    this.revision = revision;
    this.ports.onState({ kind: 'saved', revision });
  }

  /** The marks are at this revision now, by whomever; without one they may be at any. */
  hear(revision: number | undefined): void {
    if (revision !== undefined) this.heard = Math.max(this.heard, revision);
    // What is unsaved meets the newer revision when it is saved, and is then settled aloud.
    if (this.wanted !== undefined || this.busy) return;
    if (revision === undefined ? this.revision !== undefined : revision > (this.revision ?? -1)) void this.follow();
  }

  offer(marks: StoredMarks): void {
    this.wanted = marks;
    this.ports.onState({ kind: 'saving' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), WAIT_MS);
  }

  flush(): void {
    clearTimeout(this.timer);
    if (this.wanted !== undefined && !this.busy) void this.send(this.wanted);
  }

  private async send(marks: StoredMarks): Promise<void> {
    this.busy = true;
    this.wanted = undefined;
    try {
      this.revision ??= (await this.ports.load()).revision;
      const saved = await this.ports.save({ revision: this.revision, ...marks });
      this.revision = saved.revision;
      this.ports.onSaved(saved);
      if (this.wanted === undefined) this.ports.onState({ kind: 'saved', revision: saved.revision });
    } catch (error) {
      await this.recover(error, marks);
    } finally {
      this.busy = false;
    }
    this.goOn();
  }

  private async follow(): Promise<void> {
    this.busy = true;
    const theirs = await this.ports.load().catch(() => undefined);
    this.busy = false;
    if (theirs !== undefined && theirs.revision !== this.revision && this.wanted === undefined) {
      this.revision = theirs.revision;
      this.ports.onSaved(theirs);
      this.ports.onTheirs(theirs);
      this.ports.onState({ kind: 'followed', revision: theirs.revision });
    }
    if (theirs !== undefined) this.goOn();
  }

  /** What came in while a request was under way. */
  private goOn(): void {
    if (this.wanted !== undefined) this.flush();
    else if (this.revision !== undefined && this.heard > this.revision) void this.follow();
  }

  private async recover(error: unknown, marks: StoredMarks): Promise<void> {
    const problem = toProblem(error);
    if (problem.code === 'marks-stale') {
      const theirs = await this.ports.load().catch(() => undefined);
      if (theirs !== undefined) {
        this.revision = theirs.revision;
        this.wanted = undefined;
        this.ports.onSaved(theirs);
        this.ports.onTheirs(theirs);
        this.ports.onState({ kind: 'theirs', revision: theirs.revision });
        return;
      }
    }
    this.ports.onState({ kind: 'failed', problem, retry: () => this.offer(this.wanted ?? marks) });
  }
}
