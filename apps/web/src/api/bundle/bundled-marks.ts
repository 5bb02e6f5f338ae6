import { type BundledCapture, formatRowAddress } from '@shardscope/event-model';
import { Problem } from '../problem.ts';
import type { MarksState } from '../shapes.ts';

/** Where marks that are made over a bundle are kept: the file itself never changes. */
export type KeptMarks = {
  get(key: string): MarksState | undefined;
  set(key: string, marks: MarksState): unknown;
};

/** Marks of a bundle: as they were saved, until a person changes them. */
export class BundledMarks {
  private readonly saved = new Map<string, MarksState>();
  private readonly kept: KeptMarks;

  constructor(captures: readonly BundledCapture[], kept: KeptMarks) {
    this.kept = kept;
    for (const { id, marks } of captures) {
      for (const { batch, rows } of marks) {
        const positions = rows.filter((row) => row.userRecord === undefined).map(({ position }) => position);
        const userRecords = rows.filter((row) => row.userRecord !== undefined).map(formatRowAddress);
        this.saved.set(keyOf(id, batch), { revision: 1, positions, ...(userRecords.length > 0 && { userRecords }) });
      }
    }
  }

  read(id: string, batch: number): MarksState {
    const key = keyOf(id, batch);
    return this.kept.get(key) ?? this.saved.get(key) ?? { revision: 0, positions: [] };
  }

  write(id: string, batch: number, marks: MarksState): MarksState {
    const { revision } = this.read(id, batch);
    if (marks.revision !== revision) {
      throw new Problem(412, 'marks-stale', 'The marks have changed.', 'Read them again.', { revision });
    }
    const written = { ...marks, revision: revision + 1 };
    this.kept.set(keyOf(id, batch), written);
    return written;
  }
}

const keyOf = (id: string, batch: number) => `${id}/${batch}`;
