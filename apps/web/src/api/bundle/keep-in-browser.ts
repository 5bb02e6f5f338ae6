import { Problem } from '../problem.ts';
import type { MarksState } from '../shapes.ts';
import type { KeptChoices } from './bundled-decoding.ts';
import type { KeptMarks } from './bundled-marks.ts';
import { choiceOf, shownChoice } from './choices.ts';
import { sha256Of } from './sha256.ts';

/** What a person does over a bundle; the file itself never changes. */
export type KeptOverBundle = { readonly marks: KeptMarks; readonly choices: KeptChoices };

/** It is kept in this browser under the bundle's own hash: who opens the same file again finds it. */
export async function keepInBrowser(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  bundle: Uint8Array,
): Promise<KeptOverBundle> {
  const hash = await sha256Of(bundle);
  const marks = `shardscope.bundle-marks.${hash}/`;
  const choices = `shardscope.bundle-choices.${hash}/`;
  return {
    marks: {
      get: (key) => readMarks(storage.getItem(marks + key)),
      set: (key, value) => keep(storage, marks + key, value),
    },
    choices: {
      get: (captureId) => readChoices(storage.getItem(choices + captureId)),
      set: (captureId, value) => keep(storage, choices + captureId, value.map(shownChoice)),
    },
  };
}

function keep(storage: Pick<Storage, 'setItem'>, key: string, value: unknown): void {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch {
    throw new Problem(
      0,
      'browser-full',
      'This browser keeps no more.',
      'Its storage for this site is full or switched off, so what is done over a bundle lasts until the page is closed. Save a bundle to keep it.',
    );
  }
}

// What was stored is taken as far as it is understood: another version of the page may have written it.

function readMarks(text: string | null): MarksState | undefined {
  const { revision, positions, userRecords = [] } = membersOf(read(text));
  if (!Number.isSafeInteger(revision) || !isListOf(positions, 'number') || !isListOf(userRecords, 'string')) return;
  return { revision: Number(revision), positions, ...(userRecords.length > 0 && { userRecords }) };
}

function readChoices(text: string | null): ReturnType<KeptChoices['get']> {
  const list = read(text);
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((item: unknown) => {
    const { for: scope, batch, n, streamArn, force } = membersOf(item);
    if (!(scope === 'record' || scope === 'capture' || scope === 'stream') || !isListOf(force, 'string')) return [];
    const place = { ...(isPlace(batch) && { batch }), ...(isPlace(n) && { n }) };
    return choiceOf({ for: scope, ...place, ...(typeof streamArn === 'string' && { streamArn }), force }) ?? [];
  });
}

function read(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return undefined;
  }
}

function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isListOf(value: unknown, type: 'number'): value is number[];
function isListOf(value: unknown, type: 'string'): value is string[];
function isListOf(value: unknown, type: string): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === type);
}
