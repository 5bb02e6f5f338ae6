import { type BundledCapture, formatRowAddress } from '@shardscope/event-model';
import { Problem } from '../problem.ts';
import type { MarksState } from '../shapes.ts';

/** Marks of a bundle: as they were saved at first, and what a person makes of them until the page closes. */
export class BundledMarks {
  private readonly states = new Map<string, MarksState>();

  constructor(captures: readonly BundledCapture[]) {
    for (const { id, marks } of captures) {
      for (const { batch, rows } of marks) {
        const positions = rows.filter((row) => row.userRecord === undefined).map(({ position }) => position);
        const userRecords = rows.filter((row) => row.userRecord !== undefined).map(formatRowAddress);
        this.states.set(keyOf(id, batch), { revision: 1, positions, ...(userRecords.length > 0 && { userRecords }) });
      }
    }
  }

  read(id: string, batch: number): MarksState {
    return this.states.get(keyOf(id, batch)) ?? { revision: 0, positions: [] };
  }

  write(id: string, batch: number, marks: MarksState): MarksState {
    const { revision } = this.read(id, batch);
    if (marks.revision !== revision) {
      throw new Problem(412, 'marks-stale', 'The marks have changed.', 'Read them again.', { revision });
    }
    const written = { ...marks, revision: revision + 1 };
    this.states.set(keyOf(id, batch), written);
    return written;
  }
}

const keyOf = (id: string, batch: number) => `${id}/${batch}`;
