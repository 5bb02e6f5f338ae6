import { Problem } from '../problem.ts';
import type { MarksState } from '../shapes.ts';
import type { KeptMarks } from './bundled-marks.ts';
import { sha256Of } from './sha256.ts';

/** Marks over a bundle, kept in this browser under the bundle's own hash: who opens the same file again finds them. */
export async function keepInBrowser(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  bundle: Uint8Array,
): Promise<KeptMarks> {
  const prefix = `shardscope.bundle-marks.${await sha256Of(bundle)}/`;
  return {
    get: (key) => readMarks(storage.getItem(prefix + key)),
    set(key, marks) {
      try {
        storage.setItem(prefix + key, JSON.stringify(marks));
      } catch {
        throw new Problem(
          0,
          'browser-full',
          'This browser keeps no more.',
          'Its storage for this site is full or switched off, so marks over a bundle last until the page is closed. Save a bundle to keep them.',
        );
      }
    },
  };
}

/** What was stored, as far as it is understood: another version of the page may have written it. */
function readMarks(text: string | null): MarksState | undefined {
  try {
    const { revision, positions, userRecords = [] } = JSON.parse(text ?? '{}') as Record<string, unknown>;
    if (!Number.isSafeInteger(revision) || !isListOf(positions, 'number') || !isListOf(userRecords, 'string')) return;
    return { revision: Number(revision), positions, ...(userRecords.length > 0 && { userRecords }) };
  } catch {
    return undefined;
  }
}

function isListOf(value: unknown, type: 'number'): value is number[];
function isListOf(value: unknown, type: 'string'): value is string[];
function isListOf(value: unknown, type: string): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === type);
}
